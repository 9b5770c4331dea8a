using Xunit;

namespace SocialPipeline.Imaging.Svg;

public sealed class SvgClipTests
{
    private const string Square = "<rect width='10' height='10' clip-path='url(#c)'/>";

    [Theory]
    [InlineData("<clipPath id='c'><rect width='5' height='10'/></clipPath>", true, false)]
    [InlineData("<clipPath id='c' clipPathUnits='objectBoundingBox'><rect width='.5' height='1'/></clipPath>", true, false)]
    [InlineData("<clipPath id='c'><rect width='10' height='10' transform='translate(-5)'/></clipPath>", true, false)]
    [InlineData("<clipPath id='c' transform='translate(-5)'><rect width='10' height='10'/></clipPath>", true, false)]
    [InlineData("<clipPath id='c'><use href='#r' x='-5'/></clipPath><defs><rect id='r' width='10' height='10'/></defs>", true, false)]
    [InlineData("<clipPath id='c'><rect width='10' height='10' clip-path='url(#d)'/></clipPath><clipPath id='d'><rect width='5' height='10'/></clipPath>", true, false)]
    [InlineData("<clipPath id='c' clip-path='url(#d)'><rect width='10' height='10'/></clipPath><clipPath id='d'><rect width='5' height='10'/></clipPath>", true, false)]
    [InlineData("<clipPath id='c'><rect width='5' height='10'/><rect x='2' width='3' height='10'/></clipPath>", true, false)]
    [InlineData("<clipPath id='c'><rect width='5' height='10'/><rect x='7' width='2' height='10'/></clipPath>", true, true)]
    [InlineData("<clipPath id='c'><rect width='9' height='10'/><path d='M9 0H0V10H9Z'/></clipPath>", true, true)]
    [InlineData("<clipPath id='c'><path clip-rule='evenodd' d='M0 0H10V10H0ZM6 0H10V10H6Z'/></clipPath>", true, false)]
    [InlineData("<clipPath id='c'><path d='M0 0H10V10H0ZM6 0H10V10H6Z'/></clipPath>", true, true)]
    [InlineData("<clipPath id='c'><rect width='5' height='10' fill='none' opacity='0'/></clipPath>", true, false)]
    [InlineData("<clipPath id='c'><rect width='10' height='10' display='none'/></clipPath>", false, false)]
    [InlineData("<clipPath id='c'/>", false, false)]
    public void Only_what_lies_inside_the_clip_shows(string clip, bool left, bool right)
    {
        var drawing = SvgPicture.Of(clip + Square);
        var pixels = drawing.Pixels();
        Assert.Equal(left, pixels.IsPainted(2.5, 5));
        Assert.Equal(right, pixels.IsPainted(8, 5));
        Assert.Equal(left, drawing.ContentBounds.Width > 0);
    }

    [Fact]
    public void A_group_is_clipped_in_its_own_coordinates()
    {
        var pixels = SvgPicture.Pixels("<clipPath id='c'><rect width='2' height='2'/></clipPath><g transform='translate(4 4) scale(2)' clip-path='url(#c)'><rect width='9' height='9'/></g>");
        Assert.True(pixels.IsPainted(7.5, 7.5));
        Assert.False(pixels.IsPainted(8.5, 8.5));
        Assert.False(pixels.IsPainted(3.5, 3.5));
    }

    [Fact]
    public void A_composed_clip_keeps_what_lies_beneath()
    {
        var pixels = SvgPicture.Pixels("<rect width='10' height='10' fill='red'/><clipPath id='c'><circle cx='3' cy='5' r='2'/><circle cx='4' cy='5' r='2'/></clipPath><rect width='10' height='10' fill='blue' clip-path='url(#c)'/>");
        Assert.Equal(255, pixels.At(3.5, 5).Blue);
        Assert.Equal(255, pixels.At(9, 9).Red);
    }

    [Fact]
    public void Content_bounds_are_cut_to_the_clip()
    {
        var bounds = SvgPicture.Of("<clipPath id='c'><circle cx='5' cy='5' r='2'/></clipPath>" + Square).ContentBounds;
        Assert.Equal(3, bounds.Left, 0.01f);
        Assert.Equal(7, bounds.Bottom, 0.01f);
    }

    [Theory]
    [InlineData("<clipPath id='c' clip-path='url(#c)'><rect width='5' height='5'/></clipPath>", "circle")]
    [InlineData("<clipPath id='c'><rect width='5' height='5' clip-path='url(#c)'/></clipPath>", "circle")]
    [InlineData("<g id='c'/>", "<g>")]
    [InlineData("", "#c")]
    [InlineData("<clipPath id='c'><use href='#g'/></clipPath><g id='g'/>", "<g>")]
    public void A_clip_that_leads_nowhere_is_refused(string clip, string named) =>
        Assert.Contains(named, Assert.Throws<SvgException>(() => SvgPicture.Of(clip + Square)).Message, StringComparison.Ordinal);
}
