namespace SocialPipeline.Freepik.Ai;

/// <summary>How long tasks are waited for, and how often they are asked after.</summary>
public sealed class PollingOptions
{
    /// <summary>The wait before a task is first asked after; it grows by half each time. 1 ms to 1 min. Default 3 s.</summary>
    public TimeSpan First { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The longest wait between two questions, 1 ms to 10 min. Default 15 s.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a task is waited for altogether, 1 s to 24 h. Default 10 min.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a task that is completed but shows nothing yet is asked after again, 0 to 100. Default 10.</summary>
    public int EmptyAnswers { get; set; } = 10;

    internal IEnumerable<string> Faults()
    {
        if (First < TimeSpan.FromMilliseconds(1) || First > TimeSpan.FromMinutes(1))
        {
            yield return $"Freepik: Polling.First is {First}; allowed are 1 ms to 1 min.";
        }

        if (Longest < First || Longest > TimeSpan.FromMinutes(10))
        {
            yield return $"Freepik: Polling.Longest is {Longest}; allowed are Polling.First to 10 min.";
        }

        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromHours(24))
        {
            yield return $"Freepik: Polling.Timeout is {Timeout}; allowed are 1 s to 24 h.";
        }

        if (EmptyAnswers is < 0 or > 100)
        {
            yield return FormattableString.Invariant($"Freepik: Polling.EmptyAnswers is {EmptyAnswers}; allowed are 0 to 100.");
        }
    }
}
