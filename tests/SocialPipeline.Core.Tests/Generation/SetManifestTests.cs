using System.Text.Json;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class SetManifestTests
{
    private static readonly Brief Brief = new()
    {
        Title = "Open on Sunday — every day",
        Formats = [PlatformFormats.InstagramPostSquare, PlatformFormats.LinkedInCoverCompany],
        Inputs = new Dictionary<string, InputValue> { ["photo"] = new InputValue.Image(SmallTemplates.Picture, AltText: "A jetty") },
        Hashtags = ["#open"],
    };

    [Fact]
    public async Task The_record_tells_what_was_made_of_what()
    {
        using var manifest = JsonDocument.Parse(await MakeAsync(Brief));
        var root = manifest.RootElement;
        var file = root.GetProperty("files")[0];

        Assert.Equal("card", root.GetProperty("template").GetProperty("id").GetString());
        Assert.Equal("test-house", root.GetProperty("brand").GetProperty("id").GetString());
        Assert.Equal(SmallTemplates.Picture.Sha256, root.GetProperty("pictures")[0].GetProperty("sha256").GetString());
        Assert.Equal("Open on Sunday — every day", root.GetProperty("brief").GetProperty("title").GetString());
        Assert.Equal((1080, 1080), (file.GetProperty("width").GetInt32(), file.GetProperty("height").GetInt32()));
        Assert.Matches("^instagram-post-square\\.(jpg|png)$", file.GetProperty("file").GetString());
        Assert.True(file.GetProperty("bytes").GetInt64() <= file.GetProperty("maxBytes").GetInt64());
        Assert.Matches("^[0-9a-f]{64}$", file.GetProperty("sha256").GetString());
        Assert.True(file.GetProperty("minTextContrast").GetDouble() > 4.5);
        Assert.StartsWith("A jetty.", file.GetProperty("altText").GetString(), StringComparison.Ordinal);
        Assert.Equal("picture", file.GetProperty("altTextFrom").GetString());
        Assert.Contains("enlarged", file.GetProperty("warnings")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_failed_is_recorded_with_its_error()
    {
        using var manifest = JsonDocument.Parse(await MakeAsync(Brief with { Title = string.Join(' ', Enumerable.Repeat("Extraordinarily", 20)) }));

        var failed = Assert.Single(manifest.RootElement.GetProperty("failed").EnumerateArray());
        Assert.Equal(PlatformFormats.InstagramPostSquare, failed.GetProperty("format").GetString());
        Assert.Contains("'headline'", failed.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_set_gives_the_same_record() => Assert.Equal(await MakeAsync(Brief), await MakeAsync(Brief));

    [Fact]
    public async Task Another_brand_colour_gives_another_brand_hash()
    {
        var plan = await new ContentGenerator(templates: SmallTemplates.Library(SmallTemplates.Make("card", "headline*", "photo:image"))).PlanAsync(Brief);
        var other = SmallTemplates.Brand with { Palette = SmallTemplates.Brand.Palette with { Accent = Colors.Color.Parse("#FF0000") } };

        Assert.NotEqual(BrandHash(new SetManifest(plan, SmallTemplates.Brand)), BrandHash(new SetManifest(plan, other)));
    }

    [Fact]
    public async Task It_is_written_whole()
    {
        using var folder = new ScratchFolder();
        var plan = await new ContentGenerator(templates: SmallTemplates.Library(SmallTemplates.Make("card", "headline*", "photo:image"))).PlanAsync(Brief);
        var manifest = new SetManifest(plan, SmallTemplates.Brand);
        var path = Path.Combine(folder.Path, "manifest.json");

        await manifest.SaveAsync(path);

        Assert.Equal(manifest.ToJson(), await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    private static string? BrandHash(SetManifest manifest)
    {
        using var json = JsonDocument.Parse(manifest.ToJson());
        return json.RootElement.GetProperty("brand").GetProperty("sha256").GetString();
    }

    private static async Task<string> MakeAsync(Brief brief)
    {
        var generator = new ContentGenerator(templates: SmallTemplates.Library(SmallTemplates.Make("card", "headline*", "photo:image")));
        var plan = await generator.PlanAsync(brief);
        var manifest = new SetManifest(plan, SmallTemplates.Brand);
        await foreach (var made in generator.RenderAsync(plan, SmallTemplates.Brand))
        {
            using var asset = made;
            manifest.Add(asset);
        }

        return manifest.ToJson();
    }
}
