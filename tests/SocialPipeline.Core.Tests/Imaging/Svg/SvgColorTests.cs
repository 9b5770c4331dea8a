using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging.Svg;

public sealed class SvgColorTests
{
    private static readonly SvgElement Element = new("test.svg", "path", 1);

    [Theory]
    [InlineData("#f80", 0xFFFF8800)]
    [InlineData("#F808", 0x88FF8800)]
    [InlineData("#ff8800", 0xFFFF8800)]
    [InlineData("#ff880080", 0x80FF8800)]
    [InlineData("rgb(255,136,0)", 0xFFFF8800)]
    [InlineData("rgb(100%, 50%, 0%)", 0xFFFF8000)]
    [InlineData("rgba(255,136,0,.5)", 0x80FF8800)]
    [InlineData("rgb(255 136 0 / 50%)", 0x80FF8800)]
    [InlineData("RGB(300,-5,0)", 0xFFFF0000)]
    [InlineData("hsl(120,100%,50%)", 0xFF00FF00)]
    [InlineData("hsl(-120deg 100% 50%)", 0xFF0000FF)]
    [InlineData("hsla(0,0%,50%,.5)", 0x80808080)]
    [InlineData("RebeccaPurple", 0xFF663399)]
    [InlineData("grey", 0xFF808080)]
    [InlineData("transparent", 0x00000000)]
    public void Colours_are_read_in_every_notation(string text, uint expected) =>
        Assert.Equal(new SKColor(expected), SvgColor.Parse(Element, "fill", text).Fixed);

    [Fact]
    public void Every_css_name_means_the_colour_the_framework_knows()
    {
        Assert.Equal(149, SvgColorNames.All.Count);
        foreach (var (name, color) in SvgColorNames.All.Where(pair => pair.Key != "transparent"))
        {
            var known = System.Drawing.Color.FromName(name.Replace("grey", "gray", StringComparison.Ordinal));
            Assert.True(known.IsKnownColor && !known.IsSystemColor, name);
            Assert.Equal((uint)known.ToArgb(), (uint)color);
        }
    }

    [Theory]
    [InlineData("#ff")]
    [InlineData("#ggg")]
    [InlineData("#+12")]
    [InlineData("rgb(1,2)")]
    [InlineData("rgb(1,2,3,4,5)")]
    [InlineData("rgb(1,2,x)")]
    [InlineData("hsl(1,2,3)")]
    [InlineData("lab(50% 40 59.5)")]
    [InlineData("ActiveBorder")]
    [InlineData("")]
    public void Anything_else_is_refused(string text) => Assert.Throws<SvgException>(() => SvgColor.Parse(Element, "fill", text));
}
