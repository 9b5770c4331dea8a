using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Colors;

/// <summary>Finds the regions of a picture that were designed, and judges their colours.</summary>
internal sealed class ColorSurvey
{
    private const double MostPixels = 1_300_000;
    private const int HalveAbove = 400_000;
    private const int FlatRange = 6;
    private const double LeastArea = .0015;
    private const double SolidSpread = 2.1;

    // What a scrim of the brand's colour makes of a bright sky is no panel: its outline is the photograph's.
    private const double RaggedFill = .6;

    private readonly PaletteDistance _palette;
    private readonly ColorComplianceOptions _options;
    private readonly List<ColorRegion> _regions = [];

    private ColorSurvey(PaletteDistance palette, ColorComplianceOptions options) => (_palette, _options) = (palette, options);

    public static IReadOnlyList<ColorRegion> Of(SKImage image, PaletteDistance palette, ColorComplianceOptions options)
    {
        var vectors = options.UseVectors;
        var survey = new ColorSurvey(palette, options);
        var full = ColorPlanes.Of(image, MostPixels);
        var work = full.R.Length > HalveAbove ? full.Half() : full;
        var grain = Grain.Estimate(work);
        if (grain <= Grain.Noticeable)
        {
            grain = 0;
        }
        else
        {
            work = Grain.Smooth(work, grain, vectors);
        }

        survey.Areas(work, (double)image.Width / work.Width, vectors);
        survey.Inks(full, (double)image.Width / full.Width, work == full ? grain : 2 * grain, vectors);
        return survey._regions;
    }

    private void Areas(ColorPlanes planes, double scale, bool vectors)
    {
        var regions = new FlatRegions(planes, FlatMask.Of(planes, FlatRange, vectors));
        var area = (double)planes.R.Length;
        foreach (var root in regions.Roots)
        {
            var figures = regions.Of(root);
            var box = BoxOf(figures, scale);
            if (figures.Count < LeastArea * area || IsExempt(box))
            {
                continue;
            }

            if (figures.Spread <= SolidSpread)
            {
                var color = Round(figures.Mean);
                if (figures.Fill > RaggedFill || !_palette.IsTint(color))
                {
                    Add(ColorRegionKind.Solid, color, box, figures.Count / area);
                }
            }
            else if (GradientShape.Of(planes, regions, root) is { } gradient && gradient.IsDesigned(figures.Count / area))
            {
                AddGradient(gradient, box, figures.Count / area);
            }
        }
    }

    private void Inks(ColorPlanes planes, double scale, double grain, bool vectors)
    {
        foreach (var ink in InkClusters.Of(planes, FlatMask.Of(planes, FlatRange + (int)Math.Ceiling(5 * grain), vectors), LeastArea, grain))
        {
            var box = new Box(ink.Left * scale, ink.Top * scale, (ink.Right - ink.Left + 1) * scale, (ink.Bottom - ink.Top + 1) * scale);
            if (!IsExempt(box))
            {
                Add(ColorRegionKind.Ink, ink.Color, box, ink.Count / (double)planes.R.Length);
            }
        }
    }

    private void Add(ColorRegionKind kind, Color color, Box box, double area)
    {
        var (nearest, difference, violation) = _palette.Of(color);
        _regions.Add(new ColorRegion(kind, color, box, area, nearest, difference, violation));
    }

    private void AddGradient(GradientShape gradient, Box box, double area)
    {
        double sum = 0, worst = -1, atEnds = 0;
        var color = Color.Black;
        foreach (var (r, g, b) in gradient.Samples)
        {
            var violation = _palette.OfGradient(r, g, b);
            sum += violation;
            if (violation > worst)
            {
                (worst, color) = (violation, Round((r, g, b)));
            }
        }

        foreach (var (r, g, b) in gradient.Ends)
        {
            atEnds = Math.Max(atEnds, _palette.OfGradient(r, g, b));
        }

        var (nearest, difference, _) = _palette.Of(color);
        _regions.Add(new ColorRegion(ColorRegionKind.Gradient, color, box, area, nearest, difference, ((sum / gradient.Samples.Count) + atEnds) / 2));
    }

    private bool IsExempt(Box box)
    {
        foreach (var exempt in _options.Exempt)
        {
            var width = Math.Min(box.X + box.Width, exempt.X + exempt.Width) - Math.Max(box.X, exempt.X);
            var height = Math.Min(box.Y + box.Height, exempt.Y + exempt.Height) - Math.Max(box.Y, exempt.Y);
            if (width > 0 && height > 0 && width * height > .75 * box.Width * box.Height)
            {
                return true;
            }
        }

        return false;
    }

    private static Box BoxOf(FlatRegions.Figures f, double scale) => new(f.Left * scale, f.Top * scale, (f.Right - f.Left + 1) * scale, (f.Bottom - f.Top + 1) * scale);

    private static Color Round((double R, double G, double B) mean) => new((byte)Math.Round(mean.R), (byte)Math.Round(mean.G), (byte)Math.Round(mean.B));
}
