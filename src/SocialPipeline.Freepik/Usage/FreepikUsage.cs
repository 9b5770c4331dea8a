using Microsoft.Extensions.Options;

namespace SocialPipeline.Freepik.Usage;

/// <summary>Reads the account of paid calls.</summary>
public sealed class FreepikUsage
{
    private readonly IUsageLedger _ledger;
    private readonly FreepikOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Takes the account.</summary>
    /// <param name="ledger">The account.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock.</param>
    public FreepikUsage(IUsageLedger ledger, IOptions<FreepikOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_ledger, _options, _time) = (ledger, options.Value, time);
    }

    /// <summary>What has been used this day and this month (UTC).</summary>
    /// <param name="user">Counts this user's calls alone, against the limit for users. Default: everyone's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<UsageSummary> SummaryAsync(string? user = null, CancellationToken cancellationToken = default)
    {
        var now = _time.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var month = today.AddDays(1 - today.Day);
        int calls = 0, downloads = 0, unknown = 0;
        decimal spentToday = 0, spent = 0;
        await foreach (var entry in _ledger.ReadAsync(month, cancellationToken).ConfigureAwait(false))
        {
            if (!entry.IsCharged || (user is not null && entry.User != user))
            {
                continue;
            }

            spent += entry.Price;
            unknown += entry.State == UsageState.Unknown ? 1 : 0;
            if (entry.At >= today)
            {
                calls++;
                downloads += UsageMeter.IsDownload(entry.Operation) ? 1 : 0;
                spentToday += entry.Price;
            }
        }

        var usage = _options.Usage;
        var limit = user is null ? usage.PerDay : usage.PerUserAndDay;
        var passed = (decimal)Math.Max((now - month).TotalDays, 1);
        return new UsageSummary
        {
            CallsToday = calls,
            DownloadsToday = downloads,
            SpentToday = spentToday,
            SpentThisMonth = spent,
            MonthForecast = decimal.Round(spent / passed * DateTime.DaysInMonth(now.Year, now.Month), 2),
            DownloadsLeft = user is null && usage.DownloadsPerDay is { } cap ? Math.Max(0, cap - downloads) : null,
            LeftToday = limit is { } most ? Math.Max(0, most - spentToday) : null,
            Unknown = unknown,
            Unit = usage.Unit,
        };
    }

    /// <summary>Calls in one state, the oldest first.</summary>
    /// <param name="state">The state, such as <see cref="UsageState.Unknown"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<UsageEntry>> ListAsync(UsageState state, CancellationToken cancellationToken = default)
    {
        var found = new List<UsageEntry>();
        await foreach (var entry in _ledger.ReadAsync(DateTimeOffset.MinValue, cancellationToken).ConfigureAwait(false))
        {
            if (entry.State == state)
            {
                found.Add(entry);
            }
        }

        return found;
    }

    /// <summary>Settles a call of unknown outcome by hand, when a person has looked it up.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="wasCharged">Whether it was carried out.</param>
    /// <param name="note">What was found; kept with the entry.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">There is no such entry, or its outcome is known.</exception>
    public async Task SettleAsync(string id, bool wasCharged, string note, CancellationToken cancellationToken = default)
    {
        if (await _ledger.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { State: UsageState.Unknown })
        {
            throw new ArgumentException($"'{id}' is no call of unknown outcome.", nameof(id));
        }

        await _ledger.SettleAsync(id, new UsageSettlement(wasCharged ? UsageState.Done : UsageState.Refused, _time.GetUtcNow(), Result: note), cancellationToken).ConfigureAwait(false);
    }
}
