namespace SocialPipeline.Freepik.Transport;

/// <summary>How reads are repeated: searches, details, states of tasks, files. A call that costs money is never repeated by itself.</summary>
public sealed class RetryOptions
{
    /// <summary>How often a read is repeated after its first attempt, 0 to 10. Default 3.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>The wait before the first repetition; it doubles each time, with jitter, and a wait that the API asks for goes before. 1 ms to 1 min. Default 1 s.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The wait after the firewall has shut the address out; it doubles each time. 1 ms to 10 min. Default 45 s.</summary>
    public TimeSpan FirewallDelay { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>How long a read may take with all its repetitions and waits, 1 s to 1 h. Default 5 min.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(5);

    internal IEnumerable<string> Faults()
    {
        if (Attempts is < 0 or > 10)
        {
            yield return FormattableString.Invariant($"Freepik: Retry.Attempts is {Attempts}; allowed are 0 to 10.");
        }

        if (Delay < TimeSpan.FromMilliseconds(1) || Delay > TimeSpan.FromMinutes(1))
        {
            yield return $"Freepik: Retry.Delay is {Delay}; allowed are 1 ms to 1 min.";
        }

        if (FirewallDelay < TimeSpan.FromMilliseconds(1) || FirewallDelay > TimeSpan.FromMinutes(10))
        {
            yield return $"Freepik: Retry.FirewallDelay is {FirewallDelay}; allowed are 1 ms to 10 min.";
        }

        if (TotalTimeout < TimeSpan.FromSeconds(1) || TotalTimeout > TimeSpan.FromHours(1))
        {
            yield return $"Freepik: Retry.TotalTimeout is {TotalTimeout}; allowed are 1 s to 1 h.";
        }
    }
}
