namespace SocialPipeline.Freepik.Usage;

/// <summary>What has been used, and what is left.</summary>
public sealed record UsageSummary
{
    /// <summary>Paid calls of this day (UTC), without refused ones.</summary>
    public required int CallsToday { get; init; }

    /// <summary>Downloads among them.</summary>
    public required int DownloadsToday { get; init; }

    /// <summary>Spent this day.</summary>
    public required decimal SpentToday { get; init; }

    /// <summary>Spent this month.</summary>
    public required decimal SpentThisMonth { get; init; }

    /// <summary>What the month will come to when it goes on as it has until now.</summary>
    public required decimal MonthForecast { get; init; }

    /// <summary>Downloads left this day; <see langword="null"/> without a limit.</summary>
    public int? DownloadsLeft { get; init; }

    /// <summary>What may still be spent this day; <see langword="null"/> without a limit.</summary>
    public decimal? LeftToday { get; init; }

    /// <summary>Calls of this month whose outcome is not known.</summary>
    public required int Unknown { get; init; }

    /// <summary>What prices are counted in.</summary>
    public required string Unit { get; init; }
}
