using System.Reflection;
using System.Text;
using System.Text.Json;
using SocialPipeline.Documents;
using Xunit;

namespace SocialPipeline.Platforms;

public class PlatformCatalogTests
{
    private static readonly PlatformCatalog Catalog = PlatformCatalog.Default;

    public static TheoryData<string, int, int> Sizes => new()
    {
        { PlatformFormats.InstagramPostSquare, 1080, 1080 }, { PlatformFormats.InstagramPostPortrait, 1080, 1350 },
        { PlatformFormats.InstagramPostTall, 1080, 1440 }, { PlatformFormats.InstagramPostLandscape, 1080, 566 },
        { PlatformFormats.FacebookPostLink, 1200, 630 }, { PlatformFormats.FacebookAdPortrait, 1440, 1800 },
        { PlatformFormats.FacebookAdSquare, 1440, 1440 }, { PlatformFormats.FacebookCover, 1640, 624 },
        { PlatformFormats.LinkedInPostLandscape, 1200, 627 }, { PlatformFormats.LinkedInPostSquare, 1200, 1200 },
        { PlatformFormats.LinkedInPostPortrait, 1080, 1350 }, { PlatformFormats.LinkedInCoverProfile, 1584, 396 },
        { PlatformFormats.LinkedInCoverCompany, 1128, 191 }, { PlatformFormats.LinkedInLogo, 400, 400 },
        { PlatformFormats.XPostLandscape, 1600, 900 }, { PlatformFormats.XPostLandscapeSmall, 1200, 675 },
        { PlatformFormats.XCover, 1500, 500 }, { PlatformFormats.YouTubeThumbnail, 1280, 720 },
        { PlatformFormats.YouTubeCover, 2560, 1440 }, { PlatformFormats.PinterestPin, 1000, 1500 },
        { PlatformFormats.ThreadsPostPortrait, 1080, 1350 }, { PlatformFormats.BlueskyPostLandscape, 1200, 675 },
        { PlatformFormats.BlueskyPostPortrait, 1080, 1350 }, { PlatformFormats.GoogleBusinessPost, 1200, 900 },
        { PlatformFormats.WhatsAppStory, 1080, 1920 }, { PlatformFormats.SnapchatStory, 1080, 1920 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Formats_have_their_published_size(string id, int width, int height) => Assert.Equal((width, height), (Catalog.Get(id).Width, Catalog.Get(id).Height));

    [Theory]
    [InlineData(PlatformFormats.InstagramStory, 270, 0, 380, 0)]
    [InlineData(PlatformFormats.InstagramReelCover, 269, 65, 672, 65)]
    [InlineData(PlatformFormats.FacebookReelCover, 269, 65, 672, 65)]
    [InlineData(PlatformFormats.TikTokPost, 150, 160, 670, 0)]
    [InlineData(PlatformFormats.SnapchatAd, 150, 0, 150, 0)]
    [InlineData(PlatformFormats.FacebookCover, 0, 180, 0, 180)]
    [InlineData(PlatformFormats.YouTubeCover, 509, 509, 509, 509)]
    [InlineData(PlatformFormats.InstagramPostPortrait, 0, 0, 0, 0)]
    public void Safe_areas_keep_clear_of_the_platforms_own_interface(string id, int top, int right, int bottom, int left)
    {
        var area = Catalog.Get(id).SafeArea;
        Assert.Equal((top, right, bottom, left), (area.Top, area.Right, area.Bottom, area.Left));
    }

    [Fact]
    public void Limits_and_types_are_as_published()
    {
        Assert.Equal(2_000_000, Catalog.Get(PlatformFormats.BlueskyPostLandscape).MaxBytes);
        Assert.Equal(5_000_000, Catalog.Get(PlatformFormats.XPostLandscape).MaxBytes);
        Assert.Null(Catalog.Get(PlatformFormats.FacebookPostPortrait).MaxBytes);
        Assert.Equal(36_152_319, Catalog.Get(PlatformFormats.LinkedInPostSquare).MaxPixels);
        Assert.Equal([ImageFileType.Jpeg, ImageFileType.Webp], Catalog.Get(PlatformFormats.TikTokPost).AcceptedTypes);
        Assert.Equal(ImageFileType.Jpeg, Catalog.Get(PlatformFormats.InstagramPostPortrait).AcceptedTypes[0]);
        Assert.Equal(5, Catalog.Get(PlatformFormats.InstagramPostPortrait).Text.MaxHashtags);
        Assert.True(Catalog.Get(PlatformFormats.BlueskyPostLandscape).RequiresAltText);
    }

    [Theory]
    [InlineData(PlatformFormats.LinkedInPostLandscape, "4,086")]
    [InlineData(PlatformFormats.LinkedInPostLandscape, "5 MB")]
    [InlineData(PlatformFormats.TikTokPost, "PNG")]
    [InlineData(PlatformFormats.TikTokPost, "safe area")]
    [InlineData(PlatformFormats.PinterestPin, "500 or 800")]
    [InlineData(PlatformFormats.FacebookCover, "safe area")]
    [InlineData(PlatformFormats.XCover, "safe area")]
    [InlineData(PlatformFormats.InstagramPostTall, "3:4")]
    public void What_is_not_settled_says_so(string id, string point)
        => Assert.Contains(Catalog.Get(id).Unsettled, note => note.Contains(point, StringComparison.Ordinal));

    [Fact]
    public void The_constants_and_the_data_agree()
    {
        var constants = typeof(PlatformFormats).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(Catalog.Formats.Select(format => format.Id).Order(StringComparer.Ordinal), constants.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_platform_and_content_type_has_exactly_one_primary_format()
    {
        foreach (var platform in Catalog.Platforms)
        {
            Assert.NotEmpty(Catalog.ContentTypesOf(platform.Id));
            foreach (var type in Catalog.ContentTypesOf(platform.Id))
            {
                Assert.Single(Catalog.For(platform.Id, type), format => format.IsPrimary);
                Assert.True(Catalog.Primary(platform.Id, type).IsPrimary);
            }
        }
    }

    [Fact]
    public void Every_format_names_its_source_and_date_and_starts_with_its_platform()
    {
        Assert.All(Catalog.Formats, format =>
        {
            Assert.StartsWith(format.Platform + "-", format.Id, StringComparison.Ordinal);
            Assert.NotEmpty(format.Source);
            Assert.Equal((2026, 11), (format.VerifiedOn.Year, format.VerifiedOn.Month));
        });
        Assert.Equal(ContentTypes.All.Order(StringComparer.Ordinal), Catalog.Formats.Select(format => format.ContentType).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_portrait_post_is_instagrams_primary() => Assert.Equal(PlatformFormats.InstagramPostPortrait, Catalog.Primary("instagram").Id);

    [Fact]
    public void An_unknown_format_is_refused_with_the_closest_ids()
    {
        var fault = Assert.Throws<UnknownFormatException>(() => Catalog.Get("instagram-post-potrait"));

        Assert.Equal(PlatformFormats.InstagramPostPortrait, fault.Closest[0]);
        Assert.Contains(PlatformFormats.InstagramPostPortrait, fault.Message, StringComparison.Ordinal);
        Assert.False(Catalog.TryGet("nothing", out _));
    }

    [Fact]
    public void An_unknown_platform_or_content_type_is_refused_with_a_suggestion()
    {
        Assert.Contains("'instagram'", Assert.Throws<UnknownPlatformException>(() => Catalog.For("instagrm")).Message, StringComparison.Ordinal);
        var fault = Assert.Throws<UnknownContentTypeException>(() => Catalog.Primary("instagram", "storry"));
        Assert.Contains("Did you mean 'story'?", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["post", "story", "reel-cover", "ad"], fault.Allowed);
    }

    [Fact]
    public void An_override_changes_only_what_it_states()
    {
        var changed = Override("""{ "schemaVersion": 1, "formats": [ { "id": "x-post-landscape", "maxBytes": null, "safeArea": { "top": 10 } } ] }""");

        var format = changed.Get(PlatformFormats.XPostLandscape);
        Assert.Null(format.MaxBytes);
        Assert.Equal(10, format.SafeArea.Top);
        Assert.Equal((1600, 900, true), (format.Width, format.Height, format.IsPrimary));
        Assert.Equal(5_000_000, Catalog.Get(PlatformFormats.XPostLandscape).MaxBytes);
        Assert.Equal(Catalog.Formats.Select(known => known.Id), changed.Formats.Select(known => known.Id));
    }

    [Fact]
    public void A_new_platform_and_format_are_added()
    {
        var changed = Override(
            """
            { "schemaVersion": 1, "platforms": { "intranet": { "name": "Intranet" } }, "formats": [ {
              "id": "intranet-post", "platform": "intranet", "contentType": "post", "name": "Intranet post", "width": 800, "height": 600, "isPrimary": true,
              "acceptedTypes": ["png"], "confidence": "high", "verifiedOn": "2026-11-20", "source": "our own" } ] }
            """);

        Assert.Equal("intranet-post", changed.Primary("intranet").Id);
        Assert.Equal(Catalog.Formats.Count + 1, changed.Formats.Count);
        Assert.Same(SafeArea.None, changed.Get("intranet-post").SafeArea);
    }

    [Fact]
    public void A_format_that_is_declared_primary_takes_over_for_good()
    {
        var changed = Override("""{ "schemaVersion": 1, "formats": [ { "id": "instagram-post-square", "isPrimary": true } ] }""");
        var again = changed.WithOverrides(Utf8("""{ "schemaVersion": 1, "formats": [ { "id": "instagram-post-portrait", "maxBytes": 1000 } ] }"""));

        Assert.Equal(PlatformFormats.InstagramPostSquare, changed.Primary("instagram").Id);
        Assert.Equal(PlatformFormats.InstagramPostSquare, again.Primary("instagram").Id);
        Assert.False(again.Get(PlatformFormats.InstagramPostPortrait).IsPrimary);
    }

    [Theory]
    [InlineData("""{ "id": "x-post-landscape", "isPrimary": false }""", "one primary")]
    [InlineData("""{ "id": "x-post-landscape", "isPrimary": true }, { "id": "x-post-square", "isPrimary": true }""", "one primary")]
    [InlineData("""{ "id": "x-post-landscape", "widht": 5 }""", "'width'")]
    [InlineData("""{ "id": "x-post-landscape", "width": 0 }""", "1 to 12000")]
    [InlineData("""{ "id": "x-post-landscape", "width": 12000, "height": 12000 }""", "too many pixels")]
    [InlineData("""{ "id": "x-post-landscape", "platform": "twiter" }""", "no such name")]
    [InlineData("""{ "id": "x-post-landscape", "contentType": "posst" }""", "'post'")]
    [InlineData("""{ "id": "x-post-landscape", "acceptedTypes": ["bmp"] }""", "jpeg, png, webp")]
    [InlineData("""{ "id": "x-post-landscape", "safeArea": { "left": 900, "right": 900 } }""", "leaves nothing")]
    [InlineData("""{ "id": "x-post-landscape" }, { "id": "x-post-landscape" }""", "second time")]
    [InlineData("""{ "id": "linkedin-logo", "width": 500 }""", "own limits")]
    [InlineData("""{ "id": "a-new-one" }""", "'acceptedTypes' is missing")]
    [InlineData("""{ "name": "without id" }""", "'id' is missing")]
    public void A_faulty_override_is_refused_with_its_reason(string formats, string reason)
    {
        var fault = Assert.Throws<DocumentException>(() => Override("{ \"schemaVersion\": 1, \"formats\": [\n" + formats + "] }"));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.All(fault.Problems, problem => Assert.Equal(2, problem.Line));
    }

    [Fact]
    public void A_primary_format_cannot_be_moved_away_from_its_kind()
        => Assert.Contains("x post must have one primary", Assert.Throws<DocumentException>(() => Override(
            """{ "schemaVersion": 1, "formats": [ { "id": "x-post-landscape", "contentType": "ad" } ] }""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Overrides_come_from_a_file_too()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, """{ "schemaVersion": 1, "formats": [ { "id": "x-cover", "name": "Header" } ] }""");
        try
        {
            Assert.Equal("Header", Catalog.WithOverrides(path).Get(PlatformFormats.XCover).Name);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_schema_names_the_properties_that_the_reader_knows()
    {
        using var stream = PlatformCatalog.OpenSchema();
        using var schema = JsonDocument.Parse(stream);
        var root = schema.RootElement;
        var definitions = root.GetProperty("$defs");

        // An unknown property is answered with all that are known.
        var fault = Assert.Throws<DocumentException>(() => Override(
            """
            { "schemaVersion": 1, "zz": 1, "formats": [ { "id": "x-cover", "zz": 1, "safeArea": { "zz": 1 }, "text": { "zz": 1, "caption": { "max": 1, "unit": "utf16", "zz": 1 } } } ] }
            """));
        var known = fault.Problems.ToDictionary(problem => problem.Path, problem => problem.Allowed!.Split(", ").Order(StringComparer.Ordinal));

        Assert.Equal(Names(root).Where(name => name != "$schema"), known["$.zz"]);
        Assert.Equal(Names(definitions.GetProperty("format")), known["$.formats[0].zz"]);
        Assert.Equal(Names(definitions.GetProperty("safeArea")), known["$.formats[0].safeArea.zz"]);
        Assert.Equal(Names(definitions.GetProperty("text")), known["$.formats[0].text.zz"]);
        Assert.Equal(Names(definitions.GetProperty("limit")), known["$.formats[0].text.caption.zz"]);
        Assert.Equal(
            ContentTypes.All,
            definitions.GetProperty("format").GetProperty("properties").GetProperty("contentType").GetProperty("enum").EnumerateArray().Select(name => name.GetString()));

        static IOrderedEnumerable<string> Names(JsonElement element) => element.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);
    }

    private static PlatformCatalog Override(string json) => Catalog.WithOverrides(Utf8(json));

    private static MemoryStream Utf8(string json) => new(Encoding.UTF8.GetBytes(json));
}
