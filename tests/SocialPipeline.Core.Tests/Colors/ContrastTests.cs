using CsCheck;
using Xunit;

namespace SocialPipeline.Colors;

public class ContrastTests
{
    [Fact]
    public void Black_on_white_is_twenty_one() => Assert.Equal(21, Contrast.Ratio(Color.Black, Color.White), 1e-9);

    [Theory]
    [InlineData("#767676", 4.54)]
    [InlineData("#777777", 4.48)]
    [InlineData("#FF0000", 4.00)]
    [InlineData("#0000FF", 8.59)]
    public void Ratios_on_white_agree_with_published_values(string hex, double ratio) => Assert.Equal(ratio, Contrast.Ratio(Color.Parse(hex), Color.White), 0.005);

    [Theory]
    [InlineData("#888", "#fff", 63.056)]
    [InlineData("#fff", "#888", -68.541)]
    [InlineData("#000", "#aaa", 58.146)]
    [InlineData("#aaa", "#000", -56.241)]
    [InlineData("#112233", "#ddeeff", 91.668)]
    [InlineData("#ddeeff", "#112233", -93.067)]
    [InlineData("#112233", "#444", 8.323)]
    [InlineData("#444", "#112233", -7.527)]
    public void Apca_agrees_with_its_published_samples(string text, string background, double lc)
        => Assert.Equal(lc, Contrast.Apca(Color.Parse(text), Color.Parse(background)), 0.001);

    [Fact]
    public void Ratio_is_symmetric_and_between_one_and_twenty_one() => Gen.Select(ColorTests.OpaqueColor, ColorTests.OpaqueColor).Sample((a, b) =>
    {
        var ratio = Contrast.Ratio(a, b);
        Assert.Equal(ratio, Contrast.Ratio(b, a));
        Assert.InRange(ratio, 1, 21.0000001);
    });

    [Fact]
    public void Apca_stays_in_its_range_and_its_sign_tells_the_polarity() => Gen.Select(ColorTests.AnyColor, ColorTests.OpaqueColor).Sample((text, background) =>
    {
        var lc = Contrast.Apca(text, background);
        Assert.InRange(lc, -108, 106.1);
        Assert.Equal(lc, Contrast.Apca(text.Over(background), background));
    });

    [Fact]
    public void Apca_of_equal_colours_is_zero() => ColorTests.OpaqueColor.Sample(color => Assert.Equal(0, Contrast.Apca(color, color)));
}
