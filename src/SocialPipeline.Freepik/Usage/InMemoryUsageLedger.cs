using System.Runtime.CompilerServices;

namespace SocialPipeline.Freepik.Usage;

/// <summary>An account that lives as long as the process: for tests and tools. A service keeps one that survives, such as <see cref="FileUsageLedger"/>.</summary>
public sealed class InMemoryUsageLedger : IUsageLedger
{
    private readonly UsageBook _book = new();

    /// <inheritdoc/>
    public ValueTask AddAsync(UsageEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _book.Add(entry);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask SettleAsync(string id, UsageSettlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        _book.Settle(id, settlement);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<UsageEntry?> FindAsync(string id, CancellationToken cancellationToken = default) => ValueTask.FromResult(_book.Find(id));

    /// <inheritdoc/>
    public async IAsyncEnumerable<UsageEntry> ReadAsync(DateTimeOffset from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var entry in _book.From(from))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }
}
