using System.Net;
using System.Security.Cryptography;
using System.Text;
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
        using var client = await _studio.SignInAsync();
        var set = await client.MakeAsync("""
            {
                "title": "Dinner at the water’s edge", "description": "Thursdays on the jetty, from seven.", "content_brief": "An announcement for regular guests",
                "formats": ["instagram-post-portrait", "youtube-thumbnail", "instagram-post-square"], "template": "announcement", "brand": "marsa"
            }
            """);

        Assert.Equal("completed", set.GetProperty("status").GetString());
        Assert.Empty(set.GetProperty("failed_formats").EnumerateArray());
        Assert.Equal("announcement", set.GetProperty("template").GetString());
        Assert.Equal(1, set.GetProperty("progress").GetDouble());
        var pictures = set.GetProperty("generated_assets").EnumerateArray().ToList();
        Assert.Equal(["1080x1350", "1280x720", "1080x1080"], pictures.Select(picture => picture.GetProperty("size").GetString()));
        foreach (var picture in pictures)
        {
            using var file = await client.GetAsync(new Uri(picture.GetProperty("url").GetString()!, UriKind.Relative));
            var bytes = await file.Content.ReadAsByteArrayAsync();
            using var codec = SKCodec.Create(new MemoryStream(bytes));
            Assert.Equal((picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32()), (codec.Info.Width, codec.Info.Height));
            Assert.Equal(picture.GetProperty("bytes").GetInt32(), bytes.Length);
            Assert.Equal(picture.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(picture.GetProperty("type").GetString(), file.Content.Headers.ContentType?.MediaType);
            Assert.Contains("Dinner at the water’s edge", picture.GetProperty("alt_text").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_customers_own_example_works_as_it_stands()
    {
        using var client = await _studio.SignInAsync();
        using var response = await client.SendAsync("""
            { "title": "Test Social Media Post", "content_brief": "Create engaging post for Instagram", "platform": "instagram", "content_type": "post" }
            """);

        var accepted = await response.ReadAsync(HttpStatusCode.Accepted);
        var task = accepted.GetProperty("task_id").GetString()!;
        Assert.Equal("pending", accepted.GetProperty("status").GetString());
        Assert.Equal($"/api/content/{task}", response.Headers.Location?.OriginalString);
        var set = await client.EndOfAsync(task);
        Assert.Equal("completed", set.GetProperty("status").GetString());
        var picture = Assert.Single(set.GetProperty("generated_assets").EnumerateArray());
        Assert.Equal("instagram-post-portrait", picture.GetProperty("format").GetString());
        Assert.DoesNotContain("engaging", picture.GetProperty("alt_text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_brief_leaves_out_is_chosen()
    {
        using var client = await _studio.SignInAsync();

        var set = await client.MakeAsync("""{ "title": "Benchmark Content 1", "content_brief": "Performance test content", "platform": "instagram" }""");

        Assert.Equal("post", set.GetProperty("content_type").GetString());
        Assert.NotEmpty(set.GetProperty("brand").GetString()!);
        Assert.NotEmpty(set.GetProperty("template_reason").GetString()!);
    }

    [Fact]
    public async Task A_body_in_the_spelling_of_brief_files_is_understood()
    {
        using var client = await _studio.SignInAsync();
        using var response = await client.SendAsync("""{ "title": "Hello", "platforms": ["instagram"], "contentType": "story", "contentBrief": "Be short" }""");

        Assert.Equal(1, (await response.ReadAsync(HttpStatusCode.Accepted)).GetProperty("formats_total").GetInt32());
    }

    [Fact]
    public async Task Each_language_of_a_brief_gets_a_picture_of_its_own()
    {
        using var client = await _studio.SignInAsync();
        var set = await client.MakeAsync("""
            {
                "title": "Dinner on the jetty", "translations": { "de": { "title": "Abendessen am Steg", "alt_text": "Ein Steg am Abend" } }, "locale": "en",
                "formats": ["instagram-post-square"], "template": "announcement", "brand": "marsa"
            }
            """);

        var pictures = set.GetProperty("generated_assets").EnumerateArray().ToList();
        Assert.Equal(["en", "de"], pictures.Select(picture => picture.GetProperty("locale").GetString()));
        Assert.Equal("Ein Steg am Abend", pictures[1].GetProperty("alt_text").GetString());
        Assert.All(pictures, picture => Assert.InRange(picture.GetProperty("score").GetDouble(), 0.5, 1));
        foreach (var picture in pictures)
        {
            using var file = await client.GetAsync(new Uri(picture.GetProperty("url").GetString()!, UriKind.Relative));
            Assert.Equal(picture.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(await file.Content.ReadAsByteArrayAsync())));
        }
    }

    [Fact]
    public async Task A_faults_place_is_spelled_as_the_caller_spells_it()
    {
        var errors = await FaultsOfAsync("""{ "title": "Hello", "platform": "instagramm", "content_type": "postcard", "alt_text": 5 }""");

        Assert.Equal(["alt_text", "content_type", "platform"], errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_content_brief_is_never_drawn()
    {
        using var client = await _studio.SignInAsync();
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
    [InlineData("""{ "title": "Hello", "brand": 5, "platforms": ["instagram"] }""", "brand")]
    [InlineData("""{ "title": "Hello", "platform": "instagram", "platforms": ["instagram"] }""", "platform")]
    [InlineData("""{ "title": "Hello", "platform": ["instagram"] }""", "platform")]
    [InlineData("""{ "title": "Hello", "content_type": "post", "contentType": "post" }""", "content_type")]
    [InlineData("""{ "title": "Hello", "template": "before-after", "platforms": ["instagram"] }""", "inputs")]
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
        using var client = await _studio.With("Content:MaxRequestBytes", "2048").SignInAsync();
        using var content = new StringContent("""{ "title": " """ + new string('a', 4000), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/content/generate", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_form_post_from_another_page_starts_nothing()
    {
        using var client = await _studio.SignInAsync();
        using var content = new StringContent("""{ "title": "Hello", "brand": "marsa" }""", Encoding.UTF8, "text/plain");
        using var response = await client.PostAsync(new Uri("/api/content/generate", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private static async Task<string?> FileOfAsync(HttpClient client, string? contentBrief)
    {
        var set = await client.MakeAsync($$"""
            { "title": "Dinner at the water’s edge", "content_brief": "{{contentBrief}}", "formats": ["instagram-post-square"], "template": "announcement", "brand": "marsa" }
            """);
        return set.GetProperty("generated_assets")[0].GetProperty("sha256").GetString();
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
        using var client = await _studio.SignInAsync();
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var response = await client.PostAsync(new Uri("/api/content/generate", UriKind.Relative), content);
        var problem = await response.ReadAsync(HttpStatusCode.BadRequest);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return problem.GetProperty("errors").EnumerateObject().ToDictionary(error => error.Name, error => string.Join(' ', error.Value.EnumerateArray()));
    }
}
