using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SocialPipeline.Host.Monitoring;

/// <summary>Whether the process has started and is not about to stop.</summary>
internal sealed class StartedCheck(IHostApplicationLifetime host) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        host.ApplicationStarted.IsCancellationRequested && !host.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
