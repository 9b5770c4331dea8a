namespace SocialPipeline.Freepik.Usage;

/// <summary>What became of a paid call.</summary>
/// <param name="State">Its new state.</param>
/// <param name="At">When that was known.</param>
/// <param name="TaskId">The task's id; <see langword="null"/> keeps what is known.</param>
/// <param name="Result">What came of it; <see langword="null"/> keeps what is known.</param>
public sealed record UsageSettlement(UsageState State, DateTimeOffset At, string? TaskId = null, string? Result = null);
