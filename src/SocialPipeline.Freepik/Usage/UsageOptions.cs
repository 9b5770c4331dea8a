namespace SocialPipeline.Freepik.Usage;

/// <summary>Prices and limits of one's own. The API names no price and no balance: what is known is what is written here.</summary>
public sealed class UsageOptions
{
    /// <summary>The price of one call by its operation: the name of a model, <c>stock-download</c>, <c>icon-download</c>, <c>video-download</c>. What is not listed costs 0.</summary>
    public IDictionary<string, decimal> Prices { get; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>What prices are counted in, such as <c>credits</c> or <c>EUR</c>. Default: <c>credits</c>.</summary>
    public string Unit { get; set; } = "credits";

    /// <summary>The most downloads a day (UTC), or <see langword="null"/> for no limit. Default 100, which is what plans below Enterprise allow.</summary>
    public int? DownloadsPerDay { get; set; } = 100;

    /// <summary>The most that may be spent a day (UTC), or <see langword="null"/> for no limit, which is the default.</summary>
    public decimal? PerDay { get; set; }

    /// <summary>The most that one user may spend a day (UTC), or <see langword="null"/> for no limit, which is the default.</summary>
    public decimal? PerUserAndDay { get; set; }

    internal decimal PriceOf(string operation) => Prices.TryGetValue(operation, out var price) ? price : 0;

    internal IEnumerable<string> Faults()
    {
        foreach (var (operation, price) in Prices)
        {
            if (price < 0)
            {
                yield return FormattableString.Invariant($"Freepik: Usage.Prices['{operation}'] is {price}; allowed is 0 or more.");
            }
        }

        if (DownloadsPerDay < 0 || PerDay < 0 || PerUserAndDay < 0)
        {
            yield return "Freepik: a limit in Usage is negative; allowed is 0 or more, or none.";
        }
    }
}
