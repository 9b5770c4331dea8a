namespace SocialPipeline.Imaging.Svg;

/// <summary>References to other elements: <c>#id</c> and <c>url(#id)</c>, inside the same file only.</summary>
internal static class SvgReference
{
    public static void CheckLocal(SvgElement element, string attribute, string value)
    {
        if (!value.AsSpan().Trim().StartsWith('#'))
        {
            throw element.Fault($"{attribute} refers to \"{SvgElement.Shorten(value)}\"; allowed: only #id, inside the same file.");
        }
    }

    /// <summary>The id in <c>#id</c>; <see langword="null"/> when there is no reference.</summary>
    public static string? OfHref(SvgElement element) => element.Attribute("href")?.Trim()[1..];

    /// <summary>The id in <c>url(#id)</c> and what follows it; <see langword="null"/> when the value is no <c>url()</c>.</summary>
    public static string? OfUrl(SvgElement element, string property, string value, out string rest)
    {
        rest = "";
        var text = value.AsSpan().Trim();
        if (!text.StartsWith("url(", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var end = text.IndexOf(')');
        if (end < 0)
        {
            throw element.BadValue(property, value, "url(#id)");
        }
        var target = text[4..end].Trim().Trim("\"'").Trim().ToString();
        CheckLocal(element, property, target);
        rest = text[(end + 1)..].Trim().ToString();
        return target[1..];
    }
}
