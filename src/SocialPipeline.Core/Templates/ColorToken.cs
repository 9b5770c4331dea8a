using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Documents;

namespace SocialPipeline.Templates;

/// <summary>
/// A colour as templates speak of it: a token of the surface or the palette, <c>name/40</c> for 40 % opacity, or
/// <c>mix(ground, ink, 12)</c> for 12 % of the second in OKLab. A literal colour can only come from data.
/// </summary>
internal abstract record ColorToken
{
    public const string AllowedSyntax = "a colour token such as ink, ground/40 or mix(ground, ink, 12)";
    private const int MaxLength = 200;
    private const int MaxDepth = 4;

    /// <summary>Reads a token; the problem is a sentence, empty when there is none.</summary>
    /// <param name="text">The token.</param>
    /// <param name="allowLiteral">Whether <c>#RRGGBB</c> and <c>rgb()</c> are allowed: for values of colour inputs, never in a document.</param>
    /// <param name="token">The token read.</param>
    /// <param name="problem">Why it is none.</param>
    public static bool TryParse(string text, bool allowLiteral, out ColorToken token, out string problem)
    {
        token = new Named("ink");
        problem = text.Length > MaxLength ? "It is too long." : "";
        return problem.Length == 0 && TryRead(text.AsSpan().Trim(), allowLiteral, 0, ref token, ref problem);
    }

    /// <summary>Reads a token of a document, where literal colours are not allowed.</summary>
    /// <exception cref="ArgumentException">The text is no token.</exception>
    public static ColorToken Parse(string text)
        => TryParse(text, false, out var token, out var problem) ? token : throw new ArgumentException($"'{text}': {problem} Allowed: {AllowedSyntax}.", nameof(text));

    /// <summary>The colour on a surface of a brand; the problem is a sentence, empty when there is none.</summary>
    public abstract bool TryResolve(Brand brand, Surface surface, out Color color, out string problem);

    /// <summary>The colour on a surface of a brand.</summary>
    /// <exception cref="TemplateException">Neither the surface nor the palette has such a colour.</exception>
    public Color Resolve(Brand brand, Surface surface, string template, string? layer)
        => TryResolve(brand, surface, out var color, out var problem) ? color : throw new TemplateException(template, layer, problem);

    private static bool TryRead(ReadOnlySpan<char> text, bool allowLiteral, int depth, ref ColorToken token, ref string problem)
    {
        if (text.IsEmpty)
        {
            problem = "It is empty.";
            return false;
        }

        if (text[0] == '#' || text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase))
        {
            if (allowLiteral && Color.TryParse(text.ToString(), out var literal))
            {
                token = new Literal(literal);
                return true;
            }

            problem = allowLiteral
                ? "It is not a colour."
                : "Templates use colour tokens only; the colours themselves belong to the brand.";
            return false;
        }

        var slash = text.LastIndexOf('/');
        if (slash > text.LastIndexOf(')'))
        {
            if (!TryPercent(text[(slash + 1)..], out var opacity))
            {
                problem = $"'{text[(slash + 1)..]}' is not an opacity from 0 to 100.";
                return false;
            }

            ColorToken inner = token;
            if (!TryRead(text[..slash].TrimEnd(), allowLiteral, depth + 1, ref inner, ref problem))
            {
                return false;
            }

            token = new Faded(inner, opacity);
            return true;
        }

        return text[^1] == ')' ? TryMix(text, allowLiteral, depth, ref token, ref problem) : TryName(text, ref token, ref problem);
    }

    private static bool TryMix(ReadOnlySpan<char> text, bool allowLiteral, int depth, ref ColorToken token, ref string problem)
    {
        if (!text.StartsWith("mix(", StringComparison.Ordinal) || depth >= MaxDepth)
        {
            problem = depth >= MaxDepth ? $"It nests deeper than {MaxDepth}." : "The only function is mix(…, …, percent).";
            return false;
        }

        var parts = new List<string>();
        var (start, open) = (4, 0);
        for (var i = 4; i < text.Length; i++)
        {
            open += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if ((text[i] == ',' && open == 0) || (i == text.Length - 1 && open == -1))
            {
                parts.Add(text[start..i].Trim().ToString());
                start = i + 1;
            }
        }

        if (parts.Count != 3 || !TryPercent(parts[2], out var share))
        {
            problem = "mix takes two colours and the percentage of the second, 0 to 100.";
            return false;
        }

        ColorToken first = token, second = token;
        if (!TryRead(parts[0], allowLiteral, depth + 1, ref first, ref problem) || !TryRead(parts[1], allowLiteral, depth + 1, ref second, ref problem))
        {
            return false;
        }

        token = new Mixed(first, second, share);
        return true;
    }

    private static bool TryName(ReadOnlySpan<char> text, ref ColorToken token, ref string problem)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter is not ('-' or '_' or '.'))
            {
                problem = $"'{text}' is not the name of a colour.";
                return false;
            }
        }

        token = new Named(text.ToString());
        return true;
    }

    private static bool TryPercent(ReadOnlySpan<char> text, out double share)
    {
        var read = double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out share) && share is >= 0 and <= 100;
        share /= 100;
        return read;
    }

    /// <summary>A name that the surface or the palette knows.</summary>
    public sealed record Named(string Name) : ColorToken
    {
        public override bool TryResolve(Brand brand, Surface surface, out Color color, out string problem)
        {
            problem = "";
            if (surface.TryGet(Name, out color) || brand.Palette.TryGet(Name, out color))
            {
                return true;
            }

            List<string> known = [.. Surface.Tokens, .. brand.Palette.Tokens];
            problem = $"The brand '{brand.Id}' has no colour '{Name}'.{NameSuggestion.Sentence(Name, known)} Allowed: {string.Join(", ", known)}.";
            return false;
        }
    }

    /// <summary>A colour with its opacity multiplied.</summary>
    public sealed record Faded(ColorToken Inner, double Opacity) : ColorToken
    {
        public override bool TryResolve(Brand brand, Surface surface, out Color color, out string problem)
        {
            var found = Inner.TryResolve(brand, surface, out color, out problem);
            color = color.WithAlpha(color.Opacity * Opacity);
            return found;
        }
    }

    /// <summary>A mixture in OKLab.</summary>
    public sealed record Mixed(ColorToken First, ColorToken Second, double Share) : ColorToken
    {
        public override bool TryResolve(Brand brand, Surface surface, out Color color, out string problem)
        {
            if (!First.TryResolve(brand, surface, out color, out problem) || !Second.TryResolve(brand, surface, out var other, out problem))
            {
                return false;
            }

            color = color.Mix(other, Share);
            return true;
        }
    }

    /// <summary>A colour that came with the data.</summary>
    public sealed record Literal(Color Value) : ColorToken
    {
        public override bool TryResolve(Brand brand, Surface surface, out Color color, out string problem)
        {
            (color, problem) = (Value, "");
            return true;
        }
    }
}
