using System.Net;
using SocialPipeline.Host.Shell;
using Xunit;

namespace SocialPipeline.Host.RateLimits;

public sealed class RateLimitsTests : IDisposable
{
    private readonly Studio _studio = new();

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Who_asks_too_much_in_a_minute_is_told_when_to_come_back()
    {
        using var client = await _studio.With("RateLimits:ApiPerMinute", "3").SignInAsync();
        for (var i = 0; i < 3; i++)
        {
            await client.JsonAsync("/api/auth/me");
        }

        using var refused = await client.GetAsync(new Uri("/api/auth/me", UriKind.Relative));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.InRange(refused.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 60);
    }

    [Fact]
    public async Task Generation_is_counted_apart()
    {
        using var client = await _studio.With("RateLimits:GenerationPerMinute", "1").SignInAsync();
        await client.AcceptAsync("""{ "title": "Hello", "platform": "instagram" }""");

        using var refused = await client.SendAsync("""{ "title": "Hello", "platform": "instagram" }""");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        await client.JsonAsync("/api/auth/me");
    }

    [Fact]
    public async Task Tries_at_one_account_hold_up_no_other()
    {
        using var client = _studio.With("Accounts:TriesPerMinute", "2").CreateClient();
        for (var i = 0; i < 2; i++)
        {
            using var wrong = await client.SendAsync("""{ "email": "victim@studio.example", "password": "guess" }""", address: "/api/auth/login");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var refused = await client.SendAsync("""{ "email": "Victim@studio.example", "password": "guess" }""", address: "/api/auth/login");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        await client.SignInAsync();
    }
}
