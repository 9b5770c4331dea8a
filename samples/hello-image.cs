// One picture: a template, a brand, data and a format. Run: dotnet run samples/hello-image.cs
#:project ../src/SocialPipeline.Core
#:package SkiaSharp.NativeAssets.Linux.NoDependencies
#:package HarfBuzzSharp.NativeAssets.Linux

using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

// Paths below are those of the repository, wherever this is started from.
Directory.SetCurrentDirectory(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
Directory.CreateDirectory("artifacts/samples");

#region readme
var brand = Brand.Load("samples/brands/marsa");
var template = TemplateLibrary.BuiltIn.Get("announcement");
var format = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare);
var data = new TemplateData
{
    ["eyebrow"] = "Announcement",
    ["headline"] = "We’ve dropped anchor in Muharraq.",
    ["sub"] = "Our second house opens on the Pearling Path, Sunday 6 December.",
    ["photo"] = ImageSource.FromFile("samples/pictures/jetty.jpg"),
};
using var image = new TemplateRenderer().Render(template, data, brand, format, new() { FileType = ImageFileType.Jpeg });
image.Save("artifacts/samples/hello-image.jpg");
#endregion

Console.WriteLine($"artifacts/samples/hello-image.jpg: {image.Width}×{image.Height}. {image.File.Reason}");
