using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Refit;
using SocialPipeline.Freepik.Http;
using SocialPipeline.Freepik.Stock;
using SocialPipeline.Generation;

namespace SocialPipeline.Freepik;

/// <summary>Registers the Freepik client.</summary>
public static class FreepikFeature
{
    private static readonly string[] KeyHeaders = [FreepikEndpoint.Magnific.KeyHeader, FreepikEndpoint.LegacyFreepik.KeyHeader];

    /// <summary>Registers <see cref="FreepikStock"/> and, unless there is one already, an <see cref="IImagerySource"/> over it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the key at least; checked when the host starts.</param>
    public static IServiceCollection AddFreepik(this IServiceCollection services, Action<FreepikOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<FreepikOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FreepikOptions>, FreepikOptionsRules>());
        services.AddRefitGeneratedClient<IStockApi>(StockJson.Default)
            .ConfigureHttpClient(ConfigureApi)
            .ConfigurePrimaryHttpMessageHandler(WithoutRedirects)
            .RedactLoggedHeaders(IsKeyHeader);
        services.AddHttpClient<FileDownload>(ConfigureFiles).ConfigurePrimaryHttpMessageHandler(WithoutRedirects);
        services.TryAddTransient(provider => new FreepikStock(provider.GetRequiredService<IStockApi>(), provider.GetRequiredService<FileDownload>(), provider.GetRequiredService<IOptions<FreepikOptions>>()));
        services.TryAddTransient<IImagerySource, FreepikImagerySource>();
        return services;
    }

    private static void ConfigureApi(IServiceProvider services, HttpClient client)
    {
        var options = services.GetRequiredService<IOptions<FreepikOptions>>().Value;
        client.BaseAddress = options.Endpoint.BaseAddress;
        client.Timeout = options.Timeout;
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
