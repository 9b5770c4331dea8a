using Quartz;
using SocialPipeline.Host.Jobs;

namespace SocialPipeline.Host.Content;

/// <summary>Finds open requests that no job works for, because a process ended between two steps, and gives each one; forgets old idempotency keys.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(RequestStore requests, JobSchedule schedule, TimeProvider clock) : IJob
{
    public static readonly TimeSpan KeysAreKept = TimeSpan.FromHours(24);

    private const int MostAtOnce = 500;

    /// <summary>What was accepted just now is about to be scheduled by whoever accepted it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public static JobKey Key { get; } = new("sweep", "studio");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var request in await requests.WithoutJobAsync(now - Grace, MostAtOnce, cancellationToken))
        {
            await RenderJob.AddAsync(schedule, request, cancellationToken);
        }

        await requests.ForgetKeysAsync(now - KeysAreKept, cancellationToken);
    }
}
