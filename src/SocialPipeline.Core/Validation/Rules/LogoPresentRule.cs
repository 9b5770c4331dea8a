using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Rules;

/// <summary>The logo is there, and nothing covers, clips or fades its ink.</summary>
public sealed class LogoPresentRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.LogoPresent;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public string Title => "Logo";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Critical;

    /// <inheritdoc/>
    public double Weight => 3;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Brand.Logos.Count == 0)
        {
            return RuleOutcome.NotApplicable("The brand has no logo.");
        }

        if (subject.Logos.Unknown is { } unknown)
        {
            return RuleOutcome.Indeterminate(unknown);
        }

        var evidence = subject.Scene is null ? Evidence.Pixels : Evidence.Scene;
        var needed = subject.Parameter(Id, "visible");
        if (subject.Logos.Main is not { } logo)
        {
            return subject.Parameter(Id, "required") < .5
                ? RuleOutcome.NotApplicable("There is no logo, and the brand does not ask for one.")
                : RuleOutcome.Of(evidence, 0, [Absent(subject)], "none", "1 logo", "") with { Confidence = subject.Logos.Absence };
        }

        var findings = new List<Finding>();
        if (logo.Visible < needed)
        {
            findings.Add(new Finding
            {
                Message = $"Only {Figures.Percent(logo.Visible)} of the logo can be seen.",
                Measured = Figures.Percent(logo.Visible),
                Required = Figures.AtLeast(Figures.Percent(needed)),
                Fix = "Uncover the logo: move what lies over it, or the logo itself.",
                Box = logo.Box,
                Element = logo.Element,
                Gauge = new Gauge(logo.Visible, needed, 1),
            });
        }

        return RuleOutcome.Of(evidence, logo.Visible / needed, findings, logo.Variant.Id, "1 logo", $"The logo is there as {logo.Variant.Id}.") with { Confidence = logo.Confidence };
    }

    private static Finding Absent(CheckSubject subject) => new()
    {
        Message = "The logo is missing.",
        Measured = "none",
        Required = "1 logo",
        Fix = subject.Scene is { Dropped.Count: > 0 } scene && scene.Dropped.Any(layer => layer.Contains("logo", StringComparison.Ordinal))
            ? "It was left out for want of space: shorten the copy, or choose a larger format."
            : "Add the logo.",
    };
}
