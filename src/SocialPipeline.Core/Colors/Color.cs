using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SocialPipeline.Colors;

/// <summary>An sRGB colour with straight (not premultiplied) alpha, eight bits a channel.</summary>
/// <param name="R">Red, 0 to 255.</param>
/// <param name="G">Green, 0 to 255.</param>
/// <param name="B">Blue, 0 to 255.</param>
/// <param name="A">Opacity, 0 (transparent) to 255 (opaque, the default).</param>
public readonly record struct Color(byte R, byte G, byte B, byte A = 255) : IParsable<Color>
{
    /// <summary>Opaque black, <c>#000000</c>.</summary>
    public static Color Black => new(0, 0, 0);

    /// <summary>Opaque white, <c>#FFFFFF</c>.</summary>
    public static Color White => new(255, 255, 255);

    /// <summary>Black with no opacity, <c>#00000000</c>.</summary>
    public static Color Transparent => new(0, 0, 0, 0);

    /// <summary>The opacity from 0 (transparent) to 1 (opaque).</summary>
    public double Opacity => A / 255.0;

    /// <summary>Whether nothing shows through.</summary>
    public bool IsOpaque => A == 255;

    /// <summary>Reads <c>#RGB</c>, <c>#RGBA</c>, <c>#RRGGBB</c>, <c>#RRGGBBAA</c> or CSS <c>rgb()</c>/<c>rgba()</c> with commas or spaces, numbers or percentages.</summary>
    /// <param name="text">The colour; white space around it and letter case do not matter. Channels beyond their range are clamped, as CSS does.</param>
    /// <exception cref="ColorFormatException">The text is none of these.</exception>
    public static Color Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var color) ? color : throw new ColorFormatException(text);
    }

    /// <summary>Reads a colour as <see cref="Parse"/> does, and answers <see langword="false"/> instead of throwing.</summary>
    /// <param name="text">The colour.</param>
    /// <param name="color">The colour read; <see cref="Transparent"/> when there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Color color)
    {
        color = default;
        return text is not null && ColorSyntax.TryRead(text, out color);
    }

    // Explicit, because colours are written the same in every culture: nobody should be asked for one.
    static Color IParsable<Color>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Color>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Color result) => TryParse(s, out result);

    /// <summary>The same colour with another opacity.</summary>
    /// <param name="opacity">From 0 (transparent) to 1 (opaque); values beyond are clamped.</param>
    /// <exception cref="ArgumentOutOfRangeException">The opacity is not a number.</exception>
    public Color WithAlpha(double opacity)
    {
        if (double.IsNaN(opacity))
        {
            throw new ArgumentOutOfRangeException(nameof(opacity), opacity, "The opacity is not a number. Allowed: 0 to 1.");
        }

        return this with { A = ToByte(opacity) };
    }

    /// <summary>Lays this colour over a background: source-over on sRGB values, as browsers and Skia blend by default.</summary>
    /// <param name="background">What lies below; it may be translucent itself.</param>
    public Color Over(Color background)
    {
        var top = Opacity;
        var below = background.Opacity * (1 - top);
        var sum = top + below;
        if (sum == 0)
        {
            return Transparent;
        }

        return new Color(
            Round((R * top + background.R * below) / sum),
            Round((G * top + background.G * below) / sum),
            Round((B * top + background.B * below) / sum),
            ToByte(sum));
    }

    /// <summary>Mixes two colours evenly to the eye, in OKLab with premultiplied alpha (CSS Color 4, section 12).</summary>
    /// <param name="other">The colour at <paramref name="t"/> = 1.</param>
    /// <param name="t">The share of <paramref name="other"/>, 0 to 1; values beyond are clamped.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not a number.</exception>
    public Color Mix(Color other, double t)
    {
        if (double.IsNaN(t))
        {
            throw new ArgumentOutOfRangeException(nameof(t), t, "The share is not a number. Allowed: 0 to 1.");
        }

        t = Math.Clamp(t, 0, 1);
        if (t is 0 or 1)
        {
            return t == 0 ? this : other;
        }

        var alpha = Opacity + (other.Opacity - Opacity) * t;
        if (alpha == 0)
        {
            return Transparent;
        }

        var (from, to) = (Oklab.From(this), Oklab.From(other));
        var (mine, theirs) = (Opacity * (1 - t) / alpha, other.Opacity * t / alpha);
        return new Oklab(from.L * mine + to.L * theirs, from.A * mine + to.A * theirs, from.B * mine + to.B * theirs)
            .ToColor()
            .WithAlpha(alpha);
    }

    /// <summary><c>#RRGGBB</c> in capitals, or <c>#RRGGBBAA</c> when the colour is not opaque.</summary>
    public string ToHex() => IsOpaque
        ? string.Create(CultureInfo.InvariantCulture, $"#{R:X2}{G:X2}{B:X2}")
        : string.Create(CultureInfo.InvariantCulture, $"#{R:X2}{G:X2}{B:X2}{A:X2}");

    /// <summary>CSS text: <c>rgb(17, 34, 51)</c>, or <c>rgba(17, 34, 51, 0.502)</c> when the colour is not opaque.</summary>
    public string ToRgbString() => IsOpaque
        ? string.Create(CultureInfo.InvariantCulture, $"rgb({R}, {G}, {B})")
        : string.Create(CultureInfo.InvariantCulture, $"rgba({R}, {G}, {B}, {Opacity:0.###})");

    /// <summary>The same as <see cref="ToHex"/>.</summary>
    public override string ToString() => ToHex();

    internal static byte ToByte(double unit) => Round(unit * 255);

    private static byte Round(double channel) => (byte)Math.Clamp(Math.Round(channel, MidpointRounding.AwayFromZero), 0, 255);
}
