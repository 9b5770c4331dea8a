namespace SocialPipeline.Colors;

/// <summary>A colour in OKLab, where equal steps look about equal (Björn Ottosson, "A perceptual color space for image processing", 2020).</summary>
/// <param name="L">Lightness, 0 (black) to 1 (white).</param>
/// <param name="A">Green (negative) to red (positive), about -0.4 to 0.4.</param>
/// <param name="B">Blue (negative) to yellow (positive), about -0.4 to 0.4.</param>
public readonly record struct Oklab(double L, double A, double B)
{
    /// <summary>The OKLab values of an sRGB colour; alpha is dropped.</summary>
    /// <param name="color">The colour.</param>
    public static Oklab From(Color color) => From(LinearRgb.From(color));

    /// <summary>The OKLab values of linear light.</summary>
    /// <param name="rgb">The linear channels.</param>
    public static Oklab From(LinearRgb rgb)
    {
        var l = Math.Cbrt(0.4122214708 * rgb.R + 0.5363325363 * rgb.G + 0.0514459929 * rgb.B);
        var m = Math.Cbrt(0.2119034982 * rgb.R + 0.6806995451 * rgb.G + 0.1073969566 * rgb.B);
        var s = Math.Cbrt(0.0883024619 * rgb.R + 0.2817188376 * rgb.G + 0.6299787005 * rgb.B);
        return new Oklab(
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /// <summary>Linear light; outside the sRGB gamut channels lie beyond 0 to 1.</summary>
    public LinearRgb ToLinearRgb()
    {
        var l = Cube(L + 0.3963377774 * A + 0.2158037573 * B);
        var m = Cube(L - 0.1055613458 * A - 0.0638541728 * B);
        var s = Cube(L - 0.0894841775 * A - 1.2914855480 * B);
        return new LinearRgb(
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    /// <summary>The opaque sRGB colour; a colour outside the gamut loses chroma, not lightness or hue (see <see cref="Oklch.ToColor"/>).</summary>
    public Color ToColor() => ToOklch().ToColor();

    /// <summary>The same colour in lightness, chroma and hue.</summary>
    public Oklch ToOklch()
    {
        var hue = Math.Atan2(B, A) * 180 / Math.PI;
        return new Oklch(L, Math.Sqrt(A * A + B * B), hue < 0 ? hue + 360 : hue);
    }

    private static double Cube(double value) => value * value * value;
}
