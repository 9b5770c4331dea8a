using Microsoft.Extensions.Options;
using SocialPipeline.Host.Jobs;

namespace SocialPipeline.Host.Content;

/// <summary>Sees to it that the sweep is on the schedule.</summary>
internal sealed class SweepStart(JobSchedule schedule, IOptions<JobsOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => schedule.EveryAsync<SweepJob>(SweepJob.Key, TimeSpan.FromSeconds(options.Value.SweepSeconds), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
