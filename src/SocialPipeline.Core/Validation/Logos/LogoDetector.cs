using SkiaSharp;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Logos;

/// <summary>
/// Finds a brand's logo in any bitmap: on photos, recoloured, in white or one ink, cut off by the edge, 4 to 45 % of the width.
/// Edges are compared by direction alone (C. Steger, "Occlusion, Clutter, and Illumination Invariant Object Recognition", 2002;
/// LINE-2D, Hinterstoisser et al., PAMI 2012), then each place is verified by colour. The same input gives the same answer.
/// </summary>
public static class LogoDetector
{
    internal const double MostPixels = 1_300_000;

    private const int SmallestSide = 48;
    private const int RoughPlaces = 12;
    private const int FinePlaces = 6;

    // The likeliest places come first; after one like this no other changes the answer.
    private const double Certain = .97;

    /// <summary>Looks for a logo.</summary>
    /// <param name="pixels">The picture; one with more than 1.3 million pixels is searched at a smaller size.</param>
    /// <param name="variants">The logo's variants; any of them counts. Those that cannot be looked for (<see cref="LogoTemplate.Fault"/>) are left out.</param>
    /// <param name="options">How to look; the defaults when <see langword="null"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static LogoDetection Find(SKImage pixels, IReadOnlyList<LogoTemplate> variants, LogoDetectorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentNullException.ThrowIfNull(variants);
        options ??= new();
        options.Check();
        if (variants.Count == 0)
        {
            return new(LogoVerdict.Indeterminate, 0, "There is no logo to look for.", null);
        }

        var usable = variants.Where(v => v.IsUsable).ToList();
        if (usable.Count == 0)
        {
            return new(LogoVerdict.Indeterminate, 0, variants[0].Fault!, null);
        }

        if (Math.Min(pixels.Width, pixels.Height) < SmallestSide)
        {
            return new(LogoVerdict.Indeterminate, 0, $"The picture has {pixels.Width}×{pixels.Height} px; a logo is looked for from {SmallestSide} px a side.", null);
        }

        var places = Places(ColorPlanes.Of(pixels, MostPixels), usable, options);
        return Answer(places, pixels, usable, options);
    }

    /// <summary>Every place that was looked at closely, best first, in pixels of the searched planes; of each outline none after a certain one.</summary>
    internal static List<LogoPlace> Places(ColorPlanes planes, IReadOnlyList<LogoTemplate> variants, LogoDetectorOptions options)
    {
        var pyramid = new EdgePyramid(planes, options.UseVectors);
        var places = new List<LogoPlace>();
        try
        {
            foreach (var template in Outlines(variants))
            {
                var rough = CoarseSearch.Run(pyramid, template, options, RoughPlaces)
                    .Select(peak => (Fit: PoseRefiner.Rough(pyramid, template, peak.Pose, options), peak.Score))
                    .Select(p => (p.Fit.Pose, Score: p.Fit.Score(p.Fit.Pose) + (.5 * p.Score), Answer: p.Score))
                    .ToList();
                foreach (var (pose, score) in CoarseSearch.Distinct(rough.Select(r => (r.Pose, r.Score)), FinePlaces))
                {
                    var fit = PoseRefiner.Fine(pyramid, template, pose, options);
                    var evidence = LogoVerifier.Look(fit, rough.First(r => r.Pose == pose).Answer);
                    places.Add(new LogoPlace(template, fit, evidence, LogoJudge.Score(evidence)));
                    if (places[^1].Score >= Certain)
                    {
                        break;
                    }
                }
            }
        }
        finally
        {
            pyramid.Release();
        }

        places.Sort((a, b) => b.Score.CompareTo(a.Score));
        return places;
    }

    private static List<LogoTemplate> Outlines(IReadOnlyList<LogoTemplate> variants)
    {
        var outlines = new List<LogoTemplate>();
        foreach (var variant in variants)
        {
            if (outlines.TrueForAll(known => !known.HasOutlineOf(variant)))
            {
                outlines.Add(variant);
            }
        }

        return outlines;
    }

    private static LogoDetection Answer(List<LogoPlace> places, SKImage pixels, List<LogoTemplate> variants, LogoDetectorOptions options)
    {
        if (places.Count == 0)
        {
            return new(LogoVerdict.Absent, 0, "Nothing in the picture has the logo's edges.", null);
        }

        var best = Whole(places, options);
        var scale = (double)pixels.Width / best.Fit.Level.Planes.Width * best.Fit.Level.Scale;
        var (variant, colors) = variants
            .Where(v => v.HasOutlineOf(best.Template))
            .Select(v => (Variant: v, Match: LogoColors.Match(best.Fit, v)))
            .MaxBy(m => m.Match);
        var match = MatchOf(best, variant, colors, scale, pixels);
        var found = FormattableString.Invariant($"score {best.Score:0.00}");
        return best.Score >= options.FoundFrom
            ? new(LogoVerdict.Found, best.Score, $"The logo is there ({variant.Id}, {found}).", match)
            : best.Score >= options.PossibleFrom
                ? new(LogoVerdict.Indeterminate, best.Score, $"Something like the logo is there ({variant.Id}, {found}); pixels do not tell whether it is.", match)
                : new(LogoVerdict.Absent, best.Score, $"The logo is not there (the best place has {found}).", match);
    }

    /// <summary>The best place; the lockup around it when the best is only the mark of one that is there too.</summary>
    private static LogoPlace Whole(List<LogoPlace> places, LogoDetectorOptions options)
    {
        var best = places[0];
        foreach (var place in places.Where(p => p.Score >= options.FoundFrom))
        {
            var (inner, outer) = (best.Fit.Pose, place.Fit.Pose);
            if (outer.Width * outer.Height > 1.2 * inner.Width * inner.Height && outer.Common(inner) > .8 * inner.Width * inner.Height)
            {
                best = place;
            }
        }

        return best;
    }

    private static LogoMatch MatchOf(LogoPlace place, LogoTemplate variant, double colors, double scale, SKImage pixels)
    {
        var pose = place.Fit.Pose;
        var (sine, cosine) = (Math.Abs(Math.Sin(pose.Turn)), Math.Cos(pose.Turn));
        var (width, height) = (((pose.Width * cosine) + (pose.Height * sine)) * scale, ((pose.Width * sine) + (pose.Height * cosine)) * scale);
        var box = new Box((pose.X * scale) - (width / 2), (pose.Y * scale) - (height / 2), width, height);
        var across = Math.Min(pixels.Width, box.X + width) - Math.Max(0, box.X);
        var down = Math.Min(pixels.Height, box.Y + height) - Math.Max(0, box.Y);
        var visible = Math.Clamp(across, 0, width) * Math.Clamp(down, 0, height) / (width * height);
        return new LogoMatch(variant.Id, box, pose.Turn * 180 / Math.PI, pose.Width / pose.Height / place.Template.AspectRatio, visible, colors);
    }
}
