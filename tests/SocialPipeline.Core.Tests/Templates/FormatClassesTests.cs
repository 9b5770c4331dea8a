using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Templates;

public sealed class FormatClassesTests
{
    [Theory]
    [InlineData(1080, 1920, FormatClass.Story)]
    [InlineData(62, 100, FormatClass.Portrait)]
    [InlineData(1080, 1350, FormatClass.Portrait)]
    [InlineData(1000, 1500, FormatClass.Portrait)]
    [InlineData(90, 100, FormatClass.Square)]
    [InlineData(1080, 1080, FormatClass.Square)]
    [InlineData(125, 100, FormatClass.Landscape)]
    [InlineData(1200, 630, FormatClass.Landscape)]
    [InlineData(220, 100, FormatClass.Banner)]
    [InlineData(1500, 500, FormatClass.Banner)]
    [InlineData(460, 100, FormatClass.Strip)]
    [InlineData(1128, 191, FormatClass.Strip)]
    public void The_aspect_ratio_tells_the_class(int width, int height, FormatClass expected) => Assert.Equal(expected, FormatClasses.Of(width, height));

    [Fact]
    public void A_low_wide_safe_area_makes_a_keyhole_of_any_canvas()
        => Assert.Equal(FormatClass.Keyhole, FormatClasses.Of(2560, 1440, 508, 507, 509, 507));

    [Fact]
    public void A_story_whose_middle_is_free_stays_a_story()
        => Assert.Equal(FormatClass.Story, FormatClasses.Of(1080, 1920, 269, 65, 672, 65));

    [Fact]
    public void Only_the_television_banner_is_a_keyhole()
        => Assert.All(PlatformCatalog.Default.Formats, format => Assert.Equal(format.Id.Contains("youtube", StringComparison.Ordinal) && format.ContentType == ContentTypes.Cover, FormatClasses.Of(format) == FormatClass.Keyhole));

    [Fact]
    public void A_canvas_without_area_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => FormatClasses.Of(0, 10));
}
