namespace SocialPipeline.Imaging.Svg;

/// <summary>One element of the file as read: attributes as written, and the properties that apply to it.</summary>
internal sealed class SvgElement(string document, string name, int line)
{
    public string Name { get; } = name;

    public int Line { get; } = line;

    /// <summary>Attributes without a namespace, and <c>xlink:href</c> as <c>href</c>.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>Presentation attributes, style sheet and <c>style</c> attribute, already put in their order.</summary>
    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

    public List<SvgElement> Children { get; } = [];

    /// <summary>The character data of a <c>style</c> element; empty for every other.</summary>
    public string Text { get; set; } = "";

    public string? Attribute(string attribute) => Attributes.GetValueOrDefault(attribute);

    public string? Property(string property) => Properties.GetValueOrDefault(property);

    public SvgException Fault(string message) => new(document, Name, Line, message);

    public SvgException BadValue(string attribute, string found, string allowed) =>
        Fault($"{attribute} is \"{Shorten(found)}\"; allowed: {allowed}.");

    public static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}
