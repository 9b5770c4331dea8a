using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SkiaSharp;
using SocialPipeline.Host.Shell;
using Xunit;

namespace SocialPipeline.Host.Content;

public sealed class GenerateEndpointTests : IDisposable
{
    private readonly Studio _studio = new();

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task A_brief_becomes_pictures_that_open_in_the_right_size()
    {
        using var client = _studio.CreateClient();
        using var response = await client.PostAsJsonAsync("/api/content/generate", new
        {
            title = "Dinner at the water’s edge",
            description = "Thursdays on the jetty, from seven.",
            contentBrief = "An announcement for regular guests",
            formats = new List<string> { "instagram-post-portrait", "youtube-thumbnail", "instagram-post-square" },
            template = "announcement",
            brand = "marsa",
        });

        var answer = await ReadAsync(response, HttpStatusCode.OK);
        Assert.Empty(answer.GetProperty("failed").EnumerateArray());
        Assert.Equal("announcement", answer.GetProperty("template").GetString());
        var pictures = answer.GetProperty("pictures").EnumerateArray().ToList();
        Assert.Equal([(1080, 1350), (1280, 720), (1080, 1080)], pictures.Select(picture => (picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32())));
        foreach (var picture in pictures)
        {
            using var file = await client.GetAsync(new Uri(picture.GetProperty("url").GetString()!, UriKind.Relative));
            var bytes = await file.Content.ReadAsByteArrayAsync();
            using var codec = SKCodec.Create(new MemoryStream(bytes));
            Assert.Equal((picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32()), (codec.Info.Width, codec.Info.Height));
            Assert.Equal(picture.GetProperty("bytes").GetInt32(), bytes.Length);
            Assert.Equal(picture.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(picture.GetProperty("type").GetString(), file.Content.Headers.ContentType?.MediaType);
            Assert.Contains("Dinner at the water’s edge", picture.GetProperty("altText").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_language_of_a_brief_gets_a_picture_of_its_own()
    {
        using var client = _studio.CreateClient();
        using var response = await client.PostAsJsonAsync("/api/content/generate", new
        {
            title = "Dinner on the jetty",
            translations = new Dictionary<string, object> { ["de"] = new { title = "Abendessen am Steg" } },
            locale = "en",
            formats = new List<string> { "instagram-post-square" },
            template = "announcement",
            brand = "marsa",
        });

        var pictures = (await ReadAsync(response, HttpStatusCode.OK)).GetProperty("pictures").EnumerateArray().ToList();
        Assert.Equal(["en", "de"], pictures.Select(picture => picture.GetProperty("locale").GetString()));
        Assert.Contains("Abendessen am Steg", pictures[1].GetProperty("altText").GetString(), StringComparison.Ordinal);
        Assert.All(pictures, picture => Assert.InRange(picture.GetProperty("score").GetDouble(), 0.5, 1));
        foreach (var picture in pictures)
        {
            using var file = await client.GetAsync(new Uri(picture.GetProperty("url").GetString()!, UriKind.Relative));
            Assert.Equal(picture.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(await file.Content.ReadAsByteArrayAsync())));
        }
    }

    [Fact]
    public async Task The_content_brief_is_never_drawn()
    {
        using var client = _studio.CreateClient();
        var plain = await FileOfAsync(client, null);
        var instructed = await FileOfAsync(client, "Zanzibar zebras: be loud and mention the number 4711");

        Assert.Equal(plain, instructed);
    }

    [Fact]
    public async Task An_unknown_platform_is_refused_with_a_suggestion()
    {
        var errors = await FaultsOfAsync("""{ "title": "Hello", "platforms": ["instagramm"], "brand": "marsa" }""");

        Assert.Contains("Did you mean 'instagram'?", errors["platforms[0]"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var errors = await FaultsOfAsync("""{ "title": "", "tilte": "x", "platforms": ["nowhere"], "formats": ["instagram-sotry"], "template": "anouncement", "brand": "nobody" }""");

        Assert.Equal(["brand", "formats[0]", "platforms[0]", "template", "tilte", "title"], errors.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("instagram-story", errors["formats[0]"], StringComparison.Ordinal);
        Assert.Contains("marsa", errors["brand"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "title": "   ", "brand": "marsa", "platforms": ["instagram"] }""", "title")]
    [InlineData("""{ "brand": "marsa", "platforms": ["instagram"] }""", "title")]
    [InlineData("""{ "title": 5, "brand": "marsa", "platforms": ["instagram"] }""", "title")]
    [InlineData("""{ "title": "Hello", "platforms": ["instagram"] }""", "brand")]
    [InlineData("""{ "title": "Hello", "brand": "marsa", "platforms": ["instagram"], "contentType": "thumbnail" }""", "platforms[0]")]
    [InlineData("""{ "title": "Hello", "brand": "marsa", "platforms": ["instagram"], "inputs": { "photo": { "src": "/etc/passwd" } } }""", "inputs")]
    [InlineData("""{ "title": "Hello", "title": "Twice" }""", "$")]
    [InlineData("""{ "title": """, "$")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("", "$")]
    public async Task A_faulty_body_is_refused_at_its_place(string body, string path)
    {
        var errors = await FaultsOfAsync(body);

        Assert.Contains(path, errors.Keys);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_unread()
    {
        using var client = _studio.With("Content:MaxRequestBytes", "2048").CreateClient();
        using var content = new StringContent("""{ "title": " """ + new string('a', 4000), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/content/generate", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_form_post_from_another_page_starts_nothing()
    {
        using var client = _studio.CreateClient();
        using var content = new StringContent("""{ "title": "Hello", "brand": "marsa" }""", Encoding.UTF8, "text/plain");
        using var response = await client.PostAsync(new Uri("/api/content/generate", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private static async Task<string?> FileOfAsync(HttpClient client, string? contentBrief)
    {
        using var response = await client.PostAsJsonAsync("/api/content/generate", new
        {
            title = "Dinner at the water’s edge",
            contentBrief = contentBrief ?? "",
            formats = new List<string> { "instagram-post-square" },
            template = "announcement",
            brand = "marsa",
        });
        var answer = await ReadAsync(response, HttpStatusCode.OK);
        return answer.GetProperty("pictures")[0].GetProperty("sha256").GetString();
    }

    [Theory]
    [InlineData("""{ "title": "a\ud800", "brand": "marsa" }""")]
    [InlineData("""{ "title": "a", "brand": "\udfff" }""")]
    [InlineData("""{ "title": "a", "b\ud800": 1, "brand": "marsa" }""")]
    [InlineData("""{ "title": "a", "brand": "marsa", "formats": ["\ud800"] }""")]
    public async Task Half_a_character_is_a_fault_of_the_body(string body)
    {
        var errors = await FaultsOfAsync(body);

        Assert.Contains("no valid Unicode", errors["$"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_fault_and_are_not_drawn()
    {
        var errors = await FaultsOfAsync([.. "{ \"brand\": \"marsa\", \"title\": \"a"u8, 0xFF, .. "\" }"u8]);

        Assert.Contains("no valid Unicode", errors["$"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        var errors = await FaultsOfAsync([0xEF, 0xBB, 0xBF, .. "{ \"title\": \"a\", \"brand\": \"nobody\" }"u8]);

        Assert.Equal(["brand"], errors.Keys);
    }

    private Task<Dictionary<string, string>> FaultsOfAsync(string body) => FaultsOfAsync(Encoding.UTF8.GetBytes(body));

    private async Task<Dictionary<string, string>> FaultsOfAsync(byte[] body)
    {
        using var client = _studio.CreateClient();
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var response = await client.PostAsync(new Uri("/api/content/generate", UriKind.Relative), content);
        var problem = await ReadAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return problem.GetProperty("errors").EnumerateObject().ToDictionary(error => error.Name, error => string.Join(' ', error.Value.EnumerateArray()));
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
