// A format of one's own, and a change to a known one. Run: dotnet run samples/custom-format.cs
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

var overrides = """
    {
      "schemaVersion": 1,
      "platforms": { "lobby": { "name": "Lobby screen" } },
      "formats": [
        {
          "id": "lobby-screen", "platform": "lobby", "contentType": "post", "name": "Lobby screen", "isPrimary": true,
          "width": 1920, "height": 1200, "acceptedTypes": ["png", "jpeg"],
          "confidence": "high", "verifiedOn": "2026-11-01", "source": "measured on the screen"
        },
        { "id": "x-post-square", "maxBytes": 60000 }
      ]
    }
    """u8;
var catalog = PlatformCatalog.Default.WithOverrides(new MemoryStream(overrides.ToArray()), "lobby.json");

var brand = Brand.Load("samples/brands/volt-and-fern");
var template = TemplateLibrary.BuiltIn.Get("announcement");
var data = new TemplateData
{
    ["headline"] = "Balconies are the new gardens.",
    ["photo"] = ImageSource.FromFile("samples/pictures/leaf.jpg"),
};
var renderer = new TemplateRenderer();
foreach (var id in new[] { "lobby-screen", PlatformFormats.XPostSquare })
{
    // The file is fitted under the format's limit, and says how.
    using var image = renderer.Render(template, data, brand, catalog.Get(id), new() { FileType = ImageFileType.Jpeg });
    image.Save($"artifacts/samples/custom-format-{id}.jpg");
    Console.WriteLine($"artifacts/samples/custom-format-{id}.jpg: {image.Width}×{image.Height}, {image.Bytes.Length} bytes. {image.File.Reason}");
}
