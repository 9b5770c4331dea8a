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

    // Smooth places of a photograph lie beside its texture, and only drawn ones fill their box.
    private const double BoxFill = .85;
    private const double FullBox = .95;
    private const double MostTexture = .25;
    private const double PlainArea = .01;
    private const double LeastGround = .01;

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

        var shapes = survey.Areas(work, (double)image.Width / work.Width, vectors);
        survey.Inks(full, (double)image.Width / full.Width, work == full ? grain : 2 * grain, shapes, vectors);
        return survey._regions;
    }

    /// <summary>Areas and gradients, then the inks on areas of one colour; the boxes of these inks in pixels of the picture.</summary>
    private List<Box> Areas(ColorPlanes planes, double scale, bool vectors)
    {
        var mask = FlatMask.Of(planes, FlatRange, vectors);
        var regions = new FlatRegions(planes, mask);
        var texture = new Lazy<Texture>(() => Texture.Of(planes, mask));
        var grounds = new List<int>();
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
                if (IsPhotographed(figures, color))
                {
                    continue;
                }

                Add(ColorRegionKind.Solid, color, box, figures.Count / area);
                if (figures.Count >= LeastGround * area)
                {
                    grounds.Add(root);
                }
            }
            else if (GradientShape.Of(planes, regions, root) is { } gradient && gradient.IsDesigned(figures.Count / area)
                && (figures.Fill > FullBox || texture.Value.Around(regions, root) < MostTexture))
            {
                AddGradient(gradient, box, figures.Count / area);
            }

            bool IsPhotographed(FlatRegions.Figures figures, Color color) =>
                _palette.Of(color).Violation > 0 && (IsSmall: PlainArea * area > figures.Count, IsTint: _palette.IsTint(color)) switch
                {
                    (true, true) when figures.Fill <= RaggedFill => true,
                    (true, _) or (_, true) => figures.Fill <= BoxFill && texture.Value.Around(regions, root) >= MostTexture,
                    _ => false,
                };
        }

        Box Scaled(int left, int top, int right, int bottom) => new(left * scale, top * scale, (right - left + 1) * scale, (bottom - top + 1) * scale);
        var (inks, shapes) = GroundInks.Of(planes, regions, grounds, _palette, (left, top, right, bottom) => IsExempt(Scaled(left, top, right, bottom)));
        foreach (var ink in inks)
        {
            var (nearest, difference, _) = _palette.Of(ink.Color);
            _regions.Add(new ColorRegion(ColorRegionKind.Ink, ink.Color, Scaled(ink.Left, ink.Top, ink.Right, ink.Bottom), ink.Count / area, nearest, difference, ink.Violation));
        }

        return [.. shapes.Select(s => Scaled(s.Left, s.Top, s.Right, s.Bottom))];
    }

    /// <summary>Inks on anything else: the cores of letters and icons.</summary>
    private void Inks(ColorPlanes planes, double scale, double grain, List<Box> known, bool vectors)
    {
        bool IsNew(FlatRegions.Figures core)
        {
            var (x, y) = ((core.Left + core.Right + 1) / 2.0 * scale, (core.Top + core.Bottom + 1) / 2.0 * scale);
            return known.TrueForAll(box => x < box.X || y < box.Y || x > box.X + box.Width || y > box.Y + box.Height);
        }

        foreach (var ink in InkClusters.Of(planes, FlatMask.Of(planes, FlatRange + (int)Math.Ceiling(5 * grain), vectors), LeastArea, grain, IsNew))
        {
            var box = new Box(ink.Left * scale, ink.Top * scale, (ink.Right - ink.Left + 1) * scale, (ink.Bottom - ink.Top + 1) * scale);
            if (!IsExempt(box) && !_palette.IsTint(ink.Color))
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
