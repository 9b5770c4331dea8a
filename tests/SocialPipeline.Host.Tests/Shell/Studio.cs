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
    }

    public string DataDirectory { get; }

    public Studio With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    /// <summary>A client that may do everything in the first workspace.</summary>
    public Task<HttpClient> SignInAsync() => Task.FromResult(CreateClient());

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
