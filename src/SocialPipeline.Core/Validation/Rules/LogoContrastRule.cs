using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Rules;

/// <summary>Four fifths of the logo's ink reach the brand's contrast with the pixels between and around them (WCAG 2.2, 1.4.11), and look different from them (CIEDE2000).</summary>
public sealed class LogoContrastRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.LogoContrast;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public string Title => "Logo contrast";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 2;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject) => LogoSightings.Judge(subject, Judge);

    private RuleOutcome Judge(CheckSubject subject, LogoSighting logo)
    {
        if (logo.Standing is not { } standing)
        {
            return RuleOutcome.Indeterminate("Nothing of the logo's ground can be seen.");
        }

        var ratio = subject.Brand.LogoPolicy.MinContrast;
        var difference = subject.Parameter(Id, "difference");
        var findings = new List<Finding>();
        if (standing.Ratio < ratio)
        {
            var better = subject.Brand.Logos.FirstOrDefault(variant => variant.Lockup == logo.Variant.Lockup && variant.Ground != logo.Variant.Ground);
            findings.Add(Finding(logo, "The logo does not stand out from its ground.", Figures.Ratio(standing.Ratio), Figures.AtLeast(Figures.Ratio(ratio)),
                better, new Gauge(standing.Ratio, ratio, Math.Max(7, ratio * 1.5))));
        }
        else if (standing.Difference < difference)
        {
            findings.Add(Finding(logo, "The logo looks like its ground.", Figures.Difference(standing.Difference), Figures.AtLeast(Figures.Difference(difference)),
                null, new Gauge(standing.Difference, difference, difference * 2)));
        }

        var score = Math.Min((standing.Ratio - 1) / Math.Max(1e-6, ratio - 1), standing.Difference / Math.Max(1e-6, difference));
        return RuleOutcome.Of(
            logo.Evidence == Evidence.Scene ? Evidence.Pixels : logo.Evidence, score, findings, Figures.Ratio(standing.Ratio), Figures.AtLeast(Figures.Ratio(ratio)),
            $"The logo stands out with {Figures.Ratio(standing.Ratio)}.");
    }

    private static Finding Finding(LogoSighting logo, string message, string measured, string required, LogoVariant? better, Gauge gauge) => new()
    {
        Message = message,
        Measured = measured,
        Required = required,
        Fix = better is null ? "Put the logo on a calmer, plainer ground." : $"Use {better.Id}, or put the logo on another ground.",
        Box = logo.Box,
        Element = logo.Element,
        Repair = better is null ? null : new Repair(RepairKind.UseLogoVariant, logo.Element) { Value = better.Id },
        Gauge = gauge,
    };
}
