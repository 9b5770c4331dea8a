using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Refit;
using SocialPipeline.Freepik.Ai;
using SocialPipeline.Freepik.Caching;
using SocialPipeline.Freepik.Editing;
using SocialPipeline.Freepik.Icons;
using SocialPipeline.Freepik.Imagery;
using SocialPipeline.Freepik.Pacing;
using SocialPipeline.Freepik.Stock;
using SocialPipeline.Freepik.Transport;
using SocialPipeline.Freepik.Usage;
using SocialPipeline.Freepik.Videos;
using SocialPipeline.Freepik.Webhooks;
using SocialPipeline.Generation;

namespace SocialPipeline.Freepik;

/// <summary>Registers the Freepik client.</summary>
public static class FreepikFeature
{
    private static readonly string[] KeyHeaders = [FreepikEndpoint.Magnific.KeyHeader, FreepikEndpoint.LegacyFreepik.KeyHeader];

    /// <summary>
    /// Registers the client: <see cref="FreepikStock"/>, <see cref="FreepikAi"/>, <see cref="FreepikWebhooks"/>, <see cref="FreepikUsage"/> and their like, and, unless there is
    /// one already, an <see cref="IImagerySource"/> over the stock. Registered before, an <see cref="IUsageLedger"/>, an <see cref="IFreepikPacer"/>, a <see cref="TimeProvider"/> or
    /// a distributed cache is used instead of the client's own.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets what differs from the defaults; checked when the host starts.</param>
    public static IServiceCollection AddFreepik(this IServiceCollection services, Action<FreepikOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<FreepikOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<FreepikOptions>, FreepikKeySource>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FreepikOptions>, FreepikOptionsRules>());
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        AddTransport(services);
        AddUsage(services);
        AddAreas(services);
        services.TryAddSingleton<IImagerySource, FreepikStockSource>();
        return services;
    }

    private static void AddTransport(IServiceCollection services)
    {
        services.TryAddSingleton<IFreepikPacer, TokenBucketPacer>();
        services.TryAddTransient<PacingHandler>();
        services.TryAddTransient<WholeAnswerHandler>();
        services.TryAddSingleton<ApiCaller>();
        services.TryAddSingleton<AnswerCache>();
        services.AddRefitGeneratedClient<IFreepikApi>(AiJson.Default)
            .ConfigureHttpClient(ConfigureApi)
            .ConfigurePrimaryHttpMessageHandler(WithoutRedirects)
            .RedactLoggedHeaders(IsKeyHeader)
            .AddFreepikResilience();
        services.AddHttpClient<FileDownload>(ConfigureFiles).ConfigurePrimaryHttpMessageHandler(WithoutRedirects);
    }

    private static void AddUsage(IServiceCollection services)
    {
        services.TryAddSingleton<IUsageLedger, InMemoryUsageLedger>();
        services.TryAddSingleton<UsageMeter>();
        services.TryAddSingleton<FreepikUsage>();
        services.TryAddSingleton(provider => new UsageRecovery(
            provider.GetRequiredService<IUsageLedger>(), provider.GetRequiredService<FreepikUsage>(), provider.GetRequiredService<FreepikAi>(), provider.GetRequiredService<TimeProvider>()));
    }

    private static void AddAreas(IServiceCollection services)
    {
        services.TryAddSingleton<TaskWaiters>();
        services.TryAddSingleton(provider => new FreepikStock(
            provider.GetRequiredService<IFreepikApi>(), provider.GetRequiredService<ApiCaller>(), provider.GetRequiredService<AnswerCache>(), provider.GetRequiredService<UsageMeter>(),
            provider.GetRequiredService<FileDownload>(), provider.GetRequiredService<IOptions<FreepikOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new FreepikIcons(
            provider.GetRequiredService<IFreepikApi>(), provider.GetRequiredService<ApiCaller>(), provider.GetRequiredService<UsageMeter>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new FreepikVideos(provider.GetRequiredService<IFreepikApi>(), provider.GetRequiredService<ApiCaller>()));
        services.TryAddSingleton<FreepikEditing>();
        services.TryAddSingleton(provider => new FreepikAi(
            provider.GetRequiredService<IFreepikApi>(), provider.GetRequiredService<ApiCaller>(), provider.GetRequiredService<UsageMeter>(), provider.GetRequiredService<IUsageLedger>(),
            provider.GetRequiredService<FileDownload>(), provider.GetRequiredService<TaskWaiters>(), provider.GetRequiredService<IOptions<FreepikOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new FreepikWebhooks(
            provider.GetRequiredService<IOptions<FreepikOptions>>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IUsageLedger>(),
            provider.GetRequiredService<TaskWaiters>(), provider.GetRequiredService<ILogger<FreepikWebhooks>>()));
    }

    private static void ConfigureApi(IServiceProvider services, HttpClient client)
    {
        var options = services.GetRequiredService<IOptions<FreepikOptions>>().Value;
        client.BaseAddress = options.Endpoint.BaseAddress;
        client.Timeout = Timeout.InfiniteTimeSpan; // The pipeline keeps the time: waiting for one's turn does not count.
        client.DefaultRequestHeaders.Add(options.Endpoint.KeyHeader, options.ApiKey);
        client.DefaultRequestHeaders.UserAgent.Add(ProductInfoHeaderValue.Parse(options.UserAgent));
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>Files lie on other hosts, which have no business with the key.</summary>
    private static void ConfigureFiles(IServiceProvider services, HttpClient client)
    {
        var options = services.GetRequiredService<IOptions<FreepikOptions>>().Value;
        client.Timeout = options.Timeout;
        client.DefaultRequestHeaders.UserAgent.Add(ProductInfoHeaderValue.Parse(options.UserAgent));
    }

    /// <summary>A redirect would carry the key to another host.</summary>
    private static SocketsHttpHandler WithoutRedirects() => new() { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private static bool IsKeyHeader(string name) => KeyHeaders.Contains(name, StringComparer.OrdinalIgnoreCase) || name.EndsWith("api-key", StringComparison.OrdinalIgnoreCase);
}
