using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace SocialPipeline.Host.Shell;

/// <summary>The host as the tests start it, with settings and a data directory of their own.</summary>
internal sealed class Studio : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings = [];

    public Studio()
    {
        DataDirectory = Directory.CreateTempSubdirectory("studio-data-").FullName;
        _settings["DataDirectory"] = DataDirectory;
        foreach (var (setting, value) in StudioClient.Settings)
        {
            _settings[setting] = value;
        }
    }

    public string DataDirectory { get; }

    public Studio With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    /// <summary>A client that is signed in as the first administrator.</summary>
    public async Task<HttpClient> SignInAsync()
    {
        var client = CreateClient();
        await client.SignInAsync();
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (setting, value) in _settings)
        {
            builder.UseSetting(setting, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(DataDirectory))
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(DataDirectory, recursive: true);
        }
    }
}
