using FreepikSandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SocialPipeline.Freepik;

/// <summary>The sandbox on a port of this machine, and a client that is set to it without waiting longer than a test should.</summary>
internal sealed class Sandbox : IAsyncDisposable
{
    public const string Key = "test-key-5f2c";
    public const string Secret = "webhook-secret";

    private readonly WebApplication _app;
    private readonly List<ServiceProvider> _clients = [];

    private Sandbox(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public Faults Faults => _app.Services.GetRequiredService<Faults>();

    public CallLog Log => _app.Services.GetRequiredService<CallLog>();

    public static async Task<Sandbox> StartAsync(SandboxOptions? options = null)
    {
        var app = SandboxApp.Build((options ?? new SandboxOptions()) with { Key = Key, WebhookSecret = Secret });
        await app.StartAsync();
        return new Sandbox(app);
    }

    public ServiceProvider Client(Action<FreepikOptions>? configure = null, Action<IServiceCollection>? register = null)
    {
        var services = new ServiceCollection();
        register?.Invoke(services);
        var provider = services.AddFreepik(options =>
        {
            options.ApiKey = Key;
            options.Endpoint = new FreepikEndpoint(new Uri(Address), FreepikEndpoint.Magnific.KeyHeader);
            Quick(options);
            configure?.Invoke(options);
        }).BuildServiceProvider();
        _clients.Add(provider);
        return provider;
    }

    /// <summary>Waits of milliseconds where the defaults have seconds.</summary>
    public static void Quick(FreepikOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.FirewallDelay = TimeSpan.FromMilliseconds(1);
        options.Polling.First = TimeSpan.FromMilliseconds(1);
        options.Polling.Longest = TimeSpan.FromMilliseconds(5);
        options.Pacing.GenerationGap = TimeSpan.Zero;
        options.Pacing.CallsPer5Seconds = 10_000;
        options.Pacing.CallsPer2Minutes = 100_000;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        await _app.DisposeAsync();
    }
}
