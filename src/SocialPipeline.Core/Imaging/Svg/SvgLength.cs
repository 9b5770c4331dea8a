namespace SocialPipeline.Imaging.Svg;

/// <summary>The size that percentages refer to: the nearest viewport, in user units.</summary>
internal readonly record struct SvgViewport(float Width, float Height)
{
    /// <summary>What lengths that are neither horizontal nor vertical refer to (SVG 2 §8.9).</summary>
    public float Diagonal => MathF.Sqrt(((Width * Width) + (Height * Height)) / 2);
}

/// <summary>Lengths and plain numbers in attributes.</summary>
internal static class SvgLength
{
    private const string Allowed = "a number, with px, pt, pc, mm, cm, in or % behind it when needed";

    /// <summary>CSS's em where no font is known.</summary>
    private const float FontSize = 16;

    /// <summary>A length in user units; <paramref name="missing"/> when the attribute is absent.</summary>
    public static float Of(SvgElement element, string attribute, float hundredPercent, float missing = 0)
    {
        var text = element.Attribute(attribute);
        return text is null ? missing : Parse(element, attribute, text, hundredPercent);
    }

    /// <summary>A length that may not be negative; <see langword="null"/> when absent or <c>auto</c>.</summary>
    public static float? SizeOf(SvgElement element, string attribute, float hundredPercent)
    {
        var text = element.Attribute(attribute);
        if (text is null || text.AsSpan().Trim() is "auto")
        {
            return null;
        }
        var value = Parse(element, attribute, text, hundredPercent);
        return value >= 0 ? value : throw element.BadValue(attribute, text, "0 or more");
    }

    public static float Parse(SvgElement element, string attribute, string text, float hundredPercent)
    {
        var scanner = new SvgScanner(text.AsSpan().Trim());
        return TryRead(ref scanner, hundredPercent, out var value) && scanner.AtEnd
            ? value
            : throw element.BadValue(attribute, text, Allowed);
    }

    /// <summary>Reads one length with its unit. Absolute units are CSS's, 96 to the inch.</summary>
    public static bool TryRead(ref SvgScanner scanner, float hundredPercent, out float value)
    {
        if (!scanner.TryNumber(out value))
        {
            return false;
        }
        var rest = scanner.Rest;
        var letters = 0;
        while (letters < rest.Length && (char.IsAsciiLetter(rest[letters]) || rest[letters] == '%'))
        {
            letters++;
        }
        float? factor = rest[..letters] switch
        {
            "" or "px" => 1,
            "%" => hundredPercent / 100,
            "pt" => 96f / 72,
            "pc" => 16,
            "in" => 96,
            "cm" => 96 / 2.54f,
            "mm" => 96 / 25.4f,
            "em" or "rem" => FontSize,
            "ex" => FontSize / 2,
            _ => null,
        };
        scanner.Advance(letters);
        value *= factor ?? 0;
        return factor is not null && Math.Abs(value) <= SvgScanner.Largest;
    }

    /// <summary>A number from 0 to 1, or a percentage; values outside are brought inside.</summary>
    public static float Fraction(SvgElement element, string attribute, string text)
    {
        var value = Parse(element, attribute, text, 1);
        return Math.Clamp(value, 0, 1);
    }

    public static float Number(SvgElement element, string attribute, string text)
    {
        var scanner = new SvgScanner(text.AsSpan().Trim());
        return scanner.TryNumber(out var value) && scanner.AtEnd ? value : throw element.BadValue(attribute, text, "a number");
    }

    /// <summary>A list of lengths split by commas or white space.</summary>
    public static float[] List(SvgElement element, string attribute, string text, float hundredPercent)
    {
        var values = new List<float>();
        var scanner = new SvgScanner(text);
        scanner.SkipSpace();
        while (!scanner.AtEnd)
        {
            if (!TryRead(ref scanner, hundredPercent, out var value))
            {
                throw element.BadValue(attribute, text, "numbers, split by commas or spaces");
            }
            values.Add(value);
            var comma = scanner.SkipComma();
            if (comma && scanner.AtEnd)
            {
                throw element.BadValue(attribute, text, "no comma at the end");
            }
        }
        return [.. values];
    }
}
