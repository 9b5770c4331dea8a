using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SocialPipeline.Host.Monitoring;

internal static class MonitoringFeature
{
    private const string Ready = "ready";
    private const string Startup = "startup";

    public static IServiceCollection AddMonitoring(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: DatabaseCheck.Patience)
            .AddCheck<DataDirectoryCheck>("data_directory", tags: [Ready], timeout: DatabaseCheck.Patience)
            .AddCheck<StartedCheck>("started", tags: [Ready, Startup]);
        return services;
    }

    /// <summary><c>/health/live</c>: the process answers; <c>/health/startup</c>: it has started; <c>/health/ready</c>: what it needs is there. Open to anybody, and told to anybody: a word a check.</summary>
    public static void MapMonitoring(this IEndpointRouteBuilder routes)
    {
        Map("live", _ => false);
        Map("startup", check => check.Tags.Contains(Startup));
        Map("ready", check => check.Tags.Contains(Ready));

        void Map(string name, Func<HealthCheckRegistration, bool> which) =>
            routes.MapHealthChecks($"/health/{name}", new HealthCheckOptions { Predicate = which, ResponseWriter = AnswerAsync }).AllowAnonymous();
    }

    private static Task AnswerAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new HealthAnswer(Word(report.Status), report.Entries.ToDictionary(entry => entry.Key, entry => Word(entry.Value.Status))), context.RequestAborted);

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}

/// <summary>How the process is, and each thing that was looked at.</summary>
internal sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, string> Checks);
