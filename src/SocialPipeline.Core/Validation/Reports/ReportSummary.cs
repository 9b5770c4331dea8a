using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Reports;

/// <summary>A report in a headline and a line below it, the same on page, picture and command line.</summary>
internal sealed record ReportSummary(string Headline, string Line, Verdict Tone)
{
    public static ReportSummary Of(ComplianceReport report)
    {
        var judged = report.Checks.Count(check => !check.IsLeftOut);
        var failed = report.Checks.Count(check => check.Verdict == Verdict.Failed && check.Severity != RuleSeverity.Advisory);
        var warned = report.Checks.Count(check => check.Verdict == Verdict.Warning || (check.Verdict == Verdict.Failed && check.Severity == RuleSeverity.Advisory));
        var blocking = report.Checks.Count(check => check.Blocks);
        var line = (failed, warned) switch
        {
            _ when judged == 0 => "No check could tell anything of it.",
            (0, 0) => Figures.Invariant($"All {judged} checks passed."),
            (0, _) => Figures.Invariant($"{judged - warned} of {judged} checks passed, {Figures.Count(warned, "warning")}."),
            _ => Figures.Invariant($"{failed} of {judged} checks {(failed == 1 ? "fails" : "fail")}")
                + (blocking > 0 ? Figures.Invariant($", {blocking} of them {(blocking == 1 ? "blocks" : "block")}") : "")
                + (warned > 0 ? $", {Figures.Count(warned, "warning")}" : "") + ".",
        };
        return judged == 0
            ? new("Nothing could be measured", line, Verdict.Indeterminate)
            : blocking > 0 ? new("Do not publish this picture", line, Verdict.Failed)
            : failed > 0 ? new("Fix before publishing", line, Verdict.Failed)
            : warned > 0 ? new("Good, with something to look at", line, Verdict.Warning)
            : new("Ready to publish", line, Verdict.Passed);
    }

    /// <summary>The score in percent, rounded down: 79.9 is not 80.</summary>
    public static string Percent(ComplianceReport report) => report.Score is { } score ? Figures.Invariant($"{Math.Floor((score * 100) + 1e-9):0}") : "–";
}
