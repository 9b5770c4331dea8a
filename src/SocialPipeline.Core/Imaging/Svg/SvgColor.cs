using System.Globalization;
using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>A colour as written: a fixed one, or <c>currentColor</c> (<see langword="null"/> inside).</summary>
internal readonly record struct SvgColor(SKColor? Fixed)
{
    public static readonly SvgColor Black = new(SKColors.Black);

    /// <summary>Reads hex, rgb(), rgba(), hsl(), hsla(), the CSS names, <c>transparent</c> and <c>currentColor</c>.</summary>
    public static SvgColor Parse(SvgElement element, string property, string text)
    {
        var value = text.AsSpan().Trim();
        if (value.Equals("currentColor", StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }
        return new SvgColor(Hex(value) ?? SvgColorNames.Find(value) ?? Function(value)
            ?? throw element.BadValue(property, text, "a colour such as #1a2b3c, rgb(26 43 60), hsl(210 40% 17%), a CSS name or currentColor"));
    }

    private static SKColor? Hex(ReadOnlySpan<char> value)
    {
        if (value.Length is not (4 or 5 or 7 or 9) || value[0] != '#'
            || !uint.TryParse(value[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var n))
        {
            return null;
        }
        return value.Length switch
        {
            4 => new SKColor(Twice(n >> 8), Twice(n >> 4), Twice(n)),
            5 => new SKColor(Twice(n >> 12), Twice(n >> 8), Twice(n >> 4), Twice(n)),
            7 => new SKColor(0xFF00_0000 | n),
            _ => new SKColor((n >> 8) | (n << 24)),
        };
    }

    private static byte Twice(uint nibble) => (byte)((nibble & 15) * 17);

    private static SKColor? Function(ReadOnlySpan<char> value)
    {
        var open = value.IndexOf('(');
        if (open < 0 || value[^1] != ')')
        {
            return null;
        }
        var name = value[..open].Trim().ToString().ToLowerInvariant();
        Span<float> numbers = stackalloc float[4];
        Span<bool> percent = stackalloc bool[4];
        var count = Arguments(value[(open + 1)..^1], numbers, percent);
        if (count is not (3 or 4))
        {
            return null;
        }
        var alpha = count == 4 ? Math.Clamp(percent[3] ? numbers[3] / 100 : numbers[3], 0, 1) : 1;
        var alphaByte = Byte(alpha * 255);
        return name switch
        {
            "rgb" or "rgba" => new SKColor(Channel(numbers[0], percent[0]), Channel(numbers[1], percent[1]), Channel(numbers[2], percent[2]), alphaByte),
            "hsl" or "hsla" when !percent[0] && percent[1] && percent[2] => Hsl(numbers[0], numbers[1] / 100, numbers[2] / 100).WithAlpha(alphaByte),
            _ => null,
        };
    }

    private static int Arguments(ReadOnlySpan<char> text, Span<float> numbers, Span<bool> percent)
    {
        var scanner = new SvgScanner(text);
        scanner.SkipSpace();
        var count = 0;
        while (!scanner.AtEnd)
        {
            if (count == numbers.Length || !scanner.TryNumber(out numbers[count]))
            {
                return -1;
            }
            percent[count] = scanner.Current == '%';
            scanner.Advance(percent[count] ? 1 : 0);
            if (scanner.Rest.StartsWith("deg", StringComparison.Ordinal))
            {
                scanner.Advance(3);
            }
            count++;
            scanner.SkipComma();
            if (scanner.Current == '/' && count == 3)
            {
                scanner.Advance();
                scanner.SkipSpace();
            }
        }
        return count;
    }

    private static byte Channel(float value, bool percent) => Byte(percent ? value * 2.55f : value);

    private static byte Byte(float value) => (byte)Math.Clamp(MathF.Round(value, MidpointRounding.AwayFromZero), 0, 255);

    // CSS Color 4 §7.1.
    private static SKColor Hsl(float hue, float saturation, float lightness)
    {
        saturation = Math.Clamp(saturation, 0, 1);
        lightness = Math.Clamp(lightness, 0, 1);
        var reach = saturation * MathF.Min(lightness, 1 - lightness);
        return new SKColor(At(0), At(8), At(4));

        byte At(float n)
        {
            var k = (n + (hue / 30)) % 12;
            k = k < 0 ? k + 12 : k;
            return Byte(255 * (lightness - (reach * Math.Clamp(MathF.Min(k - 3, 9 - k), -1, 1))));
        }
    }
}
