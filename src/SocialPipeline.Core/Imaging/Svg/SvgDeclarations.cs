namespace SocialPipeline.Imaging.Svg;

/// <summary>One <c>property: value</c> of a style sheet or a <c>style</c> attribute.</summary>
internal readonly record struct SvgDeclaration(string Property, string Value, bool Important);

/// <summary>Lists of declarations, split by semicolons.</summary>
internal static class SvgDeclarations
{
    private const string Mark = "!important";

    public static IEnumerable<SvgDeclaration> Parse(SvgElement element, string css)
    {
        foreach (var part in css.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw element.Fault($"the declaration \"{SvgElement.Shorten(part)}\" is not \"property: value\".");
            }
            var value = part[(colon + 1)..].Trim();
            var important = value.EndsWith(Mark, StringComparison.OrdinalIgnoreCase);
            value = important ? value[..^Mark.Length].TrimEnd() : value;
            yield return new SvgDeclaration(part[..colon].TrimEnd().ToLowerInvariant(), value, important);
        }
    }
}
