using System.Globalization;

namespace SocialPipeline.Colors;

/// <summary>The grammar of written colours: hex notation and the rgb() function of CSS Color 4, sections 4 and 5.</summary>
internal static class ColorSyntax
{
    // The longest sensible colour is some 60 characters; anything longer is not worth reading.
    private const int MaxLength = 200;

    public static bool TryRead(ReadOnlySpan<char> text, out Color color)
    {
        color = default;
        if (text.Length > MaxLength)
        {
            return false;
        }

        text = text.Trim();
        if (text.Length > 0 && text[0] == '#')
        {
            return TryHex(text[1..], out color);
        }

        if (text.Length < 6 || text[^1] != ')')
        {
            return false;
        }

        var open = text.IndexOf('(');
        var name = open < 0 ? default : text[..open];
        return (name.Equals("rgb", StringComparison.OrdinalIgnoreCase) || name.Equals("rgba", StringComparison.OrdinalIgnoreCase))
            && TryFunction(text[(open + 1)..^1], out color);
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out Color color)
    {
        color = default;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }
        }

        switch (digits.Length)
        {
            case 3 or 4:
                color = new Color(Twice(digits[0]), Twice(digits[1]), Twice(digits[2]), digits.Length == 4 ? Twice(digits[3]) : (byte)255);
                return true;
            case 6 or 8:
                color = new Color(Pair(digits), Pair(digits[2..]), Pair(digits[4..]), digits.Length == 8 ? Pair(digits[6..]) : (byte)255);
                return true;
            default:
                return false;
        }
    }

    private static byte Twice(char digit) => (byte)(Convert.ToInt32(digit.ToString(), 16) * 17);

    private static byte Pair(ReadOnlySpan<char> digits) => byte.Parse(digits[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static bool TryFunction(ReadOnlySpan<char> body, out Color color)
    {
        color = default;
        var text = body.ToString();
        string[] parts;
        if (text.Contains(',', StringComparison.Ordinal))
        {
            parts = text.Split(',', StringSplitOptions.TrimEntries);
        }
        else
        {
            var halves = text.Split('/', StringSplitOptions.TrimEntries);
            var channels = halves[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (halves.Length > 2 || channels.Length != 3)
            {
                return false;
            }

            parts = halves.Length == 2 ? [.. channels, halves[1]] : channels;
        }

        if (parts.Length is not (3 or 4)
            || !TryNumber(parts[0], 255, out var r, out var percent)
            || !TryNumber(parts[1], 255, out var g, out var percentG)
            || !TryNumber(parts[2], 255, out var b, out var percentB)
            || percent != percentG
            || percent != percentB)
        {
            return false;
        }

        var alpha = 1.0;
        if (parts.Length == 4 && !TryNumber(parts[3], 1, out alpha, out _))
        {
            return false;
        }

        color = new Color(Color.ToByte(r), Color.ToByte(g), Color.ToByte(b), Color.ToByte(alpha));
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, double full, out double unit, out bool percent)
    {
        percent = text.Length > 1 && text[^1] == '%';
        var digits = percent ? text[..^1] : text;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        unit = 0;

        // NaN and Infinity are words that the number parser reads; a colour has none.
        if (digits.IsEmpty || char.IsAsciiLetter(digits[^1])
            || !double.TryParse(digits, Styles, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return false;
        }

        unit = Math.Clamp(number / (percent ? 100 : full), 0, 1);
        return true;
    }
}
