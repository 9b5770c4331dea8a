using SkiaSharp;
using SocialPipeline.Colors;

namespace SocialPipeline.Validation.Colors;

/// <summary>Scores colours against a brand's palette by CIEDE2000: lists of colours, or the pixels of any bitmap.</summary>
public static class ColorCompliance
{
    private const double NoBrandColor = .8;

    /// <summary>Scores a list of colours, each with the same weight. Neutrals (CIE chroma below 5) are free and weigh nothing.</summary>
    /// <param name="brandColors">The palette, at least one colour; alpha is dropped.</param>
    /// <param name="imageColors">The colours to judge; alpha is dropped.</param>
    /// <returns>1 when every colour is within the palette, 0 when none is; .8 for neutrals alone or for no colours at all.</returns>
    /// <exception cref="ArgumentException">The palette is empty.</exception>
    public static double Score(IReadOnlyList<Color> brandColors, IReadOnlyList<Color> imageColors)
    {
        ArgumentNullException.ThrowIfNull(imageColors);
        var palette = PaletteOf(brandColors, neutrals: true);
        double off = 0;
        int judged = 0, seen = 0;
        foreach (var color in imageColors)
        {
            var (_, difference, violation) = palette.Of(color);
            seen += palette.IsOfPalette(color) ? 1 : 0;
            if (difference > 0 || palette.IsOfPalette(color))
            {
                judged++;
                off += violation;
            }
        }

        var score = judged == 0 ? 1 : 1 - (off / judged);
        return seen == 0 ? score * NoBrandColor : score;
    }

    /// <summary>
    /// Scores a bitmap. Areas of one colour and gradients are judged by area, letters and icons by their share of all ink;
    /// photographs are not judged. Off-brand areas of 2 % already cost a fifth of the score.
    /// </summary>
    /// <param name="pixels">The picture.</param>
    /// <param name="palette">The palette, at least one colour; alpha is dropped.</param>
    /// <param name="options">How to judge; the defaults when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The palette is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ColorComplianceResult Score(SKImage pixels, IReadOnlyList<Color> palette, ColorComplianceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        options ??= new();
        options.Check();
        var distance = PaletteOf(palette, options.AllowNeutrals, options.Tolerance, options.Far);
        var survey = ColorSurvey.Of(pixels, distance, options);
        double judged = 0, off = 0, ink = 0, offInk = 0;
        foreach (var region in survey)
        {
            if (region.Kind == ColorRegionKind.Ink)
            {
                ink += region.AreaShare;
                offInk += region.AreaShare * region.Violation;
            }
            else
            {
                judged += region.AreaShare;
                off += region.AreaShare * region.Violation;
            }
        }

        var offShare = judged == 0 ? 0 : off / judged;
        var inkShare = ink == 0 ? 0 : offInk / ink;
        var seen = survey.Any(region => distance.IsOfPalette(region.Color) || (region.Kind == ColorRegionKind.Gradient && region.Violation == 0));
        List<ColorRegion> worst = [.. survey
            .Where(region => region.Violation > 0)
            .OrderByDescending(region => region.Violation * region.AreaShare * (region.Kind == ColorRegionKind.Ink ? 10 : 1))
            .Take(8)];
        if (judged + ink < options.MinJudged)
        {
            return new(null, judged + ink, offShare, inkShare, seen, worst);
        }

        var score = 1 / (1 + Math.Pow(offShare / options.HalfLostAt, 1.5));
        score = Math.Min(score, InkCap(offInk, inkShare));
        return new(seen ? score : score * NoBrandColor, judged + ink, offShare, inkShare, seen, worst);
    }

    /// <summary>Off-brand words are few pixels and yet plainly wrong: from a tenth of the ink on they bound the score, down to .35 for all of it.</summary>
    private static double InkCap(double offInk, double share)
    {
        var certainty = Math.Clamp(offInk / 1e-4, 0, 1);
        var t = Math.Clamp((share - .03) / .6, 0, 1);
        return 1 - (.65 * certainty * Math.Sqrt(t));
    }

    private static PaletteDistance PaletteOf(
        IReadOnlyList<Color> palette, bool neutrals, double tolerance = PaletteDistance.FreeDifference, double far = PaletteDistance.FreeDifference + PaletteDistance.SoftDifference)
    {
        ArgumentNullException.ThrowIfNull(palette);
        return palette.Count > 0
            ? new PaletteDistance(palette, neutrals, tolerance, far)
            : throw new ArgumentException("The palette has no colours. Allowed: at least one.", nameof(palette));
    }
}
