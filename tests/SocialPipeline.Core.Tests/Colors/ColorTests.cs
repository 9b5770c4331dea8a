using System.Globalization;
using CsCheck;
using Xunit;

namespace SocialPipeline.Colors;

public class ColorTests
{
    internal static readonly Gen<Color> AnyColor = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b, a) => new Color(r, g, b, a));

    internal static readonly Gen<Color> OpaqueColor = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b) => new Color(r, g, b));

    [Theory]
    [InlineData("#fff", "#FFFFFF")]
    [InlineData("#1238", "#11223388")]
    [InlineData("#0a1B2c", "#0A1B2C")]
    [InlineData("#0A1B2C80", "#0A1B2C80")]
    [InlineData("#0A1B2CFF", "#0A1B2C")]
    [InlineData("  #abc ", "#AABBCC")]
    [InlineData("rgb(17, 34, 51)", "#112233")]
    [InlineData("RGB(17 34 51)", "#112233")]
    [InlineData("rgba(17,34,51,0.5)", "#11223380")]
    [InlineData("rgb(17 34 51 / 50%)", "#11223380")]
    [InlineData("rgb(100%, 0%, 50%)", "#FF0080")]
    [InlineData("rgb(300, -5, 127.5)", "#FF0080")]
    public void Every_notation_is_read(string text, string hex) => Assert.Equal(hex, Color.Parse(text).ToHex());

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#12")]
    [InlineData("#12345")]
    [InlineData("#GGGGGG")]
    [InlineData("112233")]
    [InlineData("red")]
    [InlineData("rgb(1,2)")]
    [InlineData("rgb(1,2,3,4,5)")]
    [InlineData("rgb(1 2 3 4)")]
    [InlineData("rgb(1 2 3 / 4 / 5)")]
    [InlineData("rgb(1, 2%, 3)")]
    [InlineData("rgb(NaN, 2, 3)")]
    [InlineData("rgb(Infinity, 2, 3)")]
    [InlineData("rgb(1, 2, 3")]
    [InlineData("hsl(1, 2, 3)")]
    public void What_is_no_colour_is_refused_with_what_is_allowed(string text)
    {
        var fault = Assert.Throws<ColorFormatException>(() => Color.Parse(text));

        Assert.Equal(text, fault.Found);
        Assert.Contains("#RRGGBB", fault.Message, StringComparison.Ordinal);
        Assert.False(Color.TryParse(text, out _));
    }

    [Fact]
    public void A_very_long_text_is_refused_and_shortened_in_the_message()
        => Assert.True(Assert.Throws<ColorFormatException>(() => Color.Parse("#" + new string('a', 1_000_000))).Message.Length < 300);

    [Fact]
    public void Nothing_is_no_colour() => Assert.False(Color.TryParse(null, out _));

    [Fact]
    public void Hex_and_css_text_come_back_as_the_same_colour() => AnyColor.Sample(color =>
    {
        Assert.Equal(color, Color.Parse(color.ToHex()));
        Assert.Equal(color, Color.Parse(color.ToString()));
        Assert.Equal(color, Color.Parse(color.ToRgbString()));
    });

    [Fact]
    public void Any_text_is_read_or_refused_but_never_breaks()
        => Gen.OneOf(Gen.String, Gen.String[Gen.Char["#rgba0123456789aF(),% ./-"], 0, 24]).Sample(text =>
        {
            if (Color.TryParse(text, out var color))
            {
                Assert.Equal(color, Color.Parse(color.ToHex()));
            }
        });

    [Fact]
    public void Culture_plays_no_part()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal("rgba(17, 34, 51, 0.502)", Color.Parse("rgba(17, 34, 51, 0.502)").ToRgbString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Half_white_over_black_is_middle_grey() => Assert.Equal("#808080", Color.White.WithAlpha(0.5).Over(Color.Black).ToHex());

    [Fact]
    public void Opaque_covers_and_transparent_shows() => Gen.Select(OpaqueColor, AnyColor).Sample((top, below) =>
    {
        Assert.Equal(top, top.Over(below));
        if (below.A > 0)
        {
            Assert.Equal(below, top.WithAlpha(0).Over(below));
        }
    });

    [Fact]
    public void Anything_over_an_opaque_colour_is_opaque() => Gen.Select(AnyColor, OpaqueColor).Sample((top, below) => Assert.True(top.Over(below).IsOpaque));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0.5, 128)]
    [InlineData(2, 255)]
    public void Opacity_is_clamped(double opacity, byte expected) => Assert.Equal(expected, Color.Black.WithAlpha(opacity).A);

    [Fact]
    public void An_opacity_that_is_no_number_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Color.Black.WithAlpha(double.NaN));

    [Fact]
    public void The_ends_of_a_mix_are_the_colours_themselves() => Gen.Select(AnyColor, AnyColor).Sample((a, b) =>
    {
        Assert.Equal(a, a.Mix(b, 0));
        Assert.Equal(b, a.Mix(b, 1));
    });

    [Fact]
    public void A_mix_is_the_same_from_both_ends() => Gen.Select(AnyColor, AnyColor).Sample((a, b) =>
    {
        var (one, other) = (a.Mix(b, 0.25), b.Mix(a, 0.75));
        Assert.InRange(one.R - other.R, -1, 1);
        Assert.InRange(one.G - other.G, -1, 1);
        Assert.InRange(one.B - other.B, -1, 1);
        Assert.InRange(one.A - other.A, -1, 1);
    });

    [Fact]
    public void The_middle_of_black_and_white_is_grey_of_lightness_one_half()
    {
        // OKLab L = 0.5 is 0.125 in linear light, which is 99 on the sRGB curve.
        Assert.Equal("#636363", Color.Black.Mix(Color.White, 0.5).ToHex());
    }

    [Fact]
    public void A_transparent_colour_lends_no_hue_to_a_mix() => Assert.Equal("#FF000080", Color.Parse("#FF0000").Mix(Color.Parse("#0000FF00"), 0.5).ToHex());
}
