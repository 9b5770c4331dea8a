namespace SocialPipeline.Fuzz;

/// <summary>What became of a case.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Outcome">What the child said, or how it ended.</param>
/// <param name="Milliseconds">How long it took, by the clock or by the processor, whichever is less.</param>
/// <param name="Kilobytes">The most memory above idle.</param>
internal sealed record CaseResult(int Number, string Outcome, long Milliseconds, long Kilobytes)
{
    /// <summary>Two seconds, as the product promises.</summary>
    public const long MostMilliseconds = 2000;

    /// <summary>300 MB, as the product promises.</summary>
    public const long MostKilobytes = 300_000;

    public bool IsSound => Outcome == "sound";

    public bool IsRefused => Outcome.StartsWith("refused", StringComparison.Ordinal);

    /// <summary>Why it is a failure; <see langword="null"/> when it is none.</summary>
    public string? Failure =>
        !IsSound && !IsRefused ? Outcome
        : Milliseconds > MostMilliseconds ? $"too slow: {Milliseconds} ms, {Outcome}"
        : Kilobytes > MostKilobytes ? $"too much memory: {Kilobytes / 1000} MB above idle, {Outcome}"
        : null;
}
