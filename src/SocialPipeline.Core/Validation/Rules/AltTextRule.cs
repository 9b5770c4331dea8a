using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Rules;

/// <summary>What the picture shows is said for people who do not see it, within the platform's limit. Without a text from the caller, the file's own description counts.</summary>
public sealed class AltTextRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.AltText;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Alternative text";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if ((subject.Options.AltText ?? subject.Metadata?.Description) is not { } text)
        {
            return RuleOutcome.Indeterminate("No alternative text was given, and the file has none.", Evidence.Supplied);
        }

        var evidence = subject.Options.AltText is null ? Evidence.Pixels : Evidence.Supplied;
        var format = subject.Format;
        if (string.IsNullOrWhiteSpace(text))
        {
            return format?.RequiresAltText == true || subject.Parameter(Id, "required") >= .5
                ? RuleOutcome.Of(evidence, 0, [Describe("There is no alternative text.", "none", "a text", "Say in a sentence what the picture shows.", Verdict.Failed)], "none", "a text", "")
                : RuleOutcome.NotApplicable("There is no alternative text, and neither brand nor platform asks for one.");
        }

        if (format?.Text.AltText is not { } limit)
        {
            return RuleOutcome.Of(evidence, 1, [], Figures.Count(text.Length, "character"), "a text", "There is an alternative text.");
        }

        var count = limit.Count(text);
        Finding[] findings = limit.Fits(text) ? [] :
        [
            Describe(
                count < limit.Min ? "The alternative text is too short." : "The alternative text is too long.",
                Figures.Invariant($"{count}"),
                Figures.Invariant($"{limit.Min} to {limit.Max}"),
                count < limit.Min ? "Say more." : Figures.Invariant($"Say it in {limit.Max}, as {format.Name} counts."),
                limit.IsHard ? Verdict.Failed : Verdict.Warning),
        ];
        return RuleOutcome.Of(evidence, findings.Length == 0 ? 1 : (double)limit.Max / Math.Max(1, count), findings, Figures.Invariant($"{count}"), Figures.AtMost(Figures.Invariant($"{limit.Max}")), "There is an alternative text within the limit.");
    }

    private static Finding Describe(string message, string measured, string required, string fix, Verdict verdict) =>
        new() { Message = message, Measured = measured, Required = required, Fix = fix, Verdict = verdict };
}
