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
    public bool IsTint(Color color) => OfGradient(color.R, color.G, color.B) == 0 && Of(color).Violation > 0;

    /// <summary>The violation of a colour within a gradient: its RGB distance to the nearest run between two allowed colours.</summary>
    public double OfGradient(double r, double g, double b)
    {
        var least = double.MaxValue;
        foreach (var (from, to) in _segments)
        {
            double dx = to.R - from.R, dy = to.G - from.G, dz = to.B - from.B;
            double x = r - from.R, y = g - from.G, z = b - from.B;
            var square = (dx * dx) + (dy * dy) + (dz * dz);
            var t = square == 0 ? 0 : Math.Clamp(((x * dx) + (y * dy) + (z * dz)) / square, 0, 1);
            (x, y, z) = (x - (t * dx), y - (t * dy), z - (t * dz));
            least = Math.Min(least, (x * x) + (y * y) + (z * z));
        }

        return Math.Clamp((Math.Sqrt(least) - FreeDistance) / SoftDistance, 0, 1);
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
