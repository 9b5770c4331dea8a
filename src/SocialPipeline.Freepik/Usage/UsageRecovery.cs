using SocialPipeline.Freepik.Ai;
using SocialPipeline.Freepik.Errors;

namespace SocialPipeline.Freepik.Usage;

/// <summary>Takes up what a process that ended left behind: tasks to wait for, and calls of which nothing is known. Nothing is ever sent again.</summary>
public sealed class UsageRecovery
{
    private readonly IUsageLedger _ledger;
    private readonly FreepikUsage _usage;
    private readonly FreepikAi _ai;
    private readonly TimeProvider _time;

    internal UsageRecovery(IUsageLedger ledger, FreepikUsage usage, FreepikAi ai, TimeProvider time) => (_ledger, _usage, _ai, _time) = (ledger, usage, ai, time);

    /// <summary>Call it once, before new calls are made: entries that are still open can then only be left from before, and become <see cref="UsageState.Unknown"/>.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The tasks that were taken and not seen to their end, for <see cref="FreepikAi.WaitAsync"/>.</returns>
    public async Task<IReadOnlyList<FreepikTask>> ResumeAsync(CancellationToken cancellationToken = default)
    {
        foreach (var entry in await _usage.ListAsync(UsageState.Open, cancellationToken).ConfigureAwait(false))
        {
            await _ledger.SettleAsync(entry.Id, new UsageSettlement(UsageState.Unknown, _time.GetUtcNow(), Result: "the process ended while the call was under way"), cancellationToken).ConfigureAwait(false);
        }

        var submitted = await _usage.ListAsync(UsageState.Submitted, cancellationToken).ConfigureAwait(false);
        return [.. submitted.Where(entry => entry.TaskId is not null).Select(TaskOf)];
    }

    /// <summary>
    /// Looks for calls of unknown outcome in the API's lists of tasks: a task that no entry knows belongs to the oldest of them. Only right when
    /// this ledger is the only one of its key. Calls for which no task is found stay unknown: for them, a list that is complete is needed.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The tasks that were found.</returns>
    /// <exception cref="FreepikException">A list could not be read.</exception>
    public async Task<IReadOnlyList<FreepikTask>> ReconcileAsync(CancellationToken cancellationToken = default)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new List<UsageEntry>();
        await foreach (var entry in _ledger.ReadAsync(DateTimeOffset.MinValue, cancellationToken).ConfigureAwait(false))
        {
            if (entry.TaskId is { } id)
            {
                known.Add(id);
            }
            else if (entry.State == UsageState.Unknown)
            {
                unknown.Add(entry);
            }
        }

        var found = new List<FreepikTask>();
        foreach (var group in unknown.GroupBy(entry => entry.Operation))
        {
            if (AiModels.Find(group.Key) is not { Synchronous: false } model)
            {
                continue;
            }

            var unclaimed = (await _ai.ListAsync(model, cancellationToken).ConfigureAwait(false)).Where(task => !known.Contains(task.TaskId)).ToList();
            foreach (var (entry, task) in group.Zip(unclaimed))
            {
                var claimed = task with { EntryId = entry.Id };
                await _ledger.SettleAsync(entry.Id, new UsageSettlement(UsageState.Submitted, _time.GetUtcNow(), task.TaskId, "found in the list of tasks"), cancellationToken).ConfigureAwait(false);
                found.Add(claimed);
            }
        }

        return found;
    }

    private static FreepikTask TaskOf(UsageEntry entry) => new() { Model = entry.Operation, TaskId = entry.TaskId!, Status = "CREATED", EntryId = entry.Id };
}
