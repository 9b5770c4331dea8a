namespace SocialPipeline.Freepik.Pacing;

/// <summary>How fast calls follow each other. The firewall before the API bans an address that is too fast, for minutes.</summary>
public sealed class PacingOptions
{
    /// <summary>The most calls in five seconds, 1 to 10,000. Default 50.</summary>
    public int CallsPer5Seconds { get; set; } = 50;

    /// <summary>The most calls in two minutes, 1 to 100,000. Default 1,200, ten a second.</summary>
    public int CallsPer2Minutes { get; set; } = 1200;

    /// <summary>The least time between two generations, 0 to 5 min. Default 4 s: callers were banned for bursts of twenty.</summary>
    public TimeSpan GenerationGap { get; set; } = TimeSpan.FromSeconds(4);

    internal IEnumerable<string> Faults()
    {
        if (CallsPer5Seconds is < 1 or > 10_000)
        {
            yield return FormattableString.Invariant($"Freepik: Pacing.CallsPer5Seconds is {CallsPer5Seconds}; allowed are 1 to 10,000.");
        }

        if (CallsPer2Minutes is < 1 or > 100_000)
        {
            yield return FormattableString.Invariant($"Freepik: Pacing.CallsPer2Minutes is {CallsPer2Minutes}; allowed are 1 to 100,000.");
        }

        if (GenerationGap < TimeSpan.Zero || GenerationGap > TimeSpan.FromMinutes(5))
        {
            yield return $"Freepik: Pacing.GenerationGap is {GenerationGap}; allowed are 0 to 5 min.";
        }
    }
}
