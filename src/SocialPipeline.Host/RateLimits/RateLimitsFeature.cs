using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SocialPipeline.Host.Accounts;

namespace SocialPipeline.Host.RateLimits;

internal static class RateLimitsFeature
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RateLimitOptions>, RateLimitOptionsValidator>());
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>((limiter, options) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
                ? Partition("api", WhoOf(context), options.Value.ApiPerMinute)
                : RateLimitPartition.GetNoLimiter(""));
            limiter.AddPolicy(RateLimitPolicies.Generation, context => Partition(RateLimitPolicies.Generation, WhoOf(context), options.Value.GenerationPerMinute));
            limiter.AddPolicy(RateLimitPolicies.SignIn, context => Partition(RateLimitPolicies.SignIn, AccountEndpoints.AddressOf(context), options.Value.SignInPerMinute));
            limiter.OnRejected = RefuseAsync;
        });
        return services;
    }

    /// <summary>A time as <c>Retry-After</c> has it: whole seconds, at least one.</summary>
    public static string Seconds(TimeSpan time) => Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static string WhoOf(HttpContext context) => context.User.FindFirstValue(StudioClaims.User) is { } user
        ? $"{context.User.FindFirstValue(StudioClaims.Workspace)} {user}"
        : AccountEndpoints.AddressOf(context);

    private static RateLimitPartition<string> Partition(string limit, string who, int perMinute) =>
        RateLimitPartition.GetFixedWindowLimiter($"{limit} {who}", _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window });

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var response = rejected.HttpContext.Response;
        response.Headers.RetryAfter = Seconds(rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window);
        await Results.Problem($"Try again in {response.Headers.RetryAfter} seconds.", statusCode: StatusCodes.Status429TooManyRequests, title: "Too much was asked in a minute.").ExecuteAsync(rejected.HttpContext);
    }
}
