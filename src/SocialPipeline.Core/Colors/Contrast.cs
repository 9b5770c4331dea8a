namespace SocialPipeline.Colors;

/// <summary>How well text stands out from what lies behind it.</summary>
public static class Contrast
{
    /// <summary>Relative luminance as WCAG 2.2 defines it; alpha is dropped.</summary>
    /// <param name="color">The colour; lay a translucent one over its background first (<see cref="Color.Over"/>).</param>
    /// <returns>0 (black) to 1 (white).</returns>
    public static double RelativeLuminance(Color color) => RelativeLuminance(LinearRgb.From(color));

    /// <summary>Relative luminance of linear light, as WCAG 2.2 defines it.</summary>
    /// <param name="rgb">The linear channels, 0 to 1.</param>
    /// <returns>0 (black) to 1 (white).</returns>
    public static double RelativeLuminance(LinearRgb rgb) => 0.2126 * rgb.R + 0.7152 * rgb.G + 0.0722 * rgb.B;

    /// <summary>The contrast ratio of WCAG 2.2. Alpha is dropped.</summary>
    /// <param name="a">One colour.</param>
    /// <param name="b">The other; the order does not matter.</param>
    /// <returns>1 (no contrast) to 21 (black on white). WCAG AA asks 4.5 for text and 3 for large text.</returns>
    public static double Ratio(Color a, Color b) => Ratio(RelativeLuminance(a), RelativeLuminance(b));

    /// <summary>The contrast ratio of two relative luminances, as WCAG 2.2 defines it.</summary>
    /// <param name="luminanceA">One luminance, 0 to 1.</param>
    /// <param name="luminanceB">The other; the order does not matter.</param>
    public static double Ratio(double luminanceA, double luminanceB)
        => (Math.Max(luminanceA, luminanceB) + 0.05) / (Math.Min(luminanceA, luminanceB) + 0.05);

    /// <summary>Lightness contrast of the Accessible Perceptual Contrast Algorithm, constants of APCA-W3 0.1.9 (A. Somers). A translucent text is laid over the background first; the background counts as opaque.</summary>
    /// <param name="text">The colour of the text.</param>
    /// <param name="background">The colour behind it.</param>
    /// <returns>Lc: positive for dark on light (to 106), negative for light on dark (to -108), 0 when there is next to none. 60 in either direction suits body text, 45 headlines.</returns>
    public static double Apca(Color text, Color background)
    {
        var behind = background with { A = 255 };
        var front = SoftenBlack(ScreenLuminance(text.Over(behind)));
        var back = SoftenBlack(ScreenLuminance(behind));
        if (Math.Abs(back - front) < 0.0005)
        {
            return 0;
        }

        if (back > front)
        {
            var darkOnLight = (Math.Pow(back, 0.56) - Math.Pow(front, 0.57)) * 1.14;
            return darkOnLight < 0.1 ? 0 : (darkOnLight - 0.027) * 100;
        }

        var lightOnDark = (Math.Pow(back, 0.65) - Math.Pow(front, 0.62)) * 1.14;
        return lightOnDark > -0.1 ? 0 : (lightOnDark + 0.027) * 100;
    }

    // APCA models the screen with a plain power curve, not with the sRGB curve.
    private static double ScreenLuminance(Color color)
        => 0.2126729 * Math.Pow(color.R / 255.0, 2.4) + 0.7151522 * Math.Pow(color.G / 255.0, 2.4) + 0.0721750 * Math.Pow(color.B / 255.0, 2.4);

    private static double SoftenBlack(double luminance)
        => luminance > 0.022 ? luminance : luminance + Math.Pow(0.022 - luminance, 1.414);
}
