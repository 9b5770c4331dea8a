using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Freepik.Stock;
using Xunit;

namespace SocialPipeline.Freepik.Errors;

public sealed class FaultReaderTests : IAsyncLifetime
{
    private FreepikStandIn _api = null!;

    public async Task InitializeAsync() => _api = await FreepikStandIn.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Theory]
    [InlineData(401, """{"message":"Invalid API key"}""", typeof(FreepikUnauthorizedException), "Invalid API key", false)]
    [InlineData(400, """{"message":"Your request parameters didn't validate.","invalid_params":[{"name":"page","reason":"too far"}]}""", typeof(FreepikValidationException), "page: too far", false)]
    [InlineData(400, """{"problem":{"message":"No.","invalid_params":[{"name":"limit","reason":"too many"}]}}""", typeof(FreepikValidationException), "limit: too many", false)]
    [InlineData(402, """{"error":"insufficient credits"}""", typeof(FreepikForbiddenException), "insufficient credits", false)]
    [InlineData(403, """{"message":"The user cannot download this item because it is premium"}""", typeof(FreepikForbiddenException), "premium", false)]
    [InlineData(403, "<html>Penalty Box for WAF</html>", typeof(FreepikBlockedException), "firewall", false)]
    [InlineData(404, """{"message":"Resource not found"}""", typeof(FreepikNotFoundException), "Resource not found", false)]
    [InlineData(429, """{"message":"Too many requests"}""", typeof(FreepikRateLimitException), "Too many requests", false)]
    [InlineData(429, """{"message":"The user can't download more items because the download limits has been reached."}""", typeof(FreepikQuotaException), "download limits", false)]
    [InlineData(429, """{"message":"Limit for free users reached."}""", typeof(FreepikQuotaException), "free users", false)]
    [InlineData(500, """{"message":"Internal Server Error"}""", typeof(FreepikUnavailableException), "Internal Server Error", true)]
    [InlineData(503, "down", typeof(FreepikUnavailableException), "down", true)]
    [InlineData(302, "", typeof(FreepikException), "302", false)]
    [InlineData(200, "<html>", typeof(FreepikAnswerException), "documented form", true)]
    public async Task A_paid_call_that_is_refused_keeps_its_words_and_is_not_repeated(int status, string body, Type type, string words, bool isUnknown)
    {
        _api.On("/v1/resources/42/download", body, status, body.StartsWith('<') ? "text/html" : "application/json");
        await using var services = _api.Services();

        var error = await Record.ExceptionAsync(() => services.GetRequiredService<FreepikStock>().AddressAsync(42));

        Assert.IsType(type, error);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(isUnknown, ((FreepikException)error).IsOutcomeUnknown);
        Assert.DoesNotContain(FreepikStandIn.Key, error.ToString(), StringComparison.Ordinal);
        Assert.Single(_api.Seen);
    }

    [Fact]
    public async Task Both_forms_of_a_problem_name_the_parameter()
    {
        foreach (var body in new[] { """{"message":"No.","invalid_params":[{"name":"page","reason":"too far"}]}""", """{"problem":{"message":"No.","invalid_params":[{"name":"page","reason":"too far"}]}}""" })
        {
            _api.On("/v1/resources", body, 400, "application/problem+json");
            await using var services = _api.Services();
            var error = await Assert.ThrowsAsync<FreepikValidationException>(() => services.GetRequiredService<FreepikStock>().SearchAsync(new StockFilter()));
            Assert.Equal(new FreepikFault("page", "too far"), Assert.Single(error.Faults));
        }
    }

    [Fact]
    public async Task A_host_that_is_not_there_was_not_called()
    {
        await using var services = _api.Services(options => options.Endpoint = new FreepikEndpoint(new Uri("http://127.0.0.1:1"), "x-magnific-api-key"));

        var error = await Assert.ThrowsAsync<FreepikUnavailableException>(() => services.GetRequiredService<FreepikStock>().AddressAsync(42));

        Assert.Contains("cannot be reached", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsOutcomeUnknown);
    }

    [Fact]
    public async Task A_paid_call_without_an_answer_may_have_been_counted()
    {
        _api.On("/v1/resources/42/download", context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        await using var services = _api.Services(options => options.Timeout = TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<FreepikUnavailableException>(() => services.GetRequiredService<FreepikStock>().AddressAsync(42));

        Assert.Contains("in time", error.Message, StringComparison.Ordinal);
        Assert.True(error.IsOutcomeUnknown);
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

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => services.GetRequiredService<FreepikStock>().SearchAsync(new StockFilter { Term = "jetty" }, cancellationToken: given.Token));
    }

    [Fact]
    public void An_excerpt_holds_no_signature()
    {
        var excerpt = FaultReader.Excerpt("""{"url":"https://h/x.jpg?token=exp=1~hmac=deadbeef"}"""u8);
        Assert.DoesNotContain("deadbeef", excerpt, StringComparison.Ordinal);
        Assert.Contains("https://h/x.jpg", excerpt, StringComparison.Ordinal);
    }
}
