using Microsoft.Playwright;
using Xunit;

namespace SocialPipeline.Host.Shell;

/// <summary>Debian's Chromium with a fresh profile, and the studio on a port of its own.</summary>
public sealed class Browser : IAsyncLifetime, IDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly Studio _studio = new();
    private readonly string _profile = Directory.CreateTempSubdirectory("studio-browser-").FullName;
    private IPlaywright? _playwright;

    public Uri Address { get; private set; } = new("http://localhost");

    public async Task InitializeAsync()
    {
        Assert.True(File.Exists(Chromium), $"The browser test needs {Chromium}. Install it: apt-get install chromium.");
        _studio.UseKestrel(0);
        _studio.StartServer();
        Address = _studio.ClientOptions.BaseAddress;
        _playwright = await Playwright.CreateAsync();
    }

    public async Task<IBrowserContext> OpenAsync(int width, int height, ColorScheme scheme)
        => await (_playwright ?? throw new InvalidOperationException("The browser was not started.")).Chromium.LaunchPersistentContextAsync(
            Path.Combine(_profile, Path.GetRandomFileName()),
            new BrowserTypeLaunchPersistentContextOptions
            {
                ExecutablePath = Chromium,
                Headless = true,
                Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = scheme,
                AcceptDownloads = true,
            });

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _studio.Dispose();
        if (Directory.Exists(_profile))
        {
            Directory.Delete(_profile, recursive: true);
        }
    }
}
