using SocialPipeline.Brands;
using SocialPipeline.Colors;

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
    public int Version => 1;

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

    /// <summary>Where the scoring of pixels answers.</summary>
    private static RuleOutcome FromPixels(CheckSubject subject) =>
        RuleOutcome.Indeterminate($"The design of {subject.Name} is not known, and colours are not judged by pixels.");

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
