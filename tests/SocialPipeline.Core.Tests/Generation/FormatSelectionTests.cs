using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class FormatSelectionTests
{
    private static readonly Brief Plain = new() { Title = "T" };

    [Fact]
    public void Without_formats_each_platform_gives_its_primary_one()
        => Assert.Equal(
            [PlatformFormats.InstagramPostPortrait, PlatformFormats.XPostLandscape],
            Ids(Plain with { Platforms = ["instagram", "x", "instagram"] }));

    [Fact]
    public void The_content_type_decides_which_is_primary()
        => Assert.Equal([PlatformFormats.InstagramStory], Ids(Plain with { Platforms = ["instagram"], ContentType = ContentTypes.Story }));

    [Fact]
    public void Without_platforms_every_platform_that_has_the_content_type_is_meant()
    {
        var formats = FormatSelection.Select(Plain with { ContentType = ContentTypes.Story }, PlatformCatalog.Default);

        Assert.Equal(["facebook", "instagram", "snapchat", "whatsapp"], formats.Select(format => format.Platform).Order(StringComparer.Ordinal));
        Assert.All(formats, format => Assert.True(format.IsPrimary));
    }

    [Fact]
    public void Listed_formats_win_and_come_once_in_their_order()
        => Assert.Equal(
            [PlatformFormats.XCover, PlatformFormats.InstagramStory],
            Ids(Plain with { Platforms = ["linkedin"], Formats = [PlatformFormats.XCover, PlatformFormats.InstagramStory, PlatformFormats.XCover] }));

    [Fact]
    public void All_means_every_format_of_the_platforms()
    {
        Assert.Equal(PlatformCatalog.Default.Formats.Count, Ids(Plain with { AllFormats = true }).Count);
        Assert.All(Ids(Plain with { AllFormats = true, Platforms = ["x"] }), id => Assert.StartsWith("x-", id, StringComparison.Ordinal));
    }

    [Fact]
    public void Unknown_names_are_typed_errors_that_suggest_the_nearest()
    {
        var format = Assert.Throws<UnknownFormatException>(() => Ids(Plain with { Formats = ["x-cove"] }));
        Assert.Contains(PlatformFormats.XCover, format.Closest);
        var platform = Assert.Throws<UnknownPlatformException>(() => Ids(Plain with { Platforms = ["instagran"], AllFormats = true }));
        Assert.Contains("Did you mean 'instagram'?", platform.Message, StringComparison.Ordinal);
        Assert.Throws<UnknownContentTypeException>(() => Ids(Plain with { Platforms = ["pinterest"], ContentType = ContentTypes.Story }));
    }

    private static List<string> Ids(Brief brief) => [.. FormatSelection.Select(brief, PlatformCatalog.Default).Select(format => format.Id)];
}
