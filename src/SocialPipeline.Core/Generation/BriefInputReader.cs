using SocialPipeline.Documents;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Generation;

/// <summary>Reads the values that a brief gives for inputs before it is known which template takes them: the JSON kind decides.</summary>
internal static class BriefInputReader
{
    private const string Allowed = "a text, a number, true or false, a picture as { \"src\": \"file.jpg\" }, or a list of texts or records";

    public static InputValue? Read(string name, DocumentValue value, Func<string, ImageSource> openImage)
    {
        if (name.Length is 0 or > 64 || !char.IsAsciiLetter(name[0]) || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        {
            value.Fault($"'{name}' cannot be the name of an input.", "a letter, then letters, digits and underscores, at most 64");
        }

        switch (value.Kind)
        {
            case DocumentKind.String:
                return Text(name, value);
            case DocumentKind.Number:
                return value.AsNumber();
            case DocumentKind.Boolean:
                return value.AsBoolean();
            case DocumentKind.Object:
                return Picture(value, openImage);
            case DocumentKind.Array:
                return new InputValue.List(value.AsArray<IReadOnlyDictionary<string, InputValue>>(item => Record(item, openImage), 0, 100));
            default:
                value.Fault("The value is of the wrong kind.", Allowed);
                return null;
        }
    }

    private static InputValue Text(string name, DocumentValue value)
    {
        if (BriefInputs.PictureNames.Contains(name))
        {
            value.Fault("A picture is given as an object.", "{ \"src\": \"file.jpg\", \"alt\": \"what it shows\", \"focus\": [0.5, 0.5] }");
        }

        return value.AsString(allowEmpty: true);
    }

    private static InputValue.Image? Picture(DocumentValue value, Func<string, ImageSource> openImage) => value.AsObject(reader =>
    {
        var source = reader.Required("src") is { } src ? Open(src, openImage) : null;
        var focus = FocusReader.Read(reader);
        var alt = reader.OptionalString("alt", 5000);
        return source is null ? null : new InputValue.Image(source, focus, alt);
    });

    private static ImageSource? Open(DocumentValue src, Func<string, ImageSource> openImage)
    {
        var name = src.AsString(1000);
        try
        {
            return name.Length == 0 ? null : openImage(name);
        }
        catch (ImageException error)
        {
            src.Fault(error.Message);
            return null;
        }
    }

    private static Dictionary<string, InputValue> Record(DocumentValue item, Func<string, ImageSource> openImage)
    {
        if (item.Kind != DocumentKind.Object)
        {
            return new Dictionary<string, InputValue> { ["text"] = item.AsString() };
        }

        return item.AsMap<InputValue?>((_, field) => field.Kind == DocumentKind.Object ? Picture(field, openImage) : field.AsString(allowEmpty: true), 1, 20)
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value!);
    }
}
