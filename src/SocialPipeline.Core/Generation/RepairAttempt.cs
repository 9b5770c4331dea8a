namespace SocialPipeline.Generation;

/// <summary>One repair that was tried on a picture.</summary>
public sealed record RepairAttempt
{
    /// <summary>From 1, in the order in which they were tried.</summary>
    public required int Number { get; init; }

    /// <summary>The rule that was broken; <c>layout</c> when the content did not fit the format.</summary>
    public required string RuleId { get; init; }

    /// <summary>What was wrong, as one sentence.</summary>
    public required string Problem { get; init; }

    /// <summary>What was changed.</summary>
    public required RepairStep Step { get; init; }

    /// <summary>What was changed, as one sentence.</summary>
    public required string Change { get; init; }

    /// <summary>The score before, 0 to 1; <see langword="null"/> when there was no picture.</summary>
    public double? Before { get; init; }

    /// <summary>The score after, 0 to 1; <see langword="null"/> when no picture came of it.</summary>
    public double? After { get; init; }

    /// <summary>Why no picture came of it; <see langword="null"/> when one did.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the picture was better and took the place of the one before.</summary>
    public required bool Kept { get; init; }
}
