using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Host.Shell;
using SocialPipeline.Host.Storage;
using Xunit;

namespace SocialPipeline.Host.Monitoring;

public sealed class MonitoringFeatureTests : IDisposable
{
    private readonly Studio _studio = new();

    public void Dispose() => _studio.Dispose();

    [Theory]
    [InlineData("live")]
    [InlineData("ready")]
    [InlineData("startup")]
    public async Task A_sound_process_says_so_to_anybody(string name)
    {
        using var client = _studio.CreateClient();

        Assert.Equal("healthy", (await client.JsonAsync($"/health/{name}")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Without_its_tables_it_is_alive_and_not_ready()
    {
        using var client = _studio.CreateClient();
        await _studio.Services.GetRequiredService<Migrator>().DownAsync(default);

        await client.JsonAsync("/health/live");
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));

        var answer = await ready.ReadAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(("unhealthy", "healthy"), (answer.GetProperty("checks").GetProperty("database").GetString(), answer.GetProperty("checks").GetProperty("data_directory").GetString()));
    }
}
