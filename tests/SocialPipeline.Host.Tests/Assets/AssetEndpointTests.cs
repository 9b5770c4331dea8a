using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SocialPipeline.Host.Shell;
using Xunit;

namespace SocialPipeline.Host.Assets;

/// <summary>One set is made, and its picture is asked for in every way.</summary>
public sealed class AssetEndpointTests : IAsyncLifetime, IDisposable
{
    private readonly Studio _studio = new();
    private HttpClient _client = null!;
    private JsonElement _picture;
    private Uri _url = new("/", UriKind.Relative);

    public async Task InitializeAsync()
    {
        _client = await _studio.SignInAsync();
        var set = await _client.MakeAsync("""{ "title": "Dinner", "formats": ["instagram-post-square"], "template": "announcement", "brand": "marsa" }""");
        _picture = set.GetProperty("generated_assets")[0];
        _url = new Uri(_picture.GetProperty("url").GetString()!, UriKind.Relative);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _client?.Dispose();
        _studio.Dispose();
    }

    [Fact]
    public async Task A_picture_has_its_type_its_hash_as_tag_and_is_kept_by_nobody_in_between()
    {
        using var response = await _client.GetAsync(_url);

        Assert.Equal(_picture.GetProperty("type").GetString(), response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"\"{_picture.GetProperty("sha256").GetString()}\"", response.Headers.ETag?.Tag);
        Assert.False(response.Headers.ETag?.IsWeak);
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.True(response.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.Equal(_picture.GetProperty("bytes").GetInt32(), (await response.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task A_browser_that_has_it_is_told_so()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _url);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{_picture.GetProperty("sha256").GetString()}\""));
        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Fact]
    public async Task A_part_of_it_can_be_asked_for()
    {
        var whole = await _client.GetByteArrayAsync(_url);
        using var request = new HttpRequestMessage(HttpMethod.Get, _url);
        request.Headers.Range = new RangeHeaderValue(10, 29);
        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(whole[10..30], await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_download_has_a_file_name()
    {
        using var response = await _client.GetAsync(new Uri(_url + "?download", UriKind.Relative));

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.StartsWith("instagram-post-square.", response.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/generated/nobody/00")]
    [InlineData("{url}0")]
    public async Task A_picture_that_is_not_there_is_a_problem_with_words(string address)
    {
        using var response = await _client.GetAsync(new Uri(address.Replace("{url}", _url.ToString(), StringComparison.Ordinal), UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is no such picture", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_gives_the_evidence_for_the_score()
    {
        var report = JsonSerializer.Deserialize<JsonElement>(await _client.GetStringAsync(new Uri(_picture.GetProperty("report_url").GetString()!, UriKind.Relative)));

        Assert.Equal(_picture.GetProperty("score").GetDouble(), report.GetProperty("score").GetDouble(), 3);
    }
}
