using System.Net;
using System.Text.Json;
using SocialPipeline.Generation;
using Xunit;

namespace SocialPipeline.Host.Shell;

public sealed class ShellFeatureTests : IDisposable
{
    private readonly Studio _studio = new();

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task A_wrong_address_is_a_page_with_words()
    {
        using var client = await _studio.SignInAsync();
        using var response = await client.GetAsync(new Uri("/nothing-here", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is no page here", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_address_of_the_api_is_a_problem()
    {
        using var client = await _studio.SignInAsync();
        using var response = await client.GetAsync(new Uri("/api/nothing-here", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_api_document_describes_the_brief()
    {
        using var client = await _studio.SignInAsync();
        var document = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));

        var post = document.GetProperty("paths").GetProperty("/api/content/generate").GetProperty("post");
        Assert.True(post.GetProperty("responses").TryGetProperty("202", out _));
        var described = document.GetProperty("components").GetProperty("schemas").GetProperty("GenerateRequest").GetProperty("properties").EnumerateObject().Select(property => property.Name);
        var schema = JsonSerializer.Deserialize<JsonElement>(BriefReader.OpenSchema());
        var brief = schema.GetProperty("properties").EnumerateObject()
            .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)).Except(["$schema", "schema_version"]);
        Assert.Equal(brief.Append("brand").Append("platform").Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_answer_carries_a_policy_with_a_nonce_of_its_own()
    {
        using var client = await _studio.SignInAsync();
        var first = await PolicyAsync(client);
        var second = await PolicyAsync(client);

        Assert.Contains("default-src 'self'", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    private static async Task<string> PolicyAsync(HttpClient client)
    {
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative));
        return response.Headers.GetValues("Content-Security-Policy").Single();
    }
}
