using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging.Svg;

public sealed class SvgPaintTests
{
    private const string Square = "<rect width='10' height='10'/>";

    [Theory]
    [InlineData("<rect width='10' height='10' fill='red'/>")]
    [InlineData("<g fill='red'><rect width='10' height='10'/></g>")]
    [InlineData("<g fill='blue'><rect width='10' height='10' fill='red'/></g>")]
    [InlineData("<rect width='10' height='10' fill='blue' style='fill:red'/>")]
    [InlineData("<rect width='10' height='10' style='fill:blue; fill : red ;font-family: x'/>")]
    [InlineData("<g fill='red'><rect width='10' height='10' fill='inherit'/></g>")]
    [InlineData("<g color='red'><rect width='10' height='10' fill='currentColor'/></g>")]
    [InlineData("<g fill='currentColor' color='blue'><rect width='10' height='10' color='red'/></g>")]
    [InlineData("<style>rect { fill: red }</style><rect width='10' height='10' fill='blue'/>")]
    [InlineData("<style>.a{fill:red}rect{fill:blue}</style><rect class='b a' width='10' height='10'/>")]
    [InlineData("<style>#i{fill:red}.a{fill:blue}</style><rect id='i' class='a' width='10' height='10'/>")]
    [InlineData("<style>.a,.b{fill:blue}rect.b{fill:red}</style><rect class='b' width='10' height='10'/>")]
    [InlineData("<style><![CDATA[ /* c */ .a{fill:blue} .a{fill:red} ]]></style><rect class='a' width='10' height='10'/>")]
    [InlineData("<style>*{fill:blue!important}.a{fill:red !important}</style><rect class='a' style='fill:green' width='10' height='10'/>")]
    [InlineData("<rect width='10' height='10' style='fill:red'/><style>rect{fill:blue}</style>")]
    [InlineData("<rect width='10' height='10' fill='none' stroke='red' stroke-width='20'/>")]
    [InlineData("<rect width='10' height='10' fill='url(#no) red'/>")]
    [InlineData("<rect width='10' height='10' stroke='blue' stroke-width='30' fill='red' paint-order='stroke'/>")]
    public void The_winning_colour_is_painted(string body) => Assert.Equal(SKColors.Red, SvgPicture.Pixels(body).At(5, 5));

    [Fact]
    public void Current_color_is_what_the_caller_says()
    {
        var drawing = SvgPicture.Of("<rect width='10' height='10' fill='currentColor' fill-opacity='.5'/>");
        Assert.Equal(new SKColor(0, 0, 0, 128), drawing.Pixels().At(5, 5));
        Assert.Equal(new SKColor(0, 0, 128, 128), drawing.Pixels(new SvgPaintOptions { CurrentColor = SKColors.Blue }).At(5, 5));
    }

    [Fact]
    public void One_ink_replaces_every_colour_and_keeps_each_opacity()
    {
        var drawing = SvgPicture.Of(
            """
            <linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="lime" stop-opacity="0"/></linearGradient>
            <rect width="10" height="2" fill="url(#g)"/>
            <rect y="2" width="10" height="2" fill="white"/>
            <rect y="4" width="10" height="2" fill="currentColor" opacity=".5"/>
            """);
        var pixels = drawing.Pixels(new SvgPaintOptions { OverrideColor = SKColors.Blue, CurrentColor = SKColors.Red });
        for (var at = 0; at < pixels.Bytes.Length; at += 4)
        {
            Assert.Equal((0, 0, pixels.Bytes[at + 3]), (pixels.Bytes[at], pixels.Bytes[at + 1], pixels.Bytes[at + 2]));
        }
        Assert.Equal(255, pixels.At(5, 3).Alpha);
        Assert.InRange(pixels.At(5, 5).Alpha, 127, 128);
        Assert.InRange(pixels.At(5, 1).Alpha, 120, 135);
        Assert.Equal(0, pixels.At(5, 8).Alpha);
    }

    [Fact]
    public void A_translucent_ink_does_not_show_overlaps()
    {
        var drawing = SvgPicture.Of("<rect width='6' height='10'/><rect x='4' width='6' height='10' fill='red'/>");
        var pixels = drawing.Pixels(new SvgPaintOptions { OverrideColor = new SKColor(0, 0, 255, 128) });
        Assert.Equal(pixels.At(1, 5), pixels.At(5, 5));
        Assert.Equal(128, pixels.At(5, 5).Alpha);
    }

    [Fact]
    public void Group_opacity_does_not_show_overlaps_and_fill_opacity_does()
    {
        const string Two = "<rect width='6' height='10'/><rect x='4' width='6' height='10'/>";
        var grouped = SvgPicture.Pixels($"<g opacity='50%'>{Two}</g>");
        Assert.InRange(grouped.At(5, 5).Alpha, 127, 128);
        var single = SvgPicture.Pixels($"<g fill-opacity='.5'>{Two}</g>");
        Assert.InRange(single.At(5, 5).Alpha, 190, 193);
    }

    [Fact]
    public void A_translucent_shape_does_not_show_its_fill_through_its_stroke()
    {
        var pixels = SvgPicture.Pixels("<rect x='2' y='2' width='6' height='6' stroke='black' stroke-width='2' opacity='.5'/>");
        Assert.Equal(pixels.At(5, 5), pixels.At(2.5, 5));
        Assert.InRange(pixels.At(2.5, 5).Alpha, 127, 128);
    }

    [Fact]
    public void Strokes_a_pixel_wide_leave_no_seam_where_they_meet()
    {
        // A sliver one pixel thick whose stroke covers it from both sides: nothing of the black fill may show.
        var drawing = SvgPicture.Of(
            "<path d='M10 20L90 70L89.47 70.848L9.47 20.848Z' stroke='red'/>", "viewBox='0 0 100 100'");
        var pixels = drawing.Pixels().Bytes;
        var dark = 0;
        for (var at = 0; at < pixels.Length; at += 4)
        {
            dark += pixels[at + 3] > 200 && pixels[at] < 200 ? 1 : 0;
        }
        Assert.InRange(dark, 0, 2);
    }

    [Theory]
    [InlineData("nonzero", true)]
    [InlineData("evenodd", false)]
    public void The_fill_rule_decides_what_is_inside(string rule, bool painted)
    {
        var pixels = SvgPicture.Pixels($"<path fill-rule='{rule}' d='M0 0H10V10H0ZM3 3H7V7H3Z'/>");
        Assert.Equal(painted, pixels.IsPainted(5, 5));
    }

    [Theory]
    [InlineData("butt", false, false)]
    [InlineData("square", true, true)]
    [InlineData("round", true, false)]
    public void Line_caps_end_strokes(string cap, bool beyond, bool corner)
    {
        var pixels = SvgPicture.Pixels($"<path d='M4 5H6' stroke='black' stroke-width='4' stroke-linecap='{cap}'/>");
        Assert.Equal(beyond, pixels.IsPainted(7.5, 5));
        Assert.Equal(corner, pixels.IsPainted(7.7, 6.7));
    }

    [Theory]
    [InlineData("stroke-linejoin='miter'", true)]
    [InlineData("stroke-linejoin='miter' stroke-miterlimit='1'", false)]
    [InlineData("stroke-linejoin='bevel'", false)]
    [InlineData("stroke-linejoin='round'", false)]
    public void Line_joins_turn_corners(string join, bool pointed)
    {
        Assert.Equal(pointed, SvgPicture.Pixels($"<path d='M3 9V3H9' fill='none' stroke='black' stroke-width='4' {join}/>").IsPainted(1.2, 1.2));
    }

    [Theory]
    [InlineData("stroke-dasharray='2'", true, false)]
    [InlineData("stroke-dasharray='2' stroke-dashoffset='2'", false, true)]
    [InlineData("stroke-dasharray='20%,20%'", true, false)]
    [InlineData("stroke-dasharray='1' pathLength='5'", true, false)]
    [InlineData("stroke-dasharray='0'", true, true)]
    [InlineData("stroke-dasharray='none'", true, true)]
    public void Dashes_interrupt_strokes(string dashes, bool first, bool second)
    {
        var pixels = SvgPicture.Pixels($"<path d='M0 5H10' stroke='black' stroke-width='2' {dashes}/>");
        Assert.Equal(first, pixels.IsPainted(1, 5));
        Assert.Equal(second, pixels.IsPainted(3, 5));
    }

    [Fact]
    public void An_unreadable_colour_is_refused()
    {
        var refusal = Assert.Throws<SvgException>(() => SvgPicture.Of(Square.Replace("/>", " fill='reddish'/>", StringComparison.Ordinal)));
        Assert.Contains("\"reddish\"", refusal.Message, StringComparison.Ordinal);
    }
}
