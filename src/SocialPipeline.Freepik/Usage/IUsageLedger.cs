namespace SocialPipeline.Freepik.Usage;

/// <summary>The account of paid calls. An entry must be safely stored when <see cref="AddAsync"/> returns: only then is the call made.</summary>
public interface IUsageLedger
{
    /// <summary>Stores an entry before its call is made.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Gives up; the call is not made then.</param>
    ValueTask AddAsync(UsageEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Stores what became of a call. An id that is not known is passed over.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="settlement">What became of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask SettleAsync(string id, UsageSettlement settlement, CancellationToken cancellationToken = default);

    /// <summary>Finds an entry; <see langword="null"/> when there is none.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<UsageEntry?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>The entries from a time on, the oldest first.</summary>
    /// <param name="from">The earliest <see cref="UsageEntry.At"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<UsageEntry> ReadAsync(DateTimeOffset from, CancellationToken cancellationToken = default);
}
