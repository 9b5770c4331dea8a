using SocialPipeline.Brands;

namespace SocialPipeline.Validation;

/// <summary>What one rule says of one picture.</summary>
public sealed record CheckResult
{
    /// <summary>The rule's id.</summary>
    public required string RuleId { get; init; }

    /// <summary>The rule's version.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>What the rule keeps, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>How much a failure matters to this brand.</summary>
    public required RuleSeverity Severity { get; init; }

    /// <summary>The weight in the score; 0 for an advisory rule.</summary>
    public required double Weight { get; init; }

    /// <summary>What was found.</summary>
    public required RuleOutcome Outcome { get; init; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict => Outcome.Verdict;

    /// <summary>The score from 0 to 1; <see langword="null"/> when there is none.</summary>
    public double? Score => Outcome.Score;

    /// <summary>What breaks the rule.</summary>
    public IReadOnlyList<Finding> Findings => Outcome.Findings;

    /// <summary>Whether it counts in the report's score.</summary>
    public bool Counts => Score is not null && Weight > 0;

    /// <summary>Whether it blocks the picture.</summary>
    public bool Blocks => Verdict == Verdict.Failed && Severity == RuleSeverity.Critical;

    /// <summary>Whether nothing was found because nothing could be told, or there was nothing to tell.</summary>
    public bool IsLeftOut => Verdict is Verdict.NotApplicable or Verdict.Indeterminate;
}
