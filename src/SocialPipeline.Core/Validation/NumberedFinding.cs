namespace SocialPipeline.Validation;

/// <summary>A finding with the number that it has in the report, on its page and on its picture.</summary>
/// <param name="Number">1 for the gravest.</param>
/// <param name="Check">The check that found it.</param>
/// <param name="Finding">The finding.</param>
public sealed record NumberedFinding(int Number, CheckResult Check, Finding Finding)
{
    /// <summary>Whether it must be mended: a failure of a rule that is not advisory.</summary>
    public bool MustFix => Finding.Verdict == Verdict.Failed && Check.Severity != Brands.RuleSeverity.Advisory;
}
