using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Monitoring;

/// <summary>Whether the database answers within two seconds.</summary>
internal sealed class DatabaseCheck(Database database) : IHealthCheck
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var session = await database.ConnectAsync(cancellationToken);
            await session.FirstAsync<int>("select count(*) from workspaces", null, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error) when (error is DbException or OperationCanceledException or TimeoutException or InvalidOperationException)
        {
            return HealthCheckResult.Unhealthy(exception: error);
        }
    }
}
