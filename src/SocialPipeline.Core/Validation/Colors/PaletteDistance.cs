using SocialPipeline.Colors;

namespace SocialPipeline.Validation.Colors;

/// <summary>How far colours are from a palette and its free neutrals.</summary>
internal sealed class PaletteDistance
{
    private const double NeutralChroma = 5;
    public const double FreeDifference = 2.5;
    public const double SoftDifference = 7.5;
    private const double FreeDistance = 8;
    private const double SoftDistance = 20;
    private const double NearlyTint = .5;
    private const double FreeInk = 14;
    private const double SoftInk = 24;

    private readonly (Color Color, CieLab Lab)[] _palette;
    private readonly bool _neutrals;
    private readonly double _free;
    private readonly double _soft;
    private readonly List<(Color From, Color To)> _segments = [];

    public PaletteDistance(IReadOnlyList<Color> palette, bool neutrals, double tolerance = FreeDifference, double far = FreeDifference + SoftDifference)
    {
        (_free, _soft) = (tolerance, Math.Max(1e-6, far - tolerance));
        _palette = [.. palette.Select(c => (c, CieLab.From(c)))];
        _neutrals = neutrals;
        Color[] ends = neutrals ? [.. palette, Color.White, Color.Black] : [.. palette];
        for (var i = 0; i < ends.Length; i++)
        {
            for (var j = i; j < ends.Length; j++)
            {
                _segments.Add((ends[i], ends[j]));
            }
        }
    }

    /// <summary>The nearest palette colour, the CIEDE2000 difference (0 for a free neutral) and the violation, 0 to 1.</summary>
    public (Color Nearest, double Difference, double Violation) Of(Color color)
    {
        var lab = CieLab.From(color);
        var (nearest, difference) = Nearest(lab);
        if (_neutrals && (lab.A * lab.A) + (lab.B * lab.B) < NeutralChroma * NeutralChroma)
        {
            difference = 0;
        }

        return (nearest, difference, Math.Clamp((difference - _free) / _soft, 0, 1));
    }

    /// <summary>Whether the colour is one of the palette's, a neutral only when the palette names it.</summary>
    public bool IsOfPalette(Color color) => Nearest(CieLab.From(color)).Difference <= _free + 1.5;

    /// <summary>Whether a colour is a palette colour mixed with white or black (or with another of the palette), as scrims make it, but none of the palette itself.</summary>
    public bool IsTint(Color color) => OfGradient(color.R, color.G, color.B) < NearlyTint && Of(color).Violation > 0;

    /// <summary>The violation of a colour within a gradient: its RGB distance to the nearest run between two allowed colours.</summary>
    public double OfGradient(double r, double g, double b)
    {
        var least = double.MaxValue;
        foreach (var (from, to) in _segments)
        {
            least = Math.Min(least, FromRun((r, g, b), (from.R, from.G, from.B), (to.R, to.G, to.B), 0));
        }

        return Math.Clamp((least - FreeDistance) / SoftDistance, 0, 1);
    }

    /// <summary>The violation of a thin or smeared ink: its RGB distance to the nearest run from its ground to an allowed colour.</summary>
    /// <param name="ink">The ink as it is seen.</param>
    /// <param name="ground">What it lies on.</param>
    /// <param name="least">How far along the run it must be, 0 to 1: a plain stroke shows nearly its own colour.</param>
    public double OfInk((double R, double G, double B) ink, (double R, double G, double B) ground, double least)
    {
        var distance = double.MaxValue;
        foreach (var (color, _) in _palette)
        {
            Look((color.R, color.G, color.B));
        }

        for (var grey = 0; _neutrals && grey <= 255; grey += 51)
        {
            Look((grey, grey, grey));
        }

        return Math.Clamp((distance - FreeInk) / SoftInk, 0, 1);

        void Look((double R, double G, double B) allowed) =>
            distance = Math.Min(distance, least > 0 ? FromRun(ink, ground, allowed, least) : FromSmear(ink, ground, allowed));
    }

    /// <summary>
    /// The distance of a thin stroke from what a JPEG makes of an allowed ink on its ground: it keeps light sharp and smears
    /// colour over two pixels and more, so that light may be anywhere between the two and colour anywhere on the run.
    /// </summary>
    private static double FromSmear((double R, double G, double B) ink, (double R, double G, double B) ground, (double R, double G, double B) allowed)
    {
        var (from, to, at) = (Split(ground), Split(allowed), Split(ink));
        var color = FromRun((0, at.Blue, at.Red), (0, from.Blue, from.Red), (0, to.Blue, to.Red), 0);
        var light = at.Light - Math.Clamp(at.Light, Math.Min(from.Light, to.Light), Math.Max(from.Light, to.Light));
        return Math.Sqrt((2 * color * color) + (light * light));

        // Light and colour as JPEG parts them (ITU-T T.871).
        static (double Light, double Blue, double Red) Split((double R, double G, double B) c)
        {
            var light = (.299 * c.R) + (.587 * c.G) + (.114 * c.B);
            return (light, .564 * (c.B - light), .713 * (c.R - light));
        }
    }

    /// <summary>The RGB distance of a colour from the run between two others, of which only the part from a share on counts.</summary>
    public static double FromRun((double R, double G, double B) color, (double R, double G, double B) from, (double R, double G, double B) to, double least)
    {
        double dx = to.R - from.R, dy = to.G - from.G, dz = to.B - from.B;
        double x = color.R - from.R, y = color.G - from.G, z = color.B - from.B;
        var square = (dx * dx) + (dy * dy) + (dz * dz);
        var t = square == 0 ? 0 : Math.Clamp(((x * dx) + (y * dy) + (z * dz)) / square, least, 1);
        (x, y, z) = (x - (t * dx), y - (t * dy), z - (t * dz));
        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }

    private (Color Color, double Difference) Nearest(CieLab lab)
    {
        var best = (_palette[0].Color, Difference: double.MaxValue);
        foreach (var (color, own) in _palette)
        {
            var difference = ColorDifference.Ciede2000(lab, own);
            if (difference < best.Difference)
            {
                best = (color, difference);
            }
        }

        return best;
    }
}
