namespace SocialPipeline.Imaging.Svg;

/// <summary>One <c>property: value</c> of a style sheet or a <c>style</c> attribute.</summary>
internal readonly record struct SvgDeclaration(string Property, string Value, bool Important);

/// <summary>Lists of declarations, split by semicolons. Properties that mean nothing to a drawing, such as fonts, are left out.</summary>
internal static class SvgDeclarations
{
    private const string Mark = "!important";

    public static SvgDeclaration[] Parse(SvgElement element, string css)
    {
        var last = new Dictionary<(string, bool), SvgDeclaration>();
        foreach (var part in css.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw element.Fault($"the declaration \"{SvgElement.Shorten(part)}\" is not \"property: value\".");
            }
            var property = part[..colon].TrimEnd().ToLowerInvariant();
            if (!SvgVocabulary.PresentationAttributes.Contains(property) && !SvgVocabulary.Neutral.ContainsKey(property))
            {
                continue;
            }
            var value = part[(colon + 1)..].Trim();
            var important = value.EndsWith(Mark, StringComparison.OrdinalIgnoreCase);
            value = important ? value[..^Mark.Length].TrimEnd() : value;
            if (value.Length > SvgReader.LongestValue)
            {
                throw element.Fault($"{property} has {value.Length} characters; allowed: {SvgReader.LongestValue}.");
            }
            last[(property, important)] = new SvgDeclaration(property, value, important);
        }
        return [.. last.Values];
    }
}
