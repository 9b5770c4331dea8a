using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using SocialPipeline.Validation.Colors;

namespace SocialPipeline.Validation.Rules;

/// <summary>
/// Flat and graded areas and text are in the brand's colours. Photographs are not judged. Of a scene the colours are those that are
/// drawn: areas count by what of them shows, text by its ink; the logo keeps its own.
/// </summary>
public sealed class PaletteRule : IBrandRule
{
    private const double Half = .5;
    private const double NoBrandColor = .8;
    private const double LeastJudged = .02;
    private const double LeastShown = .001;
    private const int MostFindings = 5;

    /// <inheritdoc/>
    public string Id => BrandRuleIds.Palette;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public string Title => "Colours are from the palette";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 3;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Scene is null ? FromPixels(subject) : FromScene(subject, SceneColors.Of(subject.Scene));
    }

    /// <summary>The colours of areas, gradients and ink by their pixels; the logo keeps its own.</summary>
    internal static ColorComplianceResult Survey(CheckSubject subject)
    {
        var (rule, defaults) = (BrandRuleIds.Palette, new ColorComplianceOptions());
        IEnumerable<Box> logos = subject.Logos.Possible is { } maybe ? [maybe] : subject.Logos.Found.Select(logo => logo.Box);
        return ColorCompliance.Score(subject.Pixels.Image, [.. PaletteColors.Of(subject.Brand).Colors], defaults with
        {
            AllowNeutrals = subject.Parameter(rule, "neutrals") >= Half,
            Tolerance = subject.Parameter(rule, "tolerance"),
            Far = subject.Parameter(rule, "far"),
            HalfLostAt = subject.Given(rule, "share") ?? defaults.HalfLostAt,
            Exempt = [.. logos.Select(subject.Pixels.Kept)],
        });
    }

    private RuleOutcome FromPixels(CheckSubject subject)
    {
        var result = subject.PixelColors;
        if (result.Score is not { } score)
        {
            return RuleOutcome.Indeterminate("Next to nothing of the picture is flat colour or text; a photograph is not judged.");
        }

        var foreign = Math.Max(result.OffShare, result.OffInkShare);
        return RuleOutcome.Of(
            Evidence.Pixels,
            score,
            score >= RuleOutcome.Good ? [] : FindingsOf(subject, result, score < RuleOutcome.Fair),
            $"{Figures.Percent(foreign)} foreign",
            Figures.AtMost(Figures.Difference(subject.Parameter(Id, "tolerance"))),
            foreign <= 0
                ? "Every flat colour and every letter that was judged is in a colour of the brand."
                : $"Foreign colours show on {Figures.Percent(result.OffShare)} of what is flat: little enough.") with
        {
            // The less of a picture is flat, the less is known of it.
            Confidence = Math.Clamp(.5 + (result.JudgedShare / 2), .5, .95),
        };
    }

    private static IEnumerable<Finding> FindingsOf(CheckSubject subject, ColorComplianceResult result, bool fails)
    {
        var verdict = fails ? Verdict.Failed : Verdict.Warning;
        if (result.Worst.Count == 0)
        {
            // Nothing is foreign, and nothing is the brand's.
            return [new Finding { Message = "No colour of the brand shows.", Measured = "none", Required = "a colour of the brand", Fix = "Use a colour of the palette.", Verdict = verdict }];
        }

        return result.Worst.Take(MostFindings).Select(region =>
        {
            var token = PaletteColors.Of(subject.Brand).Nearest(region.Nearest).Token;
            var what = region.Kind switch { ColorRegionKind.Ink => "Ink", ColorRegionKind.Gradient => "A gradient", _ => "An area" };
            return new Finding
            {
                Message = $"{what} in {region.Color.ToHex()} is not in a colour of the brand.",
                Measured = $"{region.Color.ToHex()}, {Figures.Difference(region.Difference)}",
                Required = $"{region.Nearest.ToHex()} ({token})",
                Fix = $"Use {token}, {region.Nearest.ToHex()}.",
                Verdict = verdict,
                Box = subject.Pixels.Placed(region.Box).Intersect(subject.Canvas),
                Swatch = new Swatch(region.Color, region.Nearest, region.Difference, Math.Min(1, region.AreaShare / Math.Max(LeastShown, result.JudgedShare))),
            };
        });
    }

    private RuleOutcome FromScene(CheckSubject subject, SceneColors colors)
    {
        var match = new PaletteMatch(
            PaletteColors.Of(subject.Brand), subject.Parameter(Id, "tolerance"), subject.Parameter(Id, "far"), subject.Parameter(Id, "neutrals") >= Half);
        var judged = colors.Areas.Sum(area => area.Share);
        if (judged < LeastJudged && colors.Inks.Count == 0)
        {
            return RuleOutcome.Indeterminate("Next to nothing of the picture is flat colour or text; a photograph is not judged.", Evidence.Scene);
        }

        var areas = Rate(match, colors.Areas, Math.Max(LeastJudged, judged), isInk: false);
        var inks = Rate(match, colors.Inks, 1, isInk: true);
        var off = areas.Sum(rating => rating.Off);
        var offInk = inks.Sum(rating => rating.Off);
        var score = PaletteMatch.Score(off, subject.Parameter(Id, "share"));
        if (offInk > 0)
        {
            // A line of text is little ink, and seen at once.
            score = Math.Min(score, RuleOutcome.Good * (1 - offInk));
        }

        if (!areas.Concat(inks).Any(rating => rating.Violation < Half && !PaletteColors.IsNeutral(rating.Area.Color)))
        {
            score *= NoBrandColor;
        }

        var worst = areas.Concat(inks).Where(rating => rating.Off > 0 && (rating.Off > LeastShown || rating.IsInk)).OrderByDescending(rating => rating.Off).ToList();
        return RuleOutcome.Of(
            Evidence.Scene,
            score,
            score >= RuleOutcome.Good ? [] : worst.Take(MostFindings).Select(rating => Describe(rating, score < RuleOutcome.Fair)),
            off + offInk <= 0 ? "0 % foreign" : $"{Figures.Percent(Math.Max(off, offInk))} foreign",
            Figures.AtMost(Figures.Difference(match.Tolerance)),
            off + offInk <= 0
                ? "Every flat colour and every letter is in a colour of the brand."
                : $"Foreign colours show on {Figures.Percent(off)} of what is flat: little enough.");
    }

    private static List<Rating> Rate(PaletteMatch match, IReadOnlyList<SceneColors.Area> areas, double whole, bool isInk) => [.. areas.Select(area =>
    {
        var violation = match.Violation(area.Color, out var token, out var nearest, out var difference);
        return new Rating(area, violation, violation * area.Share / whole, token, nearest, difference, isInk);
    })];

    private static Finding Describe(Rating rating, bool fails) => new()
    {
        Message = $"{(rating.IsInk ? "Text" : "An area")} in {rating.Area.Color.ToHex()} is not in a colour of the brand.",
        Measured = $"{rating.Area.Color.ToHex()}, {Figures.Difference(rating.Difference)}",
        Required = $"{rating.Nearest.ToHex()} ({rating.Token})",
        Fix = $"Use {rating.Token}, {rating.Nearest.ToHex()}.",
        Verdict = fails ? Verdict.Failed : Verdict.Warning,
        Box = rating.Area.Box,
        Element = rating.Area.Element,
        Repair = new Repair(RepairKind.Recolor, rating.Area.Element) { Value = rating.Token },
        Swatch = new Swatch(rating.Area.Color, rating.Nearest, rating.Difference, rating.Area.Share),
    };

    private sealed record Rating(SceneColors.Area Area, double Violation, double Off, string Token, Color Nearest, double Difference, bool IsInk);
}
