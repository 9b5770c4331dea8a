using SocialPipeline.Documents;
using SocialPipeline.Imaging;
using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>Reads the values for a template's inputs from JSON: <c>{ "headline": "…", "photo": "pictures/harbour.jpg", "tips": ["…"] }</c>.</summary>
public static class TemplateDataReader
{
    /// <summary>Reads a file; pictures are found relative to it.</summary>
    /// <param name="path">The JSON file.</param>
    /// <param name="template">The template whose inputs it fills.</param>
    /// <exception cref="DocumentException">The document has faults; all are listed.</exception>
    public static TemplateData ReadFile(string path, Template template)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        return Read(DocumentReader.OpenFile(path), template, name => ImageSource.FromFile(Path.Combine(folder, name)));
    }

    /// <summary>Reads JSON text.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="template">The template whose inputs it fills.</param>
    /// <param name="openImage">Finds a picture by the name that the document gives it.</param>
    /// <exception cref="DocumentException">The document has faults; all are listed.</exception>
    public static TemplateData Read(string json, Template template, Func<string, ImageSource> openImage) =>
        Read(DocumentReader.Open(json, "data"), template, openImage);

    internal static TemplateData Read(DocumentReader reader, Template template, Func<string, ImageSource> openImage)
    {
        var data = new TemplateData();
        foreach (var input in template.Inputs)
        {
            if (reader.Optional(input.Name) is { } value && Convert(value, input.Type, openImage) is { } converted)
            {
                data[input.Name] = converted;
            }
        }

        reader.ThrowIfAny();
        return data;
    }

    private static InputValue? Convert(DocumentValue value, InputType type, Func<string, ImageSource> openImage) => type switch
    {
        InputType.Number when value.Kind == DocumentKind.Number => value.AsNumber(),
        InputType.Boolean => value.AsBoolean(),
        InputType.Image => Image(value, openImage),
        InputType.List => List(value, openImage),
        _ when value.Kind == DocumentKind.Number => value.AsNumber(),
        _ => value.AsString(),
    };

    private static InputValue.Image? Image(DocumentValue value, Func<string, ImageSource> openImage)
    {
        if (value.Kind != DocumentKind.Object)
        {
            return Open(value, value.AsString(), openImage) is { } plain ? new InputValue.Image(plain) : null;
        }

        return value.AsObject(reader =>
        {
            var source = Open(value, reader.RequiredString("src"), openImage);
            var focus = FocusReader.Read(reader);
            var alt = reader.OptionalString("alt");
            return source is null ? null : new InputValue.Image(source, focus, alt);
        });
    }

    private static ImageSource? Open(DocumentValue value, string name, Func<string, ImageSource> openImage)
    {
        try
        {
            return name.Length == 0 ? null : openImage(name);
        }
        catch (ImageException error)
        {
            value.Fault(error.Message);
            return null;
        }
    }

    private static InputValue.List List(DocumentValue value, Func<string, ImageSource> openImage) => new(value.AsArray<IReadOnlyDictionary<string, InputValue>>(item =>
        item.Kind == DocumentKind.Object
            ? item.AsMap<InputValue?>((_, field) => field.Kind == DocumentKind.Object ? Image(field, openImage) : field.AsString())
                .Where(pair => pair.Value is not null)
                .ToDictionary(pair => pair.Key, pair => pair.Value!)
            : new Dictionary<string, InputValue> { ["text"] = item.AsString() }));
}
