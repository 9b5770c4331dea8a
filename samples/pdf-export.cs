// The same design as a vector PDF, for print. Run: dotnet run samples/pdf-export.cs
#:project ../src/SocialPipeline.Core
#:package SkiaSharp.NativeAssets.Linux.NoDependencies
#:package HarfBuzzSharp.NativeAssets.Linux

using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

// Paths below are those of the repository, wherever this is started from.
Directory.SetCurrentDirectory(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
Directory.CreateDirectory("artifacts/samples");

var template = TemplateLibrary.BuiltIn.Get("announcement");
var data = TemplateDataReader.ReadFile("samples/content/marsa/announcement.json", template);
var format = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostPortrait);
using var image = new TemplateRenderer().Render(template, data, Brand.Load("samples/brands/marsa"), format, new() { FileType = ImageFileType.Pdf });
await image.SaveAsync("artifacts/samples/announcement.pdf");
Console.WriteLine($"artifacts/samples/announcement.pdf: {image.Bytes.Length} bytes. {image.File.Reason}");
