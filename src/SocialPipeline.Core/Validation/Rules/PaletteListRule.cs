using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Rules;

/// <summary>A list of colours is from the palette: every colour counts the same, greys are free.</summary>
public sealed class PaletteListRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.PaletteList;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Listed colours are from the palette";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Minor;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Options.Colors.Count == 0)
        {
            return RuleOutcome.NotApplicable("No list of colours was given.");
        }

        var match = new PaletteMatch(
            PaletteColors.Of(subject.Brand), subject.Parameter(Id, "tolerance"), subject.Parameter(Id, "far"), subject.Parameter(Id, "neutrals") >= .5);
        var rated = subject.Options.Colors.Select(color => (Color: color, Violation: match.Violation(color, out var token, out var nearest, out var difference), token, nearest, difference)).ToList();
        var score = 1 - rated.Average(entry => entry.Violation);
        var foreign = rated.Count(entry => entry.Violation > 0);
        return RuleOutcome.Of(
            Evidence.Supplied,
            score,
            rated.Where(entry => entry.Violation > 0).Select(entry => new Finding
            {
                Message = $"{entry.Color.ToHex()} is no colour of the brand.",
                Measured = $"{entry.Color.ToHex()}, {Figures.Difference(entry.difference)}",
                Required = Figures.AtMost(Figures.Difference(match.Tolerance)),
                Fix = $"Use {entry.token}, {entry.nearest.ToHex()}.",
                Verdict = score < RuleOutcome.Fair ? Verdict.Failed : Verdict.Warning,
                Swatch = new Swatch(entry.Color, entry.nearest, entry.difference, 1.0 / rated.Count),
            }),
            Figures.Invariant($"{rated.Count - foreign} of {rated.Count}"),
            "all",
            "Every colour of the list is the brand's.");
    }
}
