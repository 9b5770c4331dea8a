using SocialPipeline.Host.Shell;
using SocialPipeline.Host.Storage;
using Xunit;

namespace SocialPipeline.Host.Jobs;

/// <summary>What was answered with 202 is finished, however the process ends: the same on both databases.</summary>
public abstract class CrashTests : IDisposable
{
    private const int Requests = 6;
    private const string Brief = """{ "title": "Dinner number 0", "formats": ["instagram-post-square", "instagram-post-portrait", "youtube-thumbnail", "instagram-story"], "template": "announcement", "brand": "marsa" }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("studio-data-").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected abstract Task<string?> ConnectionStringAsync();

    [Fact]
    public async Task Killed_three_times_it_loses_nothing_and_doubles_nothing()
    {
        var settings = await SettingsAsync();
        var tasks = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using (var host = await HostProcess.StartAsync(settings))
        using (var client = await ClientAsync(host))
        {
            for (var i = 0; i < Requests; i++)
            {
                tasks.Add(await client.AcceptAsync(Brief.Replace("number 0", $"number {i}", StringComparison.Ordinal)));
            }

            seen.UnionWith(await PicturesAfterAsync(client, tasks, 2));
            await host.KillAsync();
        }

        foreach (var pictures in new[] { 8, 15 })
        {
            using var host = await HostProcess.StartAsync(settings);
            using var client = await ClientAsync(host);
            seen.UnionWith(await PicturesAfterAsync(client, tasks, pictures));
            await host.KillAsync();
        }

        using var last = await HostProcess.StartAsync(settings);
        using var reader = await ClientAsync(last);
        var ids = new List<string>();
        foreach (var task in tasks)
        {
            var set = await reader.EndOfAsync(task);
            Assert.Equal("completed", set.GetProperty("status").GetString());
            var pictures = set.GetProperty("generated_assets").EnumerateArray().ToList();
            Assert.Equal(["instagram-post-square", "instagram-post-portrait", "youtube-thumbnail", "instagram-story"], pictures.Select(picture => picture.GetProperty("format").GetString()));
            foreach (var picture in pictures)
            {
                ids.Add(picture.GetProperty("id").GetString()!);
                Assert.Equal(picture.GetProperty("bytes").GetInt32(), (await reader.GetByteArrayAsync(new Uri(picture.GetProperty("url").GetString()!, UriKind.Relative))).Length);
            }
        }

        // What was shown once is never made again under another name.
        Assert.Subset(ids.ToHashSet(StringComparer.Ordinal), seen);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Requests, (await reader.JsonAsync("/api/content")).GetProperty("total").GetInt32());
        Assert.Equal(0, await last.StopAsync() > TimeSpan.FromSeconds(30) ? 1 : last.ExitCode);
    }

    [Fact]
    public async Task Asked_to_stop_it_comes_to_a_resting_point_and_the_next_process_goes_on()
    {
        var settings = await SettingsAsync();
        string task;
        using (var host = await HostProcess.StartAsync(settings))
        using (var client = await ClientAsync(host))
        {
            task = await client.AcceptAsync(Brief.Replace("""["instagram-post-square", "instagram-post-portrait", "youtube-thumbnail", "instagram-story"]""", "\"all\"", StringComparison.Ordinal));
            await PicturesAfterAsync(client, [task], 1);

            Assert.InRange(await host.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(30));
            Assert.Equal(0, host.ExitCode);
        }

        using var next = await HostProcess.StartAsync(settings);
        using var reader = await ClientAsync(next);
        var set = await reader.EndOfAsync(task);

        Assert.Equal("completed", set.GetProperty("status").GetString());

        // A stop in good order counts as no attempt.
        Assert.Equal(1, set.GetProperty("attempts").GetInt32());
        Assert.Equal(set.GetProperty("formats_total").GetInt32(), set.GetProperty("generated_assets").GetArrayLength());
    }

    private static async Task<HttpClient> ClientAsync(HostProcess host)
    {
        var client = new HttpClient { BaseAddress = host.Address };
        await client.SignInAsync();
        return client;
    }

    private static async Task<IEnumerable<string>> PicturesAfterAsync(HttpClient client, IEnumerable<string> tasks, int count)
    {
        for (var tries = 0; ; tries++)
        {
            var pictures = new List<string>();
            foreach (var task in tasks)
            {
                pictures.AddRange((await client.JsonAsync($"/api/content/{task}")).GetProperty("generated_assets").EnumerateArray().Select(picture => picture.GetProperty("id").GetString()!));
            }

            if (pictures.Count >= count)
            {
                return pictures;
            }

            Assert.True(tries < 3000, $"There are {pictures.Count} pictures after five minutes.");
            await Task.Delay(20);
        }
    }

    private async Task<Dictionary<string, string>> SettingsAsync()
    {
        var settings = new Dictionary<string, string>(StudioClient.Settings) { ["DataDirectory"] = _folder, ["Jobs:MaxAttempts"] = "10" };
        if (await ConnectionStringAsync() is { } text)
        {
            settings["ConnectionStrings:Database"] = text;
        }

        return settings;
    }
}

public sealed class SqliteCrashTests : CrashTests
{
    protected override Task<string?> ConnectionStringAsync() => Task.FromResult<string?>(null);
}

[Collection(PostgresTests.Name)]
public sealed class PostgresCrashTests(PostgresServer server) : CrashTests
{
    protected override async Task<string?> ConnectionStringAsync() => await server.CreateDatabaseAsync();
}
