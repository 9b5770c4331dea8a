using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace SocialPipeline.Host.Shell;

/// <summary>The host as the tests start it, with settings of their own.</summary>
internal sealed class Studio : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings = [];

    public Studio With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (setting, value) in _settings)
        {
            builder.UseSetting(setting, value);
        }
    }
}
