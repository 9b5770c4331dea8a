namespace SocialPipeline.Colors;

/// <summary>A colour in CIE 1976 L*a*b* for the D65 white of sRGB (CIE 15:2004; white point and matrix of IEC 61966-2-1).</summary>
/// <param name="L">Lightness, 0 (black) to 100 (white).</param>
/// <param name="A">Green (negative) to red (positive), about -128 to 128.</param>
/// <param name="B">Blue (negative) to yellow (positive), about -128 to 128.</param>
public readonly record struct CieLab(double L, double A, double B)
{
    // The white is what the matrix makes of (1, 1, 1), so that greys are exactly neutral.
    private const double WhiteX = 0.4123907993 + 0.3575843394 + 0.1804807884;
    private const double WhiteY = 0.2126390059 + 0.7151686788 + 0.0721923154;
    private const double WhiteZ = 0.0193308187 + 0.1191947798 + 0.9505321522;
    private const double Delta = 6.0 / 29;

    /// <summary>The Lab values of an sRGB colour; alpha is dropped.</summary>
    /// <param name="color">The colour.</param>
    public static CieLab From(Color color) => From(LinearRgb.From(color));

    /// <summary>The Lab values of linear light.</summary>
    /// <param name="rgb">The linear channels.</param>
    public static CieLab From(LinearRgb rgb)
    {
        var x = Forward((0.4123907993 * rgb.R + 0.3575843394 * rgb.G + 0.1804807884 * rgb.B) / WhiteX);
        var y = Forward((0.2126390059 * rgb.R + 0.7151686788 * rgb.G + 0.0721923154 * rgb.B) / WhiteY);
        var z = Forward((0.0193308187 * rgb.R + 0.1191947798 * rgb.G + 0.9505321522 * rgb.B) / WhiteZ);
        return new CieLab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /// <summary>Linear light; outside the sRGB gamut channels lie beyond 0 to 1.</summary>
    public LinearRgb ToLinearRgb()
    {
        var middle = (L + 16) / 116;
        var x = WhiteX * Backward(middle + A / 500);
        var y = WhiteY * Backward(middle);
        var z = WhiteZ * Backward(middle - B / 200);
        return new LinearRgb(
            3.2409699419 * x - 1.5373831776 * y - 0.4986107603 * z,
            -0.9692436363 * x + 1.8759675015 * y + 0.0415550574 * z,
            0.0556300797 * x - 0.2039769589 * y + 1.0569715142 * z);
    }

    /// <summary>The opaque sRGB colour; channels outside the gamut are clamped.</summary>
    public Color ToColor() => ToLinearRgb().ToColor();

    private static double Forward(double value) => value > Delta * Delta * Delta ? Math.Cbrt(value) : value / (3 * Delta * Delta) + 4.0 / 29;

    private static double Backward(double value) => value > Delta ? value * value * value : 3 * Delta * Delta * (value - 4.0 / 29);
}
