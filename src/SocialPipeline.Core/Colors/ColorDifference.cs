namespace SocialPipeline.Colors;

/// <summary>How different two colours look.</summary>
public static class ColorDifference
{
    private const double DegreesPerTurn = 360;

    /// <summary>CIEDE2000 of two sRGB colours; alpha is dropped.</summary>
    /// <param name="first">One colour.</param>
    /// <param name="second">The other; the order does not matter.</param>
    /// <returns>0 for equal colours; about 1 is just noticeable, 100 is black to white.</returns>
    public static double Ciede2000(Color first, Color second) => Ciede2000(CieLab.From(first), CieLab.From(second));

    /// <summary>CIEDE2000 with the reference weights kL = kC = kH = 1 (G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and Application 30, 2005).</summary>
    /// <param name="first">One colour.</param>
    /// <param name="second">The other; the order does not matter.</param>
    /// <returns>0 for equal colours; about 1 is just noticeable, 100 is black to white.</returns>
    public static double Ciede2000(CieLab first, CieLab second)
    {
        // Step 1: a' is stretched for greys, then chroma and hue follow from it.
        var meanChroma = (Length(first.A, first.B) + Length(second.A, second.B)) / 2;
        var stretch = 1 + 0.5 * (1 - SaturationShare(meanChroma));
        var (a1, a2) = (first.A * stretch, second.A * stretch);
        var (c1, c2) = (Length(a1, first.B), Length(a2, second.B));
        var (h1, h2) = (Hue(a1, first.B), Hue(a2, second.B));

        // Step 2: the differences; the hue difference takes the short way round, and greys have no hue.
        var bothColoured = c1 * c2 != 0;
        var turn = bothColoured ? h2 - h1 : 0;
        turn = turn switch { > 180 => turn - DegreesPerTurn, < -180 => turn + DegreesPerTurn, _ => turn };
        var lightness = second.L - first.L;
        var chroma = c2 - c1;
        var hue = 2 * Math.Sqrt(c1 * c2) * Sin(turn / 2);

        // Step 3: the weights at the mean of both colours.
        var meanL = (first.L + second.L) / 2;
        var meanC = (c1 + c2) / 2;
        var meanH = MeanHue(h1, h2, bothColoured);
        var t = 1 - 0.17 * Cos(meanH - 30) + 0.24 * Cos(2 * meanH) + 0.32 * Cos(3 * meanH + 6) - 0.20 * Cos(4 * meanH - 63);
        var fromMiddle = (meanL - 50) * (meanL - 50);
        lightness /= 1 + 0.015 * fromMiddle / Math.Sqrt(20 + fromMiddle);
        chroma /= 1 + 0.045 * meanC;
        hue /= 1 + 0.015 * meanC * t;
        var blueness = (meanH - 275) / 25;
        var rotation = -2 * SaturationShare(meanC) * Sin(2 * 30 * Math.Exp(-blueness * blueness));

        return Math.Sqrt(Math.Max(0, lightness * lightness + chroma * chroma + hue * hue + rotation * chroma * hue));
    }

    private static double MeanHue(double h1, double h2, bool bothColoured)
    {
        var sum = h1 + h2;
        if (!bothColoured)
        {
            return sum;
        }

        if (Math.Abs(h1 - h2) <= 180)
        {
            return sum / 2;
        }

        return sum < DegreesPerTurn ? (sum + DegreesPerTurn) / 2 : (sum - DegreesPerTurn) / 2;
    }

    private static double SaturationShare(double chroma)
    {
        var seventh = Math.Pow(chroma, 7);
        return Math.Sqrt(seventh / (seventh + 6103515625.0)); // 25 to the seventh
    }

    private static double Hue(double a, double b)
    {
        if (a == 0 && b == 0)
        {
            return 0;
        }

        var degrees = Math.Atan2(b, a) * 180 / Math.PI;
        return degrees < 0 ? degrees + DegreesPerTurn : degrees;
    }

    private static double Length(double a, double b) => Math.Sqrt(a * a + b * b);

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);

    private static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
}
