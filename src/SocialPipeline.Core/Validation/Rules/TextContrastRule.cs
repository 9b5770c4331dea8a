using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Rules;

/// <summary>Text stands out from the pixels that are really between and around its letters: the mean WCAG 2.2 ratio decides, the ratio that nine tenths of the ground reach warns. APCA stands beside it as advice.</summary>
public sealed class TextContrastRule : IBrandRule
{
    /// <summary>Up to this CIEDE2000 difference a measured ground is taken for a surface's: the ring around letters carries a trace of them.</summary>
    private const double SameGround = 6;

    /// <inheritdoc/>
    public string Id => BrandRuleIds.TextContrast;

    /// <inheritdoc/>
    public int Version => 3;

    /// <inheritdoc/>
    public string Title => "Text contrast";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Critical;

    /// <inheritdoc/>
    public double Weight => 3;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var needs = (Normal: subject.Parameter(Id, "normal"), Large: subject.Parameter(Id, "large"));
        return subject.Scene is null ? FromPixels(subject, needs.Normal, needs.Large) : FromScene(subject, needs.Normal, needs.Large);
    }

    private static RuleOutcome FromScene(CheckSubject subject, double normal, double large)
    {
        var measured = subject.Legibility;
        if (measured.Count == 0)
        {
            return subject.Scene!.Texts.Any(text => text.Opacity > 0 && text.Ink.Area > 0)
                ? RuleOutcome.Indeterminate("Nothing of the ground shows between the letters.")
                : RuleOutcome.NotApplicable("There is no text in the picture.");
        }

        var rated = measured.Select(legibility => (Read: legibility, Needed: LegibilityLimits.IsLarge(legibility.Text, subject.TextFloor) ? large : normal)).ToList();
        var findings = rated.Where(entry => entry.Read.Low < entry.Needed).OrderBy(entry => entry.Read.Mean / entry.Needed)
            .Select(entry => Describe($"'{entry.Read.Text.Id}'", entry.Read.Mean, entry.Read.Low, entry.Needed, entry.Read.Apca, entry.Read.Text.Ink, entry.Read.Text.Id, new Swatch(entry.Read.Ink, entry.Read.Ground, 0, 1), RepairOf(subject, entry.Read, entry.Needed)));
        var worst = rated.MinBy(entry => entry.Read.Mean / entry.Needed);
        return RuleOutcome.Of(
            Evidence.Pixels, rated.Min(entry => Score(entry.Read.Mean, entry.Read.Low, entry.Needed)), findings, Figures.Ratio(worst.Read.Mean), Figures.AtLeast(Figures.Ratio(worst.Needed)),
            Figures.Invariant($"The faintest text, '{worst.Read.Text.Id}', has {Figures.Ratio(worst.Read.Mean)} (APCA Lc {Math.Abs(worst.Read.Apca):0}).")) with
        {
            Marks = [.. rated.Select(entry => new Mark(entry.Read.Text.Ink, Figures.Ratio(entry.Read.Mean)))],
        };
    }

    /// <summary>With the words' place known, ink and ground are told apart in it. A text that cannot be read leaves open what no other text has decided.</summary>
    private static RuleOutcome FromPixels(CheckSubject subject, double normal, double large)
    {
        if (subject.Readings.Count == 0)
        {
            return RuleOutcome.Indeterminate("Where text stands is not known.");
        }

        var rated = new List<(TextReading Read, double Needed)>();
        string? open = null;
        foreach (var reading in subject.Readings)
        {
            var contrast = reading.Contrast;

            // How large a text is decides only between the two limits.
            var decides = contrast.Tenth < normal && contrast.Mean >= large;
            if (contrast.Reason is not null || (decides && reading.Size is null))
            {
                open ??= contrast.Reason is null ? $"How large '{reading.Text.Text}' is cannot be told, and its contrast is enough only for large text." : $"'{reading.Text.Text}': {contrast.Reason}";
                continue;
            }

            rated.Add((reading, reading.Size is { } size && LegibilityLimits.IsLarge(size, subject.TextFloor) ? large : normal));
        }

        var findings = rated.Where(entry => entry.Read.Contrast.Tenth < entry.Needed).OrderBy(entry => entry.Read.Contrast.Mean / entry.Needed)
            .Select(entry => Describe(
                $"'{entry.Read.Text.Text}'", entry.Read.Contrast.Mean, entry.Read.Contrast.Tenth, entry.Needed, entry.Read.Contrast.Apca, entry.Read.Text.Box, null, new Swatch(entry.Read.Contrast.Ink, entry.Read.Contrast.Ground, 0, 1)))
            .ToList();
        if (open is not null && findings.Count == 0)
        {
            return RuleOutcome.Indeterminate(open);
        }

        var worst = rated.MinBy(entry => entry.Read.Contrast.Mean / entry.Needed);
        return RuleOutcome.Of(
            Evidence.Pixels, rated.Min(entry => Score(entry.Read.Contrast.Mean, entry.Read.Contrast.Tenth, entry.Needed)), findings, Figures.Ratio(worst.Read.Contrast.Mean), Figures.AtLeast(Figures.Ratio(worst.Needed)),
            Figures.Invariant($"The faintest text has {Figures.Ratio(worst.Read.Contrast.Mean)} (APCA Lc {Math.Abs(worst.Read.Contrast.Apca):0}).")) with
        {
            Confidence = .8,
            Marks = [.. rated.Select(entry => new Mark(entry.Read.Text.Box, Figures.Ratio(entry.Read.Contrast.Mean)))],
        };
    }

    /// <summary>A text without a scrim, on the ground of one of the brand's surfaces, can be painted in that surface's ink when the ink is enough; for every other one the ground has to give way.</summary>
    private static Repair RepairOf(CheckSubject subject, TextLegibility read, double needed)
    {
        var scrimmed = subject.Scene!.Elements.OfType<SceneScrim>().Any(scrim => scrim.For.Contains(read.Text.Layer));
        var hasInk = !scrimmed && SurfaceNames.All.Union(subject.Brand.Surfaces.Keys).Select(name => subject.Brand.FindSurface([name])).Any(surface =>
            ColorDifference.Ciede2000(surface.Ground, read.Ground) < SameGround
            && Contrast.Ratio(surface.Ink, read.Ground) >= Math.Max(needed, read.Mean + .1));
        return hasInk ? new Repair(RepairKind.Recolor, read.Text.Id) { Value = "ink" } : new Repair(RepairKind.StrengthenScrim, read.Text.Id);
    }

    private static Finding Describe(string what, double mean, double low, double needed, double apca, Box box, string? element, Swatch swatch, Repair? repair = null)
    {
        var fails = mean < needed;
        return new Finding
        {
            Message = fails ? $"{what} is hard to read on its ground." : $"{what} is hard to read on a part of its ground.",
            Measured = Figures.Invariant($"{Figures.Ratio(fails ? mean : low)}{(fails ? "" : " at the worst tenth")} (APCA Lc {Math.Abs(apca):0})"),
            Required = Figures.AtLeast(Figures.Ratio(needed)),
            Fix = repair?.Kind == RepairKind.Recolor ? "Paint the text in the surface's ink."
                : fails ? "Use another ink of the surface, or a stronger scrim under the text." : "Put a scrim under the text, or move it to a calmer part.",
            Verdict = fails ? Verdict.Failed : Verdict.Warning,
            Box = box,
            Element = element,
            Repair = repair,
            Gauge = new Gauge(fails ? mean : low, needed, Math.Max(7, needed * 1.5)),
            Swatch = swatch with { Difference = ColorDifference.Ciede2000(swatch.Found, swatch.Wanted) },
        };
    }

    private static double Score(double mean, double low, double needed) => mean >= needed
        ? low >= needed ? 1 : RuleOutcome.Fair + (.19 * (low - 1) / (needed - 1))
        : RuleOutcome.Fair * (mean - 1) / Math.Max(1e-6, needed - 1);
}
