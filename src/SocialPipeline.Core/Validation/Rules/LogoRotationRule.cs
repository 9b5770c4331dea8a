using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Rules;

/// <summary>The logo does not lean.</summary>
public sealed class LogoRotationRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.LogoRotation;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public string Title => "Logo upright";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject) => LogoSightings.Judge(subject, Judge);

    private RuleOutcome Judge(CheckSubject subject, LogoSighting logo)
    {
        var (lean, most) = (Math.Abs(logo.Degrees), subject.Parameter(Id, "most"));
        Finding[] findings = lean <= most ? [] :
        [
            new Finding
            {
                Message = $"The logo leans by {Figures.Degrees(lean)}.",
                Measured = Figures.Degrees(lean),
                Required = Figures.AtMost(Figures.Degrees(most)),
                Fix = "Set the logo upright.",
                Box = logo.Box,
                Element = logo.Element,
                Gauge = new Gauge(lean, most, Math.Max(most * 2, lean)),
            },
        ];
        return RuleOutcome.Of(
            logo.Evidence, 1 - (.2 * lean / Math.Max(1e-6, most)), findings, Figures.Degrees(lean), Figures.AtMost(Figures.Degrees(most)), "The logo stands upright.");
    }
}
