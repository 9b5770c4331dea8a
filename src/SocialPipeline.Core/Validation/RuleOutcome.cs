namespace SocialPipeline.Validation;

/// <summary>What a rule answers. Verdict, findings and score agree: without findings it passed with .8 or more, with a failure it has less than .6.</summary>
public sealed record RuleOutcome
{
    /// <summary>The score from which a check is good.</summary>
    public const double Good = .8;

    /// <summary>The score under which a check is bad.</summary>
    public const double Fair = .6;

    // A share that rounds to the band above would read like a contradiction.
    private const double Below = .001;

    private RuleOutcome()
    {
    }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The score from 0 to 1; <see langword="null"/> when there is none.</summary>
    public double? Score { get; private init; }

    /// <summary>How it is known.</summary>
    public Evidence Evidence { get; private init; }

    /// <summary>How sure it is, 0 to 1: 1 for what a scene says.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What breaks the rule, the worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    /// <summary>Measurements at their places, for showing.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>The verdict in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>What was measured, in short; empty when nothing was.</summary>
    public string Measured { get; init; } = "";

    /// <summary>What is required, in short; empty when nothing was measured.</summary>
    public string Required { get; init; } = "";

    /// <summary>The rule speaks of something that is not here.</summary>
    /// <param name="reason">What is not here.</param>
    public static RuleOutcome NotApplicable(string reason) => new() { Verdict = Verdict.NotApplicable, Reason = reason, Confidence = 1 };

    /// <summary>It cannot be told.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="evidence">Where it was looked for.</param>
    public static RuleOutcome Indeterminate(string reason, Evidence evidence = Evidence.Pixels) =>
        new() { Verdict = Verdict.Indeterminate, Reason = reason, Evidence = evidence, Confidence = 0 };

    /// <summary>Something was measured. The verdict is that of the worst finding, and the score is kept in the verdict's band.</summary>
    /// <param name="evidence">How it is known.</param>
    /// <param name="score">How well the rule is kept, 0 to 1.</param>
    /// <param name="findings">What breaks it.</param>
    /// <param name="measured">What was measured, in short.</param>
    /// <param name="required">What is required, in short.</param>
    /// <param name="reason">A sentence for a check without findings; one with findings speaks by its worst.</param>
    public static RuleOutcome Of(Evidence evidence, double score, IEnumerable<Finding> findings, string measured, string required, string reason)
    {
        ArgumentNullException.ThrowIfNull(findings);
        List<Finding> sorted = [.. findings.OrderByDescending(finding => finding.Verdict == Verdict.Failed)];
        var verdict = sorted.Count == 0 ? Verdict.Passed : sorted[0].Verdict;
        var (low, high) = verdict switch
        {
            Verdict.Passed => (Good, 1.0),
            Verdict.Warning => (Fair, Good - Below),
            _ => (0.0, Fair - Below),
        };
        return new RuleOutcome
        {
            Verdict = verdict,
            Score = Math.Clamp(double.IsNaN(score) ? low : score, low, high),
            Evidence = evidence,
            Findings = sorted,
            Reason = sorted.Count == 0 ? reason : sorted[0].Message,
            Measured = measured,
            Required = required,
        };
    }
}
