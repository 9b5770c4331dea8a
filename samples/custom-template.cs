// A design of one's own, from a text. Run: dotnet run samples/custom-template.cs
#:project ../src/SocialPipeline.Core
#:package SkiaSharp.NativeAssets.Linux.NoDependencies
#:package HarfBuzzSharp.NativeAssets.Linux

using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

// Paths below are those of the repository, wherever this is started from.
Directory.SetCurrentDirectory(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
Directory.CreateDirectory("artifacts/samples");

const string Design = """
    {
      "schemaVersion": 1,
      "id": "opening-hours",
      "name": "Opening hours",
      "inputs": {
        "headline": { "type": "text", "required": true, "maxLength": 60 },
        "hours": { "type": "list", "maxItems": 4 }
      },
      "surface": "brand",
      "layers": [
        { "type": "shape", "id": "sun", "shape": "ellipse", "fill": "spot", "end": "-18u", "bottom": "-18u", "width": "50u", "height": "50u" },
        {
          "type": "frame", "id": "words", "layout": "vertical", "area": "content", "top": 0, "bottom": 0, "gap": "4u",
          "children": [
            { "type": "text", "id": "headline", "text": "{{ headline }}", "role": "display", "size": { "max": "14u", "min": "5u" }, "maxLines": 3 },
            { "type": "frame", "id": "rest", "height": "fill" },
            {
              "type": "frame", "id": "hours", "layout": "vertical", "gap": "2.6u",
              "children": [{ "type": "text", "id": "hour", "text": "{{ item }}", "size": "lead", "maxLines": 1, "repeat": { "over": "hours" } }]
            }
          ]
        }
      ]
    }
    """;
var template = TemplateReader.Read(Design, "opening-hours.json");
var brand = Brand.FromColors("Corner Bakery", primary: Color.Parse("#3B2417"), accent: Color.Parse("#F2B84B"), background: Color.Parse("#FFF7EA"));
var data = new TemplateData
{
    ["headline"] = "Warm bread from six.",
    ["hours"] = InputValue.Of("Tuesday to Friday 6–18", "Saturday 7–14"),
};
var renderer = new TemplateRenderer();
foreach (var id in new[] { PlatformFormats.InstagramPostSquare, PlatformFormats.InstagramStory, PlatformFormats.FacebookPostLink })
{
    using var image = renderer.Render(template, data, brand, PlatformCatalog.Default.Get(id), new() { FileType = ImageFileType.Png });
    image.Save($"artifacts/samples/custom-template-{id}.png");
    Console.WriteLine($"artifacts/samples/custom-template-{id}.png: {image.Width}×{image.Height}");
}
