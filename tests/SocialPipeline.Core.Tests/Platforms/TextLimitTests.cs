using CsCheck;
using Xunit;

namespace SocialPipeline.Platforms;

public class TextLimitTests
{
    private const string Family = "👨‍👩‍👧";

    [Theory]
    [InlineData(TextUnit.Utf16, "aé" + Family, 10)]
    [InlineData(TextUnit.Graphemes, "aé" + Family, 3)]
    [InlineData(TextUnit.Utf8Bytes, "aé" + Family, 21)]
    [InlineData(TextUnit.Threads, "aé" + Family, 20)]
    [InlineData(TextUnit.Threads, "日本語", 3)]
    [InlineData(TextUnit.Threads, "❤️", 6)]
    [InlineData(TextUnit.Threads, "⭐", 3)]
    [InlineData(TextUnit.Threads, "🇩🇪", 8)]
    [InlineData(TextUnit.Threads, "1️⃣", 7)]
    [InlineData(TextUnit.Threads, "𝒳", 1)]
    [InlineData(TextUnit.XWeighted, "hello", 5)]
    [InlineData(TextUnit.XWeighted, "日本語", 6)]
    [InlineData(TextUnit.XWeighted, Family, 2)]
    [InlineData(TextUnit.XWeighted, "e\u0301", 1)]
    [InlineData(TextUnit.XWeighted, "see https://example.com/a/very/long/path/indeed/it/is", 27)]
    public void Texts_are_counted_as_the_platform_counts(TextUnit unit, string text, int count) => Assert.Equal(count, new TextLimit(100, unit).Count(text));

    [Fact]
    public void Both_limits_of_bluesky_count()
    {
        var caption = PlatformCatalog.Default.Get(PlatformFormats.BlueskyPostLandscape).Text.Caption!;

        Assert.True(caption.Fits(new string('a', 300)));
        Assert.False(caption.Fits(new string('a', 301)));
        Assert.False(caption.Fits(string.Concat(Enumerable.Repeat(Family, 200))));
    }

    [Fact]
    public void A_topic_tag_may_not_be_empty()
    {
        var tag = PlatformCatalog.Default.Get(PlatformFormats.ThreadsPostPortrait).Text.TopicTag!;

        Assert.False(tag.Fits(""));
        Assert.True(tag.Fits("coffee"));
    }

    [Fact]
    public void Counting_any_text_never_breaks_and_empty_is_zero() => Gen.Select(Gen.String, Gen.Enum<TextUnit>()).Sample((text, unit) =>
    {
        Assert.True(new TextLimit(1, unit).Count(text) >= 0);
        Assert.Equal(0, new TextLimit(1, unit).Count(""));
    });
}
