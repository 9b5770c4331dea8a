using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging.Svg;

public sealed class SvgShapeTests
{
    [Theory]
    [InlineData("<rect x='1' y='2' width='3' height='4'/>", 1, 2, 4, 6)]
    [InlineData("<rect x='10%' y='20%' width='30%' height='40%'/>", 1, 2, 4, 6)]
    [InlineData("<rect x='1px' y='1.5pt' width='3' height='4'/>", 1, 2, 4, 6)]
    [InlineData("<circle cx='5' cy='4' r='2'/>", 3, 2, 7, 6)]
    [InlineData("<circle cx='50%' cy='4' r='20%'/>", 3, 2, 7, 6)]
    [InlineData("<ellipse cx='5' cy='5' rx='4' ry='2'/>", 1, 3, 9, 7)]
    [InlineData("<ellipse cx='5' cy='5' rx='4' ry='auto'/>", 1, 1, 9, 9)]
    [InlineData("<polygon points='1,2 4,2 4,6 1,6'/>", 1, 2, 4, 6)]
    [InlineData("<polyline points='1 2 4 2 4 6'/>", 1, 2, 4, 6)]
    [InlineData("<line x1='2' y1='5' x2='8' y2='5' stroke='red' stroke-width='2'/>", 2, 4, 8, 6)]
    [InlineData("<rect x='2' y='2' width='6' height='6' fill='none' stroke='red' stroke-width='2'/>", 1, 1, 9, 9)]
    public void Content_bounds_hold_the_shape_and_its_stroke(string body, float left, float top, float right, float bottom)
    {
        var bounds = SvgPicture.Of(body).ContentBounds;
        Assert.Equal(left, bounds.Left, 0.01f);
        Assert.Equal(top, bounds.Top, 0.01f);
        Assert.Equal(right, bounds.Right, 0.01f);
        Assert.Equal(bottom, bounds.Bottom, 0.01f);
    }

    [Theory]
    [InlineData("<rect width='0' height='5'/>")]
    [InlineData("<rect width='5'/>")]
    [InlineData("<circle cx='5' cy='5' r='0'/>")]
    [InlineData("<circle cx='5' cy='5'/>")]
    [InlineData("<ellipse cx='5' cy='5' rx='0' ry='3'/>")]
    [InlineData("<polygon points=''/>")]
    [InlineData("<line x1='1' y1='1' x2='9' y2='9'/>")]
    [InlineData("<rect width='5' height='5' fill='none'/>")]
    [InlineData("<rect width='5' height='5' opacity='0'/>")]
    [InlineData("<rect width='5' height='5' fill='transparent'/>")]
    [InlineData("<rect width='5' height='5' fill-opacity='0'/>")]
    [InlineData("<path d='M1 1H9'/>")]
    [InlineData("<rect width='5' height='5' fill='none' stroke='red' stroke-width='0'/>")]
    [InlineData("<rect width='5' height='5' display='none'/>")]
    [InlineData("<rect width='5' height='5' visibility='hidden'/>")]
    [InlineData("<g display='none'><rect width='5' height='5' display='inline'/></g>")]
    [InlineData("<defs><rect width='5' height='5'/></defs>")]
    [InlineData("<symbol><rect width='5' height='5'/></symbol>")]
    [InlineData("<rect x='20' width='5' height='5'/>")]
    public void What_has_no_size_or_no_ink_paints_nothing(string body)
    {
        var drawing = SvgPicture.Of(body);
        Assert.All(drawing.Pixels().Bytes, value => Assert.Equal(0, value));
        Assert.Equal(SKRect.Empty, drawing.ContentBounds);
    }

    [Fact]
    public void A_hidden_group_shows_its_visible_children()
    {
        Assert.True(SvgPicture.Pixels("<g visibility='hidden'><rect width='5' height='5' visibility='visible'/></g>").IsPainted(2, 2));
    }

    [Theory]
    [InlineData("<rect width='-1' height='5'/>", "width")]
    [InlineData("<circle r='-1'/>", "r")]
    [InlineData("<rect width='NaN' height='5'/>", "width")]
    [InlineData("<rect width='1e99' height='5'/>", "width")]
    [InlineData("<rect width='5 5' height='5'/>", "width")]
    [InlineData("<rect width='5furlong' height='5'/>", "width")]
    [InlineData("<polygon points='1 2 3'/>", "points")]
    [InlineData("<polygon points='1 2 x'/>", "points")]
    [InlineData("<path d='M0 0' stroke-width='-1'/>", "stroke-width")]
    [InlineData("<path d='M0 0' stroke-miterlimit='0'/>", "stroke-miterlimit")]
    [InlineData("<path d='M0 0' stroke-dasharray='1 -1'/>", "stroke-dasharray")]
    [InlineData("<path d='M0 0' stroke-linecap='flat'/>", "stroke-linecap")]
    [InlineData("<path d='M0 0' fill-rule='odd'/>", "fill-rule")]
    [InlineData("<path d='M0 0' opacity='much'/>", "opacity")]
    [InlineData("<path d='M0 0' transform='turn(3)'/>", "transform")]
    [InlineData("<path d='M0 0' transform='rotate(3'/>", "transform")]
    [InlineData("<path d='M0 0' transform='matrix(1 2 3)'/>", "transform")]
    public void A_wrong_value_is_refused_with_its_attribute(string body, string attribute)
    {
        var refusal = Assert.Throws<SvgException>(() => SvgPicture.Of(body));
        Assert.Equal(2, refusal.Line);
        Assert.Contains(attribute, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Corners_are_round_and_never_larger_than_half_the_side()
    {
        var pixels = SvgPicture.Pixels("<rect width='10' height='10' rx='99'/>");
        Assert.False(pixels.IsPainted(0.5, 0.5));
        Assert.True(pixels.IsPainted(5, 0.2));
        Assert.True(SvgPicture.Pixels("<rect width='10' height='10' rx='1'/>").IsPainted(0.5, 0.5));
    }

    [Fact]
    public void A_polygon_closes_its_stroke_and_a_polyline_does_not()
    {
        const string Points = "points='2 2 8 2 8 8 2 8' fill='none' stroke='black' stroke-width='2'";
        Assert.True(SvgPicture.Pixels($"<polygon {Points}/>").IsPainted(2, 5));
        Assert.False(SvgPicture.Pixels($"<polyline {Points}/>").IsPainted(2, 5));
    }

    [Theory]
    [InlineData("translate(4)", 4, 0)]
    [InlineData("translate(4,5)", 4, 5)]
    [InlineData("translate(4px, 5px)", 4, 5)]
    [InlineData("matrix(1 0 0 1 4 5)", 4, 5)]
    [InlineData("scale(2) translate(2 3)", 4, 6)]
    [InlineData("scale(2,1)translate(2 3)", 4, 3)]
    [InlineData("rotate(90 5 5) translate(4 -1)", 9, 4)]
    [InlineData("translate(6 0), rotate(90)", 4, 0)]
    [InlineData("skewX(45) translate(0 4)", 4, 4)]
    [InlineData("skewY(45) translate(4 0)", 4, 5)]
    public void Transforms_apply_from_right_to_left(string transform, float x, float y)
    {
        var pixels = SvgPicture.Pixels($"<rect width='2' height='2' transform='{transform}'/>");
        Assert.True(pixels.IsPainted(x + 0.9, y + 0.6));
        Assert.False(pixels.IsPainted(0.5, 9.5));
    }
}
