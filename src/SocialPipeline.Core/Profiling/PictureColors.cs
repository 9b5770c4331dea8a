using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Validation.Colors;

namespace SocialPipeline.Profiling;

/// <summary>The colours of one sample picture: those of designed areas exactly, those of photographs by clusters.</summary>
internal static class PictureColors
{
    public const int LeastSide = 32;
    private const int SurveySide = 900;
    private const int SketchSide = 160;
    private const double LeastArea = .004;
    private const double LeastInk = .002;
    private const double LeastCluster = .03;

    /// <summary>Whether it is the white that what is transparent is looked at on.</summary>
    private static bool IsSheet(Color color) => Math.Min(color.R, Math.Min(color.G, color.B)) >= 250;

    /// <summary>Adds what a picture shows to the ledger; a sentence when it is too small to tell.</summary>
    /// <exception cref="ImageException">The picture cannot be decoded, or asks for more than is allowed.</exception>
    public static string? Add(ColorLedger ledger, ImageSource source, IReadOnlyList<Color> known, ProfilerOptions options, CancellationToken cancellationToken)
    {
        var header = source.ReadHeader(options.Limits);
        if (Math.Min(header.Width, header.Height) < LeastSide)
        {
            return FormattableString.Invariant($"{source.Name} is passed over: {header.Width}×{header.Height} px are too few to tell its colours; {LeastSide} px a side are needed.");
        }

        var scale = Math.Min(1, (double)SurveySide / Math.Max(header.Width, header.Height));
        using var photo = PhotoDecoder.Decode(source, scale, options.Limits, options.Budget, cancellationToken);
        var whole = CropRect.Whole(photo.SourceWidth, photo.SourceHeight);
        using var image = photo.Resample(whole, Math.Max(1, (int)Math.Round(photo.SourceWidth * scale)), Math.Max(1, (int)Math.Round(photo.SourceHeight * scale)));
        cancellationToken.ThrowIfCancellationRequested();

        var palette = new PaletteDistance(known.Count > 0 ? known : [Color.Black], neutrals: true);
        var designed = ColorSurvey.Of(image, palette, new ColorComplianceOptions())
            .Where(region => region.Kind == ColorRegionKind.Ink ? region.AreaShare >= LeastInk : region.Kind == ColorRegionKind.Solid && region.AreaShare >= LeastArea)
            .Where(region => photo.IsOpaque || !IsSheet(region.Color))
            .OrderByDescending(region => region.AreaShare)
            .ToList();
        foreach (var region in designed)
        {
            ledger.Add(region.Color, new ColorSighting(source.Name, ColorOrigin.Design, region.AreaShare));
        }

        // What is left when the designed colours are taken out is a photograph's.
        var rest = new Dictionary<Color, double>();
        var total = 0;
        using var sketch = photo.Sketch(whole, Side(photo.SourceWidth), Side(photo.SourceHeight), null);
        var planes = ColorPlanes.Of(sketch, SketchSide * SketchSide);
        for (var at = 0; at < planes.R.Length; at++)
        {
            var color = new Color(planes.R[at], planes.G[at], planes.B[at]);
            total++;
            if ((photo.IsOpaque || !IsSheet(color)) && !designed.Exists(region => ColorClusters.Distance(region.Color, color) < .04))
            {
                rest[color] = rest.GetValueOrDefault(color) + 1;
            }
        }

        var share = rest.Values.Sum() / Math.Max(1, total);
        foreach (var (color, part) in ColorClusters.Of(rest, LeastCluster).Where(cluster => cluster.Share * share >= LeastCluster))
        {
            ledger.Add(color, new ColorSighting(source.Name, ColorOrigin.Photograph, part * share));
        }

        return null;

        int Side(int length) => Math.Max(1, (int)Math.Round(length * Math.Min(1, (double)SketchSide / Math.Max(header.Width, header.Height))));
    }
}
