using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Rules;

/// <summary>The logo is not stretched.</summary>
public sealed class LogoDistortionRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.LogoDistortion;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public string Title => "Logo proportions";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 2;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject) => LogoSightings.Judge(subject, Judge);

    private RuleOutcome Judge(CheckSubject subject, LogoSighting logo)
    {
        var change = Math.Max(logo.Stretch, 1 / logo.Stretch) - 1;

        // What a pixel more or less would explain is no stretching.
        var sure = Math.Max(0, change - logo.StretchError);
        var (warn, fail) = (subject.Parameter(Id, "warn"), Math.Max(subject.Parameter(Id, "warn"), subject.Parameter(Id, "fail")));
        var word = logo.Stretch > 1 ? "wide" : "high";
        Finding[] findings = sure <= warn ? [] :
        [
            new Finding
            {
                Message = $"The logo is stretched {Figures.Percent(change)} {word}.",
                Measured = $"{Figures.Percent(change)} {word}",
                Required = Figures.AtMost(Figures.Percent(warn)),
                Fix = $"Draw the logo {Figures.Invariant($"{logo.Upright.Width / logo.Stretch:0} × {logo.Height:0}")} px.",
                Verdict = sure > fail ? Verdict.Failed : Verdict.Warning,
                Box = logo.Box,
                Element = logo.Element,
                Gauge = new Gauge(change, warn, Math.Max(fail * 2, change)),
            },
        ];
        return RuleOutcome.Of(
            logo.Evidence, 1 - (.2 * sure / Math.Max(1e-6, warn)), findings, $"{Figures.Percent(change)} change", Figures.AtMost(Figures.Percent(warn)), "The logo keeps its proportions.");
    }
}
