using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Rules;

/// <summary>The logo is at least as high as the brand asks, in pixels of the format.</summary>
public sealed class LogoSizeRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.LogoSize;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public string Title => "Logo size";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject) => LogoSightings.Judge(subject, Judge);

    private RuleOutcome Judge(CheckSubject subject, LogoSighting logo)
    {
        var needed = subject.Brand.LogoPolicy.MinHeight * subject.Scale;
        var height = logo.Height;
        Finding[] findings = height >= needed - .05 ? [] :
        [
            new Finding
            {
                Message = "The logo is too small.",
                Measured = Figures.Pixels(Math.Floor(height * 10) / 10),
                Required = Figures.AtLeast(Figures.Pixels(needed)),
                Fix = $"Draw the logo {Figures.Pixels(Math.Ceiling(needed))} high.",
                Box = logo.Box,
                Element = logo.Element,
                Repair = new Repair(RepairKind.ResizeLogo, logo.Element) { Amount = Math.Ceiling(needed) },
                Gauge = new Gauge(height, needed, needed * 2),
            },
        ];
        return RuleOutcome.Of(
            logo.Evidence, height / needed, findings, Figures.Pixels(height), Figures.AtLeast(Figures.Pixels(needed)), $"The logo is {Figures.Pixels(height)} high.");
    }
}
