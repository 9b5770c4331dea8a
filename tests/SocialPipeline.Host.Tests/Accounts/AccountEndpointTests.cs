using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Host.Shell;
using SocialPipeline.Host.Storage;
using Xunit;

namespace SocialPipeline.Host.Accounts;

/// <summary>Signing in and out, the same on both databases.</summary>
public abstract class AccountEndpointTests : IAsyncLifetime, IDisposable
{
    private readonly Studio _studio = new();
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        if (await ConnectionStringAsync() is { } text)
        {
            _studio.With("ConnectionStrings:Database", text);
        }

        _client = _studio.CreateClient();
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
    public async Task The_seeded_administrator_signs_in_and_is_known()
    {
        var tokens = await _client.SignInAsync();

        Assert.Equal(900, tokens.GetProperty("expires_in").GetInt32());
        var me = await _client.JsonAsync("/api/auth/me");
        Assert.Equal((StudioClient.Email, "administrator", "studio"), (me.GetProperty("email").GetString(), me.GetProperty("role").GetString(), me.GetProperty("workspace").GetString()));
    }

    [Theory]
    [InlineData(StudioClient.Email, "wrong password")]
    [InlineData("nobody@studio.example", StudioClient.Password)]
    [InlineData("", "")]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer(string email, string password)
    {
        using var response = await PostAsync("/api/auth/login", new { email, password });

        Assert.Equal("Email and password do not match.", (await response.ReadAsync(HttpStatusCode.Unauthorized)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task The_password_lies_as_a_hash_of_220_000_rounds()
    {
        await _client.SignInAsync();
        await using var session = await _studio.Services.GetRequiredService<Database>().ConnectAsync(default);
        var hash = Convert.FromBase64String((await session.FirstAsync<string>("select password_hash from users", null, default))!);

        // Identity's third format: a marker, the function (2 is HMAC-SHA512), the rounds.
        Assert.Equal((1, 2u, 220_000u), (hash[0], System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5))));
    }

    [Fact]
    public async Task A_refresh_token_is_good_once_and_a_second_use_ends_all_that_stem_from_it()
    {
        var first = (await _client.SignInAsync()).GetProperty("refresh_token").GetString();
        using var refreshed = await PostAsync("/api/auth/refresh", new { refresh_token = first });
        var second = (await refreshed.ReadAsync(HttpStatusCode.OK)).GetProperty("refresh_token").GetString();

        using var again = await PostAsync("/api/auth/refresh", new { refresh_token = first });
        await again.ReadAsync(HttpStatusCode.Unauthorized);
        using var stolen = await PostAsync("/api/auth/refresh", new { refresh_token = second });
        await stolen.ReadAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Signing_out_ends_the_refresh_token_and_everywhere_ends_the_access_token()
    {
        var tokens = await _client.SignInAsync();
        var refresh = tokens.GetProperty("refresh_token").GetString();
        using var signedOut = await PostAsync("/api/auth/logout", new { refresh_token = refresh });
        Assert.Equal(HttpStatusCode.NoContent, signedOut.StatusCode);
        using var refused = await PostAsync("/api/auth/refresh", new { refresh_token = refresh });
        await refused.ReadAsync(HttpStatusCode.Unauthorized);
        await _client.JsonAsync("/api/auth/me");

        using var everywhere = await PostAsync("/api/auth/logout", new { everywhere = true });
        Assert.Equal(HttpStatusCode.NoContent, everywhere.StatusCode);
        using var me = await _client.GetAsync(new Uri("/api/auth/me", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, me.StatusCode);
    }

    [Theory]
    [InlineData("short", "8 to 128")]
    [InlineData("password123", "tried first")]
    public async Task A_poor_password_is_refused_with_the_reason(string password, string words)
    {
        await _client.SignInAsync();
        using var response = await PostAsync("/api/auth/password", new { old_password = StudioClient.Password, new_password = password });

        Assert.Contains(words, (await response.ReadAsync(HttpStatusCode.BadRequest)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_takes_the_place_of_the_old_one()
    {
        await _client.SignInAsync();
        using var changed = await PostAsync("/api/auth/password", new { old_password = StudioClient.Password, new_password = "a harbour in winter" });
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);

        using var old = await PostAsync("/api/auth/login", new { email = StudioClient.Email, password = StudioClient.Password });
        await old.ReadAsync(HttpStatusCode.Unauthorized);
        await _client.SignInAsync(password: "a harbour in winter");
    }

    [Fact]
    public async Task A_key_works_as_its_role_says_until_it_is_revoked()
    {
        await _client.SignInAsync();
        using var made = await PostAsync("/api/keys", new { name = "reader", role = "viewer" });
        var key = await made.ReadAsync(HttpStatusCode.Created);
        using var program = _studio.CreateClient();
        program.DefaultRequestHeaders.Add("X-Api-Key", key.GetProperty("key").GetString());

        Assert.Equal("viewer", (await program.JsonAsync("/api/auth/me")).GetProperty("role").GetString());
        using var generate = await program.SendAsync("""{ "title": "Hello" }""");
        Assert.Equal(HttpStatusCode.Forbidden, generate.StatusCode);
        Assert.NotEqual(JsonValueKind.Null, (await _client.JsonAsync("/api/keys"))[0].GetProperty("used_at").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await _client.JsonAsync("/api/keys"))[0].GetProperty("key").ValueKind);

        using var revoked = await _client.DeleteAsync(new Uri($"/api/keys/{key.GetProperty("id").GetString()}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        using var after = await program.GetAsync(new Uri("/api/auth/me", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_once()
    {
        await _client.SignInAsync();
        using var made = await PostAsync("/api/users", new { email = "ed@studio.example", password = "a harbour in winter", role = "editor" });
        var id = (await made.ReadAsync(HttpStatusCode.Created)).GetProperty("id").GetString();
        using var editor = _studio.CreateClient();
        await editor.SignInAsync("ed@studio.example", "a harbour in winter");
        await editor.AcceptAsync("""{ "title": "Hello", "platform": "instagram" }""");
        using var denied = await editor.GetAsync(new Uri("/api/users", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);

        using var content = new StringContent("""{ "role": "viewer" }""", System.Text.Encoding.UTF8, "application/json");
        using var changed = await _client.PutAsync(new Uri($"/api/users/{id}/role", UriKind.Relative), content);
        await changed.ReadAsync(HttpStatusCode.OK);

        using var after = await editor.SendAsync("""{ "title": "Hello" }""");
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task Two_accounts_of_one_address_are_two_and_one_workspace_has_it_once()
    {
        await _client.SignInAsync();
        using var again = await PostAsync("/api/users", new { email = StudioClient.Email.ToUpperInvariant(), password = "a harbour in winter", role = "editor" });

        Assert.Contains("already", (await again.ReadAsync(HttpStatusCode.BadRequest)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_sends_a_stranger_to_the_door_and_nowhere_else_after_it()
    {
        using var stranger = _studio.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var page = await stranger.GetAsync(new Uri("/?a=1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Contains("/sign-in?return=%2F%3Fa%3D1", page.Headers.Location?.OriginalString, StringComparison.Ordinal);

        var door = await stranger.GetStringAsync(new Uri("/sign-in?return=https://elsewhere.example/", UriKind.Relative));
        Assert.DoesNotContain("elsewhere", door, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", door, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_door_opens_to_no_form_of_another_page()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = StudioClient.Email, ["password"] = StudioClient.Password });
        using var response = await _client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task What_another_site_sends_in_a_users_name_is_refused()
    {
        await _client.SignInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/logout") { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(string address, object body) => _client.SendAsync(JsonSerializer.Serialize(body), address: address);
}

public sealed class SqliteAccountEndpointTests : AccountEndpointTests
{
    protected override Task<string?> ConnectionStringAsync() => Task.FromResult<string?>(null);
}

[Collection(PostgresTests.Name)]
public sealed class PostgresAccountEndpointTests(PostgresServer server) : AccountEndpointTests
{
    protected override async Task<string?> ConnectionStringAsync() => await server.CreateDatabaseAsync();
}
