using SocialPipeline.Brands;
using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>The script that a layout is set in, by its direction: it chooses the brand's type styles.</summary>
/// <param name="Code">ISO 15924 in lower case: <c>latn</c>, <c>arab</c>, <c>hebr</c>.</param>
internal sealed record LayoutScript(string Code)
{
    private static readonly string[] RightToLeftLanguages = ["ar", "fa", "ur", "he", "ps", "ckb", "ug", "yi", "dv", "sd"];

    /// <summary>Whether letters join, so that they are never tracked and take the full line box.</summary>
    public bool Joined => Code == "arab";

    /// <summary>The direction and script of a request: as asked, by its locale, or by the first letters of its texts.</summary>
    public static (LayoutDirection Direction, LayoutScript Script) Of(LayoutRequest request)
    {
        var language = request.Locale?.Split('-', '_')[0].ToLowerInvariant();
        var strong = FirstStrong(request);
        var direction = request.Direction
            ?? (language is not null
                ? RightToLeftLanguages.Contains(language) ? LayoutDirection.RightToLeft : LayoutDirection.LeftToRight
                : strong is "arab" or "hebr" ? LayoutDirection.RightToLeft : LayoutDirection.LeftToRight);
        var code = direction == LayoutDirection.LeftToRight ? "latn"
            : strong == "hebr" || language is "he" or "yi" ? "hebr" : "arab";
        return (direction, new LayoutScript(code));
    }

    /// <summary>A role's style for this script.</summary>
    public TypeStyle Style(Brand brand, string role, string template, string layer)
    {
        var style = brand.Typography.Find(role)
            ?? throw new TemplateException(template, layer, $"'{role}' is no role of typography. Allowed: {string.Join(", ", Typography.Roles)}.");
        return style.Scripts.GetValueOrDefault(Code) ?? style;
    }

    /// <summary>The families to look for glyphs in: the style's own, then those of its other scripts.</summary>
    public static IReadOnlyList<string> Families(TypeStyle style) =>
        style.Scripts.Count == 0 ? style.Families : [.. style.Families, .. style.Scripts.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Families)];

    private static string? FirstStrong(LayoutRequest request)
    {
        foreach (var input in request.Template.Inputs)
        {
            if (request.Data.TryGet(input.Name, out var value) && value is InputValue.Text { Value: var text })
            {
                foreach (var letter in text)
                {
                    switch (letter)
                    {
                        case >= '\u0590' and <= '\u05FF' or >= '\uFB1D' and <= '\uFB4F':
                            return "hebr";
                        case >= '\u0600' and <= '\u08FF' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC':
                            return "arab";
                        default:
                            if (char.IsLetter(letter))
                            {
                                return "latn";
                            }

                            break;
                    }
                }
            }
        }

        return null;
    }
}
