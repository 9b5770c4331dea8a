using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Freepik.Transport;

namespace SocialPipeline.Freepik.Usage;

/// <summary>Records a paid call before it is made and settles it after; refuses it when a limit is reached.</summary>
internal sealed class UsageMeter(IUsageLedger ledger, IOptions<FreepikOptions> options, TimeProvider time, ILogger<UsageMeter> logger) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public static bool IsDownload(string operation) => operation.EndsWith("-download", StringComparison.Ordinal);

    public async Task<T> PayAsync<T>(PaidCall call, Func<UsageEntry, Task<T>> make, Func<T, UsageSettlement> settle, CancellationToken cancellationToken)
    {
        var entry = await OpenAsync(call, cancellationToken).ConfigureAwait(false);
        T result;
        try
        {
            result = await make(entry).ConfigureAwait(false);
        }
        catch (FreepikException error)
        {
            await SettleFailureAsync(entry, error.IsOutcomeUnknown, error.Message).ConfigureAwait(false);
            throw;
        }
        catch (OperationCanceledException)
        {
            await SettleFailureAsync(entry, true, "given up while the call was under way").ConfigureAwait(false);
            throw;
        }

        // The result is paid for: it is recorded even when nobody waits for it any more.
        await ledger.SettleAsync(entry.Id, settle(result), CancellationToken.None).ConfigureAwait(false);
        FreepikTelemetry.Charged.Add((double)entry.Price, new KeyValuePair<string, object?>("operation", entry.Operation));
        return result;
    }

    public void Dispose() => _gate.Dispose();

    private async Task SettleFailureAsync(UsageEntry entry, bool isUnknown, string reason)
    {
        if (isUnknown)
        {
            FreepikLog.Unknown(logger, entry.Operation, entry.Id);
        }

        // A webhook may have told of the task while its answer was lost: that knowledge stays.
        if (await ledger.FindAsync(entry.Id, CancellationToken.None).ConfigureAwait(false) is { State: UsageState.Open })
        {
            await ledger.SettleAsync(entry.Id, new UsageSettlement(isUnknown ? UsageState.Unknown : UsageState.Refused, time.GetUtcNow(), Result: reason), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<UsageEntry> OpenAsync(PaidCall call, CancellationToken cancellationToken)
    {
        var usage = options.Value.Usage;
        var now = time.GetUtcNow();
        var entry = new UsageEntry
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            At = now,
            Operation = call.Operation,
            Endpoint = call.Endpoint,
            User = call.User,
            Subject = call.Subject,
            Price = usage.PriceOf(call.Operation),
            Unit = usage.Unit,
        };
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if ((call.IsDownload && usage.DownloadsPerDay is not null) || usage.PerDay is not null || (usage.PerUserAndDay is not null && call.User is not null))
            {
                await CheckAsync(entry, usage, call.IsDownload, cancellationToken).ConfigureAwait(false);
            }

            await ledger.AddAsync(entry, cancellationToken).ConfigureAwait(false);
            return entry;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task CheckAsync(UsageEntry entry, UsageOptions usage, bool isDownload, CancellationToken cancellationToken)
    {
        var downloads = 0;
        decimal spent = 0, spentByUser = 0;
        await foreach (var earlier in ledger.ReadAsync(new DateTimeOffset(entry.At.UtcDateTime.Date, TimeSpan.Zero), cancellationToken).ConfigureAwait(false))
        {
            if (earlier.IsCharged)
            {
                downloads += IsDownload(earlier.Operation) ? 1 : 0;
                spent += earlier.Price;
                spentByUser += earlier.User == entry.User ? earlier.Price : 0;
            }
        }

        if (isDownload && downloads >= usage.DownloadsPerDay)
        {
            throw Refused(entry, FormattableString.Invariant($"{downloads} of {usage.DownloadsPerDay} downloads of this day are used"));
        }

        if (spent + entry.Price > usage.PerDay)
        {
            throw Refused(entry, FormattableString.Invariant($"{spent} of {usage.PerDay} {usage.Unit} of this day are spent, and it costs {entry.Price}"));
        }

        if (entry.User is not null && spentByUser + entry.Price > usage.PerUserAndDay)
        {
            throw Refused(entry, FormattableString.Invariant($"{spentByUser} of this user's {usage.PerUserAndDay} {usage.Unit} of this day are spent, and it costs {entry.Price}"));
        }
    }

    private static FreepikQuotaException Refused(UsageEntry entry, string reason) => new($"{entry.Operation}: not called, because {reason}.", FreepikQuota.Own);
}
