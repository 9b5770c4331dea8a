using SocialPipeline.Brands;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Layout;

/// <summary>The script that a layout is set in, by its direction: it chooses the brand's type styles.</summary>
/// <param name="Code">ISO 15924 in lower case: <c>latn</c>, <c>arab</c>, <c>hebr</c>.</param>
internal sealed record LayoutScript(string Code)
{
    private static readonly string[] RightToLeftLanguages = ["ar", "fa", "ur", "he", "ps", "ckb", "ug", "yi", "dv", "sd"];

    /// <summary>Whether a text has letters that join: they are never tracked, and their marks need the full line box. A price or a date has none and stands by its digits.</summary>
    public bool Joins(string text) => Code == "arab" && text.Any(letter => IsArabic(letter) && char.IsLetter(letter));

    /// <summary>The direction and script of a request: as asked, by its locale, or by the first letters of its texts.</summary>
    public static (LayoutDirection Direction, LayoutScript Script) Of(LayoutRequest request)
    {
        var language = LanguageOf(request.Locale);
        var strong = FirstStrong(request);
        var direction = request.Direction
            ?? DirectionOf(request.Locale)
            ?? (strong is "arab" or "hebr" ? LayoutDirection.RightToLeft : LayoutDirection.LeftToRight);
        var code = direction == LayoutDirection.LeftToRight ? "latn"
            : strong == "hebr" || language is "he" or "yi" ? "hebr" : "arab";
        return (direction, new LayoutScript(code));
    }

    /// <summary>The reading direction of a language; <see langword="null"/> without one.</summary>
    public static LayoutDirection? DirectionOf(string? locale) => LanguageOf(locale) is not { } language ? null
        : RightToLeftLanguages.Contains(language) ? LayoutDirection.RightToLeft : LayoutDirection.LeftToRight;

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

    /// <summary>What counts as the top and bottom of a text: Arabic figures do not stand like capitals, and joined letters need room for their marks.</summary>
    public TextTrim Trim(string role, bool joined) =>
        role == "number" && Code == "arab" ? TextTrim.Ink : joined ? TextTrim.LineBox : TextTrim.CapToBaseline;

    /// <summary>A text whose digits 0 to 9 are those of another numbering system.</summary>
    public static string WithDigits(string text, NumberDigits digits)
    {
        var zero = digits switch
        {
            NumberDigits.Arab => '\u0660',
            NumberDigits.Arabext => '\u06F0',
            NumberDigits.Deva => '\u0966',
            _ => '0',
        };
        return zero == '0' ? text : new string([.. text.Select(letter => char.IsAsciiDigit(letter) ? (char)(zero + letter - '0') : letter)]);
    }

    private static string? LanguageOf(string? locale) => locale?.Split('-', '_')[0].ToLowerInvariant();

    private static bool IsArabic(char letter) => letter is >= '\u0600' and <= '\u08FF' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

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
                        case var arabic when IsArabic(arabic):
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
