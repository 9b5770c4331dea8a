using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Host.Shell;
using SocialPipeline.Host.Storage;
using Xunit;

namespace SocialPipeline.Host.Content;

/// <summary>The life of a request, the same on both databases.</summary>
public abstract class RequestEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Square = """{ "title": "Dinner", "formats": ["instagram-post-square"], "template": "announcement", "brand": "marsa" }""";

    private readonly Studio _studio = new();
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        if (await ConnectionStringAsync() is { } text)
        {
            _studio.With("ConnectionStrings:Database", text);
        }

        _client = await _studio.With("Jobs:SweepSeconds", "1").SignInAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _client?.Dispose();
        _studio.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<string?> ConnectionStringAsync();

    [Fact]
    public async Task The_same_key_and_body_give_the_same_answer_and_one_set()
    {
        var tasks = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _client.AcceptAsync(Square, "key-1")));

        Assert.Single(tasks.Distinct());
        Assert.Equal(1, (await _client.JsonAsync("/api/content")).GetProperty("total").GetInt32());
        await _client.EndOfAsync(tasks[0]);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await _client.AcceptAsync(Square, "key-1");
        using var other = await _client.SendAsync(Square.Replace("Dinner", "Lunch", StringComparison.Ordinal), "key-1");

        Assert.Contains("Idempotency-Key", (await other.ReadAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_no_key_is_a_fault()
    {
        using var response = await _client.SendAsync(Square, new string('k', 256));

        Assert.True((await response.ReadAsync(HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty("Idempotency-Key", out _));
    }

    [Fact]
    public async Task A_list_is_filtered_sorted_and_paged()
    {
        foreach (var title in new[] { "Alpha 100%", "Beta", "Gamma" })
        {
            await _client.EndOfAsync(await _client.AcceptAsync(Square.Replace("Dinner", title, StringComparison.Ordinal)));
        }

        Assert.Equal(["Gamma", "Beta", "Alpha 100%"], await TitlesAsync("?status=completed"));
        Assert.Equal(["Alpha 100%", "Beta"], await TitlesAsync("?sort=title&page_size=2"));
        Assert.Equal(["Gamma"], await TitlesAsync("?sort=title&page_size=2&page=2"));
        Assert.Equal(["Alpha 100%"], await TitlesAsync("?q=0%25"));
        Assert.Empty(await TitlesAsync("?brand=volt-and-fern"));
        Assert.Empty(await TitlesAsync("?q=' or 1=1 --"));
    }

    [Theory]
    [InlineData("sort=title;drop table users", "sort")]
    [InlineData("page=0", "page")]
    [InlineData("page_size=101", "page_size")]
    [InlineData("status=done", "status")]
    [InlineData("colour=red", "colour")]
    public async Task A_filter_that_cannot_be_read_is_a_fault(string query, string name)
    {
        using var response = await _client.GetAsync(new Uri($"/api/content?{query}", UriKind.Relative));

        Assert.True((await response.ReadAsync(HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty(name, out _));
    }

    [Fact]
    public async Task A_set_is_downloaded_as_one_file_with_its_alternative_texts()
    {
        var set = await _client.MakeAsync("""{ "title": "Dinner at eight", "formats": ["instagram-post-square", "youtube-thumbnail"], "template": "announcement", "brand": "marsa" }""");
        using var response = await _client.GetAsync(new Uri($"/api/content/{set.GetProperty("task_id").GetString()}/download", UriKind.Relative));

        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("dinner-at-eight.zip", response.Content.Headers.ContentDisposition?.FileName);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var pictures = set.GetProperty("generated_assets").EnumerateArray().ToList();
        Assert.Equal(pictures.Count + 1, zip.Entries.Count);
        foreach (var (picture, entry) in pictures.Zip(zip.Entries))
        {
            using var file = entry.Open();
            Assert.Equal(picture.GetProperty("sha256").GetString(), Convert.ToHexStringLower(await SHA256.HashDataAsync(file)));
        }

        using var list = zip.GetEntry("set.json")!.Open();
        var described = await JsonSerializer.DeserializeAsync<JsonElement>(list);
        Assert.Equal(pictures[0].GetProperty("alt_text").GetString(), described.GetProperty("generated_assets")[0].GetProperty("alt_text").GetString());
    }

    [Fact]
    public async Task What_runs_can_be_cancelled_and_keeps_its_finished_pictures_and_a_retry_makes_the_rest()
    {
        var task = await _client.AcceptAsync("""{ "title": "Dinner", "formats": "all", "template": "announcement", "brand": "marsa" }""");
        while ((await _client.JsonAsync($"/api/content/{task}")).GetProperty("generated_assets").GetArrayLength() == 0)
        {
            await Task.Delay(20);
        }

        using var cancelled = await _client.PostAsync(new Uri($"/api/content/{task}/cancel", UriKind.Relative), null);
        await cancelled.ReadAsync(HttpStatusCode.Accepted);
        var stopped = await _client.EndOfAsync(task);
        Assert.Equal("cancelled", stopped.GetProperty("status").GetString());
        Assert.InRange(stopped.GetProperty("progress").GetDouble(), 0.01, 0.99);

        using var retried = await _client.PostAsync(new Uri($"/api/content/{task}/retry", UriKind.Relative), null);
        await retried.ReadAsync(HttpStatusCode.Accepted);
        var whole = await _client.EndOfAsync(task);
        Assert.Equal("completed", whole.GetProperty("status").GetString());
        Assert.Equal(whole.GetProperty("formats_total").GetInt32(), whole.GetProperty("generated_assets").GetArrayLength());
        var kept = stopped.GetProperty("generated_assets").EnumerateArray().Select(picture => picture.GetProperty("id").GetString());
        Assert.Subset(whole.GetProperty("generated_assets").EnumerateArray().Select(picture => picture.GetProperty("id").GetString()).ToHashSet(), kept.ToHashSet());
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("retry")]
    public async Task What_has_ended_well_is_neither_cancelled_nor_made_again(string verb)
    {
        var set = await _client.MakeAsync(Square);
        using var response = await _client.PostAsync(new Uri($"/api/content/{set.GetProperty("task_id").GetString()}/{verb}", UriKind.Relative), null);

        Assert.Equal("The request is completed.", (await response.ReadAsync(HttpStatusCode.Conflict)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_request_that_no_job_works_for_is_found_within_ten_seconds()
    {
        // As a process leaves it that ends between the commit and the scheduler.
        var example = await _client.AcceptAsync(Square);
        await _client.EndOfAsync(example);
        var requests = _studio.Services.GetRequiredService<RequestStore>();
        var known = (await requests.FindAsync(Accounts.AccountSeed.Workspace, example, default))!;
        var lost = known with { Id = "lost", Status = RequestStatus.Pending, Attempts = 0 };
        await requests.AddAsync(lost, null, "", default);

        Assert.Equal("completed", (await _client.EndOfAsync("lost", 10)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task What_takes_its_worker_down_each_time_is_set_aside()
    {
        var example = await _client.AcceptAsync(Square);
        await _client.EndOfAsync(example);
        var requests = _studio.Services.GetRequiredService<RequestStore>();
        var known = (await requests.FindAsync(Accounts.AccountSeed.Workspace, example, default))!;
        await requests.AddAsync(known with { Id = "poison", Status = RequestStatus.Processing, Attempts = 3 }, null, "", default);

        var end = await _client.EndOfAsync("poison", 10);

        Assert.Equal("failed", end.GetProperty("status").GetString());
        Assert.Contains("begun 3 times", end.GetProperty("failure").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_forgotten_after_a_day()
    {
        await _client.AcceptAsync(Square, "old");
        await using var session = await _studio.Services.GetRequiredService<Database>().ConnectAsync(default);
        await session.ExecuteAsync("update idempotency_keys set created_at = @At", new { At = TimeProvider.System.GetUtcNow().AddHours(-24).AddSeconds(-1) }, default);

        for (var tries = 0; await session.FirstAsync<int>("select count(*) from idempotency_keys", null, default) > 0; tries++)
        {
            Assert.True(tries < 100, "The key is still there.");
            await Task.Delay(100);
        }
    }

    private async Task<IEnumerable<string?>> TitlesAsync(string query) =>
        (await _client.JsonAsync($"/api/content{query}")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString());
}

public sealed class SqliteRequestEndpointTests : RequestEndpointTests
{
    protected override Task<string?> ConnectionStringAsync() => Task.FromResult<string?>(null);
}

[Collection(PostgresTests.Name)]
public sealed class PostgresRequestEndpointTests(PostgresServer server) : RequestEndpointTests
{
    protected override async Task<string?> ConnectionStringAsync() => await server.CreateDatabaseAsync();
}
