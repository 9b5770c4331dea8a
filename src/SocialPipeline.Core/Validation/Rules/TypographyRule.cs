using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Validation.Fonts;

namespace SocialPipeline.Validation.Rules;

/// <summary>Letters are drawn in the brand's families, and in the weight that was asked for: what counts is the face that was really drawn, after any fallback. Emoji have no family.</summary>
public sealed class TypographyRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.Typography;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public string Title => "Typeface is from the brand";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 3;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Scene is { } scene ? FromScene(subject, scene) : FromPixels(subject);
    }

    /// <summary>The words that the caller named are drawn in the brand's faces and in others: the likest wins, when it wins clearly.</summary>
    private RuleOutcome FromPixels(CheckSubject subject)
    {
        if (subject.Readings.Count == 0)
        {
            return RuleOutcome.Indeterminate("Pixels alone do not say what a typeface is called; the words and their place are needed.");
        }

        // Each letter counts alike, whatever its size.
        static double Amount(TextReading reading) => reading.Text.Text.Count(char.IsLetterOrDigit);
        var told = subject.Readings.Where(reading => reading.Font.Verdict != FontVerdict.Indeterminate).ToList();
        if (told.Count == 0)
        {
            return RuleOutcome.Indeterminate(subject.Readings.MaxBy(Amount)!.Font.Reason);
        }

        var all = told.Sum(Amount);
        var others = told.Where(reading => reading.Font.Verdict == FontVerdict.Other).ToList();
        var share = others.Sum(Amount) / all;
        var fails = share > subject.Parameter(Id, "foreign");
        var families = string.Join(", ", FamiliesOf(subject.Brand).Order(StringComparer.Ordinal));
        var drawn = string.Join(", ", told.Select(reading => reading.Font.Best!.Family).Distinct().Order(StringComparer.Ordinal));
        return RuleOutcome.Of(
            Evidence.Pixels,
            told.Sum(reading => reading.Font.Score * Amount(reading)) / all,
            others.Select(reading => new Finding
            {
                Message = $"'{reading.Text.Text}' looks like {reading.Font.Best!.Family}, which is not the brand's.",
                Measured = $"like {reading.Font.Best!.Family}",
                Required = families,
                Fix = $"Set it in {subject.Brand.Typography.Body.Families[0]}, or in the family of its role.",
                Verdict = fails ? Verdict.Failed : Verdict.Warning,
                Box = reading.Text.Box,
            }),
            drawn,
            families,
            told.Count == subject.Readings.Count ? $"The letters are those of {drawn}." : Figures.Invariant($"The letters that can be told are those of {drawn}; {subject.Readings.Count - told.Count} of {subject.Readings.Count} texts cannot.")) with
        {
            Confidence = told.Average(reading => Math.Abs((2 * reading.Font.Score) - 1)) * told.Count / subject.Readings.Count,
        };
    }

    private RuleOutcome FromScene(CheckSubject subject, Scene scene)
    {
        var runs = scene.Texts.Where(text => text.Opacity > 0)
            .SelectMany(text => text.Lines.Lines.SelectMany(line => line.Runs).Where(run => !run.Face.IsColored && run.Width > 0).Select(run => (Text: text, Run: run, Amount: run.Width * run.Size)))
            .ToList();
        if (runs.Count == 0)
        {
            return RuleOutcome.NotApplicable("There is no text in the picture.");
        }

        var families = FamiliesOf(subject.Brand);
        var all = runs.Sum(entry => entry.Amount);
        var foreign = runs.Where(entry => !families.Contains(entry.Run.Face.Family)).ToList();
        var most = subject.Parameter(Id, "foreign");
        var share = foreign.Sum(entry => entry.Amount) / all;
        var tolerance = subject.Parameter(Id, "weightDifference");
        var weights = runs.Except(foreign).Where(entry => Math.Abs(entry.Run.Face.Weight - entry.Run.Span.Weight) > tolerance).ToList();
        var findings = foreign.GroupBy(entry => (entry.Text.Id, entry.Run.Face.Family)).Select(group => new Finding
        {
            Message = $"'{group.Key.Id}' is drawn in {group.Key.Family}, which is not the brand's.",
            Measured = group.Key.Family,
            Required = string.Join(" or ", Wanted(subject.Brand, group.First().Text)),
            Fix = $"Give the brand a font file of {Wanted(subject.Brand, group.First().Text)[0]} that has these letters.",
            Verdict = share > most ? Verdict.Failed : Verdict.Warning,
            Box = group.First().Text.Ink,
            Element = group.Key.Id,
            Repair = new Repair(RepairKind.UseFamily, group.Key.Id) { Value = Wanted(subject.Brand, group.First().Text)[0] },
        }).Concat(weights.GroupBy(entry => (entry.Text.Id, entry.Run.Face.Weight)).Select(group => new Finding
        {
            Message = Figures.Invariant($"'{group.Key.Id}' asks for weight {group.First().Run.Span.Weight} and is drawn in {group.Key.Weight}."),
            Measured = Figures.Invariant($"{group.First().Run.Face.Family} {group.Key.Weight}"),
            Required = Figures.Invariant($"{group.First().Run.Face.Family} {group.First().Run.Span.Weight}"),
            Fix = Figures.Invariant($"Give the brand the font file of {group.First().Run.Face.Family} in weight {group.First().Run.Span.Weight}."),
            Verdict = Verdict.Warning,
            Box = group.First().Text.Ink,
            Element = group.Key.Id,
        }));
        var drawn = string.Join(", ", runs.Select(entry => entry.Run.Face.Family).Distinct().Order(StringComparer.Ordinal));
        return RuleOutcome.Of(
            Evidence.Scene, 1 - share - (.3 * weights.Sum(entry => entry.Amount) / all), findings, drawn,
            string.Join(", ", families.Order(StringComparer.Ordinal)), $"Every letter is in {drawn}.");
    }

    /// <summary>Every family that the brand's typography names, for any role and script.</summary>
    internal static HashSet<string> FamiliesOf(Brand brand)
    {
        var families = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var role in Brands.Typography.Roles)
        {
            Add(brand.Typography.Find(role)!);
        }

        return families;

        void Add(TypeStyle style)
        {
            families.UnionWith(style.Families);
            foreach (var script in style.Scripts.Values)
            {
                Add(script);
            }
        }
    }

    private static IReadOnlyList<string> Wanted(Brand brand, SceneText text) => (brand.Typography.Find(text.Role) ?? brand.Typography.Body).Families;
}
