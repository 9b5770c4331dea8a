using SocialPipeline.Brands;
using Xunit;

namespace SocialPipeline.Validation;

public sealed class ComplianceReportTests
{
    [Fact]
    public void The_score_is_the_weighted_mean_of_the_checks_that_say_something()
    {
        var report = Of(Check("a", 1, 3), Check("b", .5, 1), Left(Verdict.Indeterminate), Left(Verdict.NotApplicable));

        Assert.Equal(.875, report.Score!.Value, 9);
        Assert.Equal(2, report.LeftOut.Count);
    }

    [Fact]
    public void Without_a_check_that_says_something_there_is_no_score_and_no_band()
    {
        var report = Of(Left(Verdict.Indeterminate), Left(Verdict.NotApplicable));

        Assert.Null(report.Score);
        Assert.Null(report.Band);
        Assert.False(report.Blocked);
    }

    [Fact]
    public void An_advisory_rule_weighs_nothing_and_never_blocks()
    {
        var report = Of(Check("a", 1, 1), Check("b", 0, 0) with { Severity = RuleSeverity.Advisory });

        Assert.Equal(1, report.Score);
        Assert.False(report.Blocked);
    }

    [Theory]
    [InlineData(1, ReportBand.Good)]
    [InlineData(.8, ReportBand.Good)]
    [InlineData(.79, ReportBand.Fair)]
    [InlineData(.6, ReportBand.Fair)]
    [InlineData(.59, ReportBand.Poor)]
    public void The_bands_lie_at_eighty_and_sixty(double score, ReportBand band) => Assert.Equal(band, Of(Check("a", score, 1)).Band);

    [Fact]
    public void A_failed_critical_rule_blocks_whatever_the_score()
    {
        var report = Of(Check("a", 1, 99), Check("b", 0, 1) with { Severity = RuleSeverity.Critical });

        Assert.True(report.Blocked);
        Assert.Equal(ReportBand.Good, report.Band);
    }

    /// <summary>Properties over many reports of seeded checks: between 0 and 1, between the least and the largest, unmoved by what is left out, and never raised by a worse check.</summary>
    [Fact]
    public void The_score_keeps_its_properties_over_many_reports()
    {
        var random = new Random(4);
        for (var round = 0; round < 500; round++)
        {
            var checks = Enumerable.Range(0, random.Next(1, 12)).Select(i => Check($"r{i}", random.NextDouble(), random.Next(0, 4))).ToList();
            var report = Of([.. checks]);
            var counted = checks.Where(check => check.Counts).ToList();
            Assert.Equal(counted.Count > 0, report.Score is not null);
            if (report.Score is not { } score)
            {
                continue;
            }

            Assert.InRange(score, counted.Min(check => check.Score!.Value) - 1e-9, counted.Max(check => check.Score!.Value) + 1e-9);
            Assert.Equal(score, Of([.. checks, Left(Verdict.Indeterminate), Left(Verdict.NotApplicable)]).Score);
            var worse = checks.Select((check, i) => i == 0 && check.Score > 0 ? Check(check.RuleId, check.Score.Value / 2, check.Weight) : check);
            Assert.True(Of([.. worse]).Score <= score + 1e-9);
        }
    }

    [Fact]
    public void Verdict_findings_and_score_of_a_check_never_contradict_each_other()
    {
        var random = new Random(9);
        for (var round = 0; round < 300; round++)
        {
            var findings = Enumerable.Range(0, random.Next(0, 3)).Select(_ => Finding(random.Next(2) == 0 ? Verdict.Failed : Verdict.Warning)).ToList();
            var outcome = RuleOutcome.Of(Evidence.Scene, (random.NextDouble() * 3) - 1, findings, "", "", "");
            var expected = findings.Any(finding => finding.Verdict == Verdict.Failed) ? Verdict.Failed : findings.Count > 0 ? Verdict.Warning : Verdict.Passed;
            Assert.Equal(expected, outcome.Verdict);
            Assert.Equal(expected, outcome.Score switch { >= RuleOutcome.Good => Verdict.Passed, >= RuleOutcome.Fair => Verdict.Warning, _ => Verdict.Failed });
        }
    }

    [Fact]
    public void Findings_are_numbered_from_the_gravest()
    {
        var hint = Check("hint", 0, 0) with { Severity = RuleSeverity.Advisory };
        var warned = With("warned", RuleSeverity.Critical, Verdict.Warning);
        var failed = With("failed", RuleSeverity.Minor, Verdict.Failed);
        var blocking = With("blocking", RuleSeverity.Critical, Verdict.Failed);

        Assert.Equal(["blocking", "failed", "warned"], Of(hint, warned, failed, blocking).Findings.Select(entry => entry.Check.RuleId).Where(id => id != "hint"));
    }

    private static ComplianceReport Of(params IReadOnlyList<CheckResult> checks) => new()
    {
        Image = "picture.png",
        Width = 1,
        Height = 1,
        Brand = "brand",
        Evidence = Evidence.Scene,
        Checks = checks,
        ImageSha256 = "",
        BrandSha256 = "",
        RuleSetSha256 = "",
    };

    private static CheckResult Check(string id, double score, double weight)
    {
        Finding[] findings = score >= RuleOutcome.Good ? [] : [Finding(score >= RuleOutcome.Fair ? Verdict.Warning : Verdict.Failed)];
        return Result(id, weight, RuleOutcome.Of(Evidence.Scene, score, findings, "", "", ""));
    }

    private static CheckResult With(string id, RuleSeverity severity, Verdict verdict) => Result(id, 1, RuleOutcome.Of(Evidence.Scene, .5, [Finding(verdict)], "", "", "")) with { Severity = severity };

    private static CheckResult Left(Verdict verdict) => Result("left", 1, verdict == Verdict.Indeterminate ? RuleOutcome.Indeterminate("cannot tell") : RuleOutcome.NotApplicable("nothing there"));

    private static Finding Finding(Verdict verdict) => new() { Message = "m", Measured = "1", Required = "2", Fix = "f", Verdict = verdict };

    private static CheckResult Result(string id, double weight, RuleOutcome outcome) => new() { RuleId = id, RuleVersion = 1, Title = id, Severity = RuleSeverity.Major, Weight = weight, Outcome = outcome };
}
