using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Host.Shell;
using Xunit;

namespace SocialPipeline.Host.Accounts;

/// <summary>Two teams in one studio, against every route there is.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private static readonly string[] Open = ["/sign-in", "/api/auth/login", "/api/auth/refresh"];

    private readonly Studio _studio = new();

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Nothing_but_the_door_is_open_to_strangers()
    {
        using var stranger = _studio.CreateClient();
        var tried = 0;
        foreach (var (method, pattern) in Routes().Where(route => !Open.Contains(route.Pattern)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), Filled(pattern, _ => "x"));
            using var response = await stranger.SendAsync(request);
            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{method} {pattern} answers a stranger with {(int)response.StatusCode}.");
            tried++;
        }

        Assert.True(tried >= 16, $"Only {tried} routes were tried.");
    }

    [Fact]
    public async Task What_belongs_to_one_team_is_not_there_for_the_other()
    {
        using var one = await _studio.SignInAsync();
        var set = await one.MakeAsync("""{ "title": "Secret dinner", "formats": ["instagram-post-square"], "template": "announcement", "brand": "marsa" }""");
        using var made = await one.SendAsync("""{ "name": "reader", "role": "viewer" }""", address: "/api/keys");
        var key = await made.ReadAsync(HttpStatusCode.Created);
        var picture = set.GetProperty("generated_assets")[0];
        using var two = await OtherTeamAsync();

        var ids = new Dictionary<string, string>
        {
            ["/api/content/{id}"] = set.GetProperty("task_id").GetString()!,
            ["/api/assets/{asset}"] = picture.GetProperty("id").GetString()!,
            ["/generated/{asset}"] = picture.GetProperty("id").GetString()!,
            ["/api/keys/{id}"] = key.GetProperty("id").GetString()!,
            ["/api/users/{id}"] = (await one.JsonAsync("/api/auth/me")).GetProperty("id").GetString()!,
        };
        foreach (var (method, pattern) in Routes().Where(route => route.Pattern.Contains('{', StringComparison.Ordinal)))
        {
            var id = ids.FirstOrDefault(pair => pattern.StartsWith(pair.Key, StringComparison.Ordinal)).Value;
            Assert.True(id is not null, $"Say in this test whose id {pattern} takes.");
            using var request = new HttpRequestMessage(new HttpMethod(method), Filled(pattern, name => name == "sha256" ? picture.GetProperty("sha256").GetString()! : id));
            if (method == "PUT")
            {
                request.Content = new StringContent("""{ "role": "viewer" }""", System.Text.Encoding.UTF8, "application/json");
            }

            using var response = await two.SendAsync(request);
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{method} {pattern} answers the other team with {(int)response.StatusCode}.");
        }

        Assert.Equal(0, (await two.JsonAsync("/api/content")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await two.JsonAsync("/api/keys")).GetArrayLength());
        Assert.Equal(1, (await two.JsonAsync("/api/users")).GetArrayLength());
        Assert.Equal("completed", (await one.JsonAsync($"/api/content/{set.GetProperty("task_id").GetString()}")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_same_idempotency_key_is_two_keys_in_two_teams()
    {
        using var one = await _studio.SignInAsync();
        using var two = await OtherTeamAsync();
        const string Body = """{ "title": "Hello", "platform": "instagram" }""";

        Assert.NotEqual(await one.AcceptAsync(Body, "key-1"), await two.AcceptAsync(Body, "key-1"));
    }

    private async Task<HttpClient> OtherTeamAsync()
    {
        await using var scope = _studio.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MemberStore>().AddWorkspaceAsync("otherteam", "Other team", default);
        var (_, faults) = await scope.ServiceProvider.GetRequiredService<AccountDesk>().AddAsync("otherteam", "bo@other.example", "", "a harbour in winter", Roles.Administrator, default);
        Assert.Empty(faults);
        var client = _studio.CreateClient();
        await client.SignInAsync("bo@other.example", "a harbour in winter");
        return client;
    }

    /// <summary>Every route of the studio's own that is not a file of the page.</summary>
    private IEnumerable<(string Method, string Pattern)> Routes() =>
        from endpoint in _studio.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/').TrimEnd('/')
        where pattern.StartsWith("/api", StringComparison.Ordinal) || pattern.StartsWith("/generated", StringComparison.Ordinal) || pattern.StartsWith("/openapi", StringComparison.Ordinal) || pattern.StartsWith("/sign", StringComparison.Ordinal)
        where !pattern.StartsWith("/sign-in/", StringComparison.Ordinal) && !pattern.StartsWith("/openapi", StringComparison.Ordinal) && !pattern.StartsWith("/sign-in.", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, pattern);

    private static string Filled(string pattern, Func<string, string> value) => System.Text.RegularExpressions.Regex.Replace(pattern, @"\{(\w+)[^}]*\}", match => value(match.Groups[1].Value));
}
