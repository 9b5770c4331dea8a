using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Monitoring;

/// <summary>Whether a file can be written where pictures are kept.</summary>
internal sealed class DataDirectoryCheck(IOptions<StorageOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(options.Value.DataDirectory, $"health.{Path.GetRandomFileName()}");
        try
        {
            await File.WriteAllBytesAsync(probe, new byte[1], cancellationToken);
            File.Delete(probe);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy(exception: error);
        }
    }
}
