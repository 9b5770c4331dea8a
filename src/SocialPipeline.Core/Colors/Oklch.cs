namespace SocialPipeline.Colors;

/// <summary>OKLab in polar form: lightness, chroma and hue (Björn Ottosson, 2020).</summary>
/// <param name="L">Lightness, 0 (black) to 1 (white).</param>
/// <param name="C">Chroma, 0 (grey) to about 0.32 in sRGB.</param>
/// <param name="H">Hue in degrees, 0 to 360; without meaning when the chroma is 0.</param>
public readonly record struct Oklch(double L, double C, double H)
{
    /// <summary>The OKLCH values of an sRGB colour; alpha is dropped.</summary>
    /// <param name="color">The colour.</param>
    public static Oklch From(Color color) => Oklab.From(color).ToOklch();

    /// <summary>Whether sRGB can show the colour as it is.</summary>
    public bool IsInGamut => ToOklab().ToLinearRgb().IsInGamut;

    /// <summary>The same colour in rectangular form.</summary>
    public Oklab ToOklab()
    {
        var radians = H * Math.PI / 180;
        return new Oklab(L, C * Math.Cos(radians), C * Math.Sin(radians));
    }

    /// <summary>The nearest colour of the same lightness and hue that sRGB can show: the chroma is reduced by bisection to within 1e-7. Lightness beyond 0 to 1 is clamped.</summary>
    public Oklch ToGamut()
    {
        if (L is <= 0 or >= 1)
        {
            return this with { L = Math.Clamp(L, 0, 1), C = 0 };
        }

        if (IsInGamut)
        {
            return this;
        }

        // No sRGB colour has a chroma of 0.5, so an absurd one costs no more steps than that.
        var (inside, outside) = (0.0, Math.Min(C, 0.5));
        while (outside - inside > 1e-7)
        {
            var middle = (inside + outside) / 2;
            if ((this with { C = middle }).IsInGamut)
            {
                inside = middle;
            }
            else
            {
                outside = middle;
            }
        }

        return this with { C = inside };
    }

    /// <summary>The opaque sRGB colour, brought into the gamut by <see cref="ToGamut"/> where needed.</summary>
    public Color ToColor() => ToGamut().ToOklab().ToLinearRgb().ToColor();
}
