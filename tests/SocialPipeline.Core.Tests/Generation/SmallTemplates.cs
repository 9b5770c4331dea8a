using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Templates;

namespace SocialPipeline.Generation;

/// <summary>Templates that show each of their text inputs in a line, so that tests do not hang on the built-in designs.</summary>
internal static class SmallTemplates
{
    public static Brand Brand { get; } = Brand.FromColors("Test House", Color.Parse("#123A5A"));

    /// <summary>A picture of two by one pixels, as a BMP.</summary>
    public static ImageSource Picture { get; } = ImageSource.FromBytes(
        Convert.FromHexString("424D3E000000000000003600000028000000020000000100000001001800000000000800000000000000000000000000000000000000FF00000000FF0000"), "two.bmp");

    /// <param name="id">The template's id.</param>
    /// <param name="inputs">Each as <c>name</c>, <c>name*</c> when required, with <c>:image</c>, <c>:number</c> or <c>:list</c> when it is no text.</param>
    public static Template Make(string id, params string[] inputs)
    {
        var defined = inputs.Select(input => input.Split(':')).Select(parts => (
            Name: parts[0].TrimEnd('*'), Required: parts[0].EndsWith('*'), Type: parts.Length > 1 ? parts[1] : "text")).ToList();
        var declarations = defined.Select(input => $"\"{input.Name}\": {{ \"type\": \"{input.Type}\", \"required\": {(input.Required ? "true" : "false")} }}");
        var layers = defined.Where(input => input.Type == "text").Select(input =>
            $$"""{ "type": "text", "id": "{{input.Name}}", "text": "{{"{{"}} {{input.Name}} {{"}}"}}", "size": "4u", "maxLines": 3 }""");
        var images = defined.Where(input => input.Type == "image").Select(input =>
            $$"""{ "type": "image", "id": "{{input.Name}}", "source": "{{input.Name}}", "start": 0, "top": "80%", "width": "20%", "bottom": 0 }, """);
        return TemplateReader.Read(
            $$"""
            {
              "schemaVersion": 1, "id": "{{id}}", "name": "{{id}}",
              "inputs": { {{string.Join(", ", declarations)}} },
              "surface": "paper",
              "layers": [
                {{string.Concat(images)}}
                { "type": "frame", "id": "words", "layout": "vertical", "area": "content", "top": 0, "height": "70vh", "gap": "2u", "children": [ {{string.Join(", ", layers)}} ] }
              ]
            }
            """,
            id + ".json");
    }

    public static TemplateLibrary Library(params Template[] templates)
        => templates.Aggregate(TemplateLibrary.Empty, (library, template) => library.With(template));
}
