using CsCheck;
using Xunit;

namespace SocialPipeline.Colors;

public class ColorSpaceTests
{
    [Fact]
    public void Every_colour_space_gives_the_colour_back() => ColorTests.OpaqueColor.Sample(color =>
    {
        Assert.Equal(color, LinearRgb.From(color).ToColor());
        Assert.Equal(color, CieLab.From(color).ToColor());
        Assert.Equal(color, Oklab.From(color).ToColor());
        Assert.Equal(color, Oklch.From(color).ToColor());
    });

    [Theory]
    [InlineData("#FFFFFF", 100, 0, 0)]
    [InlineData("#000000", 0, 0, 0)]
    [InlineData("#FF0000", 53.24, 80.09, 67.20)]
    [InlineData("#00FF00", 87.73, -86.18, 83.18)]
    [InlineData("#0000FF", 32.30, 79.19, -107.86)]
    public void Lab_agrees_with_published_values(string hex, double l, double a, double b)
    {
        var lab = CieLab.From(Color.Parse(hex));

        Assert.Equal(l, lab.L, 0.02);
        Assert.Equal(a, lab.A, 0.02);
        Assert.Equal(b, lab.B, 0.02);
    }

    [Theory]
    [InlineData("#FFFFFF", 1, 0, 0)]
    [InlineData("#FF0000", 0.62796, 0.25768, 29.23)]
    [InlineData("#00FF00", 0.86644, 0.29483, 142.50)]
    [InlineData("#0000FF", 0.45201, 0.31321, 264.05)]
    public void Oklch_agrees_with_published_values(string hex, double l, double c, double h)
    {
        var oklch = Oklch.From(Color.Parse(hex));

        Assert.Equal(l, oklch.L, 0.0005);
        Assert.Equal(c, oklch.C, 0.0005);
        if (c > 0)
        {
            Assert.Equal(h, oklch.H, 0.05);
        }
    }

    [Fact]
    public void A_colour_beyond_the_screen_keeps_lightness_and_hue_and_loses_chroma()
        => Gen.Select(Gen.Double[0.05, 0.95], Gen.Double[0, 0.5], Gen.Double[0, 360]).Sample((l, c, h) =>
        {
            var clipped = new Oklch(l, c, h).ToGamut();

            Assert.True(clipped.IsInGamut);
            Assert.Equal(l, clipped.L);
            Assert.Equal(h, clipped.H);
            Assert.True(clipped.C <= c);
        });

    [Theory]
    [InlineData(1.2, "#FFFFFF")]
    [InlineData(-0.2, "#000000")]
    public void Lightness_beyond_the_screen_ends_in_white_or_black(double lightness, string hex)
        => Assert.Equal(hex, new Oklch(lightness, 0.2, 30).ToColor().ToHex());

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.MaxValue)]
    [InlineData(double.NaN)]
    public void An_absurd_chroma_still_ends_inside_the_gamut(double chroma) => Assert.True(new Oklch(0.5, chroma, 30).ToGamut().IsInGamut);

    [Fact]
    public void Greys_have_no_chroma() => Gen.Byte.Sample(grey =>
    {
        Assert.True(Oklch.From(new Color(grey, grey, grey)).C < 1e-6);
        Assert.True(Math.Abs(CieLab.From(new Color(grey, grey, grey)).A) < 1e-6);
    });
}
