#:project ../src/SocialPipeline.Core
#:package SkiaSharp.NativeAssets.Linux.NoDependencies
#:package HarfBuzzSharp.NativeAssets.Linux

// One picture: dotnet run samples/hello-image.cs [FILE]
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

var samples = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var file = args is [var name] ? name : Path.Combine(Directory.CreateDirectory(Path.Combine(samples, "..", "artifacts", "samples")).FullName, "hello-image.jpg");

#region readme
var brand = Brand.Load(Path.Combine(samples, "brands", "marsa"));
var template = TemplateLibrary.BuiltIn.Get("announcement");
var data = new TemplateData
{
    ["eyebrow"] = "Announcement",
    ["headline"] = "We’ve dropped anchor in Muharraq.",
    ["sub"] = "Our second house opens on the Pearling Path, Sunday 6 December.",
    ["photo"] = ImageSource.FromFile(Path.Combine(samples, "pictures", "jetty.jpg")),
};
var format = PlatformCatalog.Default.Get(PlatformFormats.LinkedInPostLandscape);
using var image = new TemplateRenderer().Render(template, data, brand, format);
image.Save(file);
#endregion

Console.WriteLine($"{file}: {image.Width}×{image.Height}, {image.Bytes.Length:N0} bytes");
