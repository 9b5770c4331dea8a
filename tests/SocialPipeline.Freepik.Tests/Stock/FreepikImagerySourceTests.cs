using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Generation;
using Xunit;

namespace SocialPipeline.Freepik.Stock;

public sealed class FreepikImagerySourceTests : IAsyncLifetime
{
    private const string Page = """
        {"data":[{"id":15667327,"title":"A wooden jetty in fog","url":"https://www.freepik.com/free-photo/x_15667327.htm","filename":"x.zip",
         "licenses":[{"type":"premium","url":"https://www.freepik.com/profile/license/pdf/15667327?lang=en"}],"products":[],
         "meta":{"published_at":"2020-12-01T23:50:50.000Z","is_new":false,"available_formats":null},
         "image":{"type":"hologram","orientation":"horizontal","source":{"url":"https://img.freepik.com/x.jpg","key":"large","size":"740x640"}},
         "related":{"serie":[],"others":[],"keywords":[]},"stats":{"downloads":1,"likes":2},"surprise":true,
         "author":{"id":23,"name":"Nora","avatar":"https://avatar.cdnpk.net/23.jpg","slug":"n"}}],
         "meta":{"current_page":1,"last_page":32,"per_page":2,"total":63,"clean_search":true}}
        """;

    private FreepikStandIn _api = null!;

    public async Task InitializeAsync() => _api = await FreepikStandIn.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_search_speaks_the_documented_wire_form()
    {
        _api.On("/v1/resources", Page);
        await using var services = _api.Services();

        var found = await Source(services).FindAsync(new ImageryQuery(["jetty", "fog"]) { Count = 3, Locale = "en-GB" });

        var sent = Assert.Single(_api.Seen);
        Assert.Equal("jetty fog", sent.Query["term"]);
        Assert.Equal(("1", "3"), (sent.Query["page"], sent.Query["limit"]));
        Assert.Equal(["1", "1", "1"], [sent.Query["filters[content_type][photo]"], sent.Query["filters[ai-generated][excluded]"], sent.Query["filters[license][premium]"]]);
        Assert.DoesNotContain("filters[license][freemium]", sent.Query.Keys);
        Assert.Equal((FreepikStandIn.Key, "SocialPipeline/0.1", "en-GB"), (sent.Headers["x-magnific-api-key"], sent.Headers["User-Agent"], sent.Headers["Accept-Language"]));
        var picture = Assert.Single(found);
        Assert.Equal(("freepik-stock", "15667327", "Nora", "A wooden jetty in fog"), (picture.Source, picture.Id, picture.Author, picture.AltText));
        Assert.Equal("Freepik premium, https://www.freepik.com/profile/license/pdf/15667327?lang=en", picture.Licence);
    }

    [Fact]
    public async Task A_download_brings_the_bytes_and_keeps_the_key_from_the_file_host()
    {
        _api.On("/v1/resources/42/download", $$$"""{"data":{"filename":"42.jpg","url":"{{{_api.Address}}}/file/42.jpg?token=exp=1~hmac=00","signed_url":null}}""")
            .On("/file/42.jpg", context => context.Response.Body.WriteAsync(new byte[] { 1, 2, 3 }).AsTask());
        await using var services = _api.Services();

        var picture = await Source(services).OpenAsync(Candidate("42"));

        Assert.Equal(("42.jpg", 3), (picture.Name, picture.Bytes.Length));
        Assert.Equal("large", _api.Seen[0].Query["image_size"]);
        Assert.DoesNotContain(_api.Seen[1].Headers, header => header.Value.Contains(FreepikStandIn.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_not_read_to_its_end()
    {
        _api.On("/v1/resources/42/download", $$$"""{"data":{"filename":"42.jpg","url":"{{{_api.Address}}}/file/42.jpg"}}""")
            .On("/file/42.jpg", async context =>
            {
                for (var part = 0; part < 1000 && !context.RequestAborted.IsCancellationRequested; part++)
                {
                    await context.Response.Body.WriteAsync(new byte[4096]);
                }
            });
        await using var services = _api.Services(options => options.MaxPictureBytes = 10_000);

        var error = await Assert.ThrowsAsync<FreepikException>(() => Source(services).OpenAsync(Candidate("42")));

        Assert.Contains("10000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, """{"message":"Invalid API key"}""", typeof(FreepikException), "Invalid API key")]
    [InlineData(400, """{"message":"Your request parameters didn't validate.","invalid_params":[{"name":"page","reason":"too far"}]}""", typeof(FreepikException), "page: too far")]
    [InlineData(400, """{"problem":{"message":"No.","invalid_params":[{"name":"limit","reason":"too many"}]}}""", typeof(FreepikException), "limit: too many")]
    [InlineData(403, "<html>Penalty Box for WAF</html>", typeof(FreepikRateLimitException), "firewall")]
    [InlineData(429, """{"message":"Too many requests"}""", typeof(FreepikRateLimitException), "Too many requests")]
    [InlineData(429, """{"message":"The user can't download more items because the download limits has been reached."}""", typeof(FreepikQuotaException), "download limits")]
    [InlineData(429, """{"message":"Limit for free users reached."}""", typeof(FreepikQuotaException), "free users")]
    [InlineData(503, """{"message":"Service Unavailable. Please try again later."}""", typeof(FreepikException), "Service Unavailable")]
    [InlineData(302, "", typeof(FreepikException), "302")]
    [InlineData(200, "<html>", typeof(FreepikException), "documented form")]
    public async Task A_refusal_keeps_its_words_and_is_not_repeated(int status, string body, Type type, string words)
    {
        _api.On("/v1/resources/42/download", body, status, body.StartsWith('<') ? "text/html" : "application/json");
        await using var services = _api.Services();

        var error = await Record.ExceptionAsync(() => Source(services).OpenAsync(Candidate("42")));

        Assert.IsType(type, error);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FreepikStandIn.Key, error.ToString(), StringComparison.Ordinal);
        Assert.Single(_api.Seen);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_told_as_such()
    {
        await using var services = _api.Services(options => options.Endpoint = new FreepikEndpoint(new Uri("http://127.0.0.1:1"), "x-magnific-api-key"));

        var error = await Assert.ThrowsAsync<FreepikException>(() => Source(services).FindAsync(new ImageryQuery(["jetty"])));

        Assert.Contains("cannot be reached", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_told_as_such()
    {
        _api.On("/v1/resources", context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        await using var services = _api.Services(options => options.Timeout = TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<FreepikException>(() => Source(services).FindAsync(new ImageryQuery(["jetty"])));

        Assert.Contains("in time", error.Message, StringComparison.Ordinal);
        Assert.Single(_api.Seen);
    }

    [Fact]
    public async Task Giving_up_is_no_fault_of_the_api()
    {
        using var given = new CancellationTokenSource();
        _api.On("/v1/resources", async context =>
        {
            await given.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        await using var services = _api.Services();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Source(services).FindAsync(new ImageryQuery(["jetty"]), given.Token));
    }

    private static IImagerySource Source(ServiceProvider services) => services.GetRequiredService<IImagerySource>();

    private static ImageryCandidate Candidate(string id) => new() { Source = "freepik-stock", Id = id, Licence = "premium" };
}
