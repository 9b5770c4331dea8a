using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging.Svg;

public sealed class SvgGradientTests
{
    private const string Stops = "<stop offset='0' stop-color='red'/><stop offset='100%' stop-color='blue'/>";
    private const string Square = "<rect width='10' height='10' fill='url(#g)'/>";

    [Theory]
    [InlineData("")]
    [InlineData("gradientUnits='userSpaceOnUse' x1='0' x2='10'")]
    [InlineData("gradientUnits='userSpaceOnUse'")]
    [InlineData("x1='0%' x2='100%'")]
    [InlineData("x2='.5' gradientTransform='scale(2 1)'")]
    [InlineData("x1='1' x2='0' gradientTransform='translate(1) scale(-1 1)'")]
    public void A_linear_gradient_runs_from_left_to_right(string attributes)
    {
        var pixels = SvgPicture.Pixels($"<linearGradient id='g' {attributes}>{Stops}</linearGradient>{Square}");
        Near(SKColors.Red, pixels.At(0.05, 5));
        Near(new SKColor(128, 0, 128), pixels.At(5, 5));
        Near(SKColors.Blue, pixels.At(9.95, 5));
    }

    [Fact]
    public void The_box_of_the_shape_is_the_measure_by_default()
    {
        var pixels = SvgPicture.Pixels($"<linearGradient id='g'>{Stops}</linearGradient><rect x='6' width='4' height='10' fill='url(#g)'/>");
        Near(SKColors.Red, pixels.At(6.05, 5));
        Near(new SKColor(128, 0, 128), pixels.At(8, 5));
    }

    [Theory]
    [InlineData("pad", 0, 0, 255)]
    [InlineData("repeat", 127, 0, 127)]
    [InlineData("reflect", 64, 0, 191)]
    public void Spread_continues_the_gradient(string spread, byte red, byte green, byte blue)
    {
        var pixels = SvgPicture.Pixels($"<linearGradient id='g' x2='.4' spreadMethod='{spread}'>{Stops}</linearGradient>{Square}");
        var at = spread == "reflect" ? 5 : 6;
        Near(new SKColor(red, green, blue), pixels.At(at, 5), 8);
    }

    [Fact]
    public void A_radial_gradient_runs_from_its_focus_to_its_circle()
    {
        var centred = SvgPicture.Pixels($"<radialGradient id='g'>{Stops}</radialGradient>{Square}");
        Near(SKColors.Red, centred.At(5, 5), 6);
        Near(new SKColor(128, 0, 128), centred.At(7.5, 5), 6);
        Near(SKColors.Blue, centred.At(0.1, 0.1));
        var moved = SvgPicture.Pixels($"<radialGradient id='g' cx='5' cy='5' r='5' fx='2' gradientUnits='userSpaceOnUse'>{Stops}</radialGradient>{Square}");
        Near(SKColors.Red, moved.At(2, 5), 6);
        Near(new SKColor(128, 0, 128), moved.At(6, 5), 6);
    }

    [Fact]
    public void A_focus_outside_the_circle_is_moved_onto_it()
    {
        var pixels = SvgPicture.Pixels($"<radialGradient id='g' cx='5' cy='5' r='4' fx='-20' gradientUnits='userSpaceOnUse'>{Stops}</radialGradient>{Square}");
        Assert.Equal(255, pixels.At(5, 5).Alpha);
        Near(SKColors.Blue, pixels.At(9.9, 9.9));
    }

    [Fact]
    public void Stops_and_attributes_come_along_href()
    {
        var pixels = SvgPicture.Pixels(
            $"<linearGradient id='a'>{Stops}</linearGradient><linearGradient id='b' x2='0' y2='1' href='#a'/><linearGradient id='g' xlink:href='#b'/>{Square}");
        Near(SKColors.Red, pixels.At(5, 0.05));
        Near(SKColors.Blue, pixels.At(5, 9.95));
    }

    [Fact]
    public void Stops_never_go_back_and_have_their_own_opacity_and_style()
    {
        var pixels = SvgPicture.Pixels(
            "<style>.s{stop-color:lime}</style><linearGradient id='g'><stop offset='.5' stop-color='red' stop-opacity='.5'/><stop offset='.2' class='s'/><stop offset='1' style='stop-color:currentColor' color='blue'/></linearGradient>" + Square);
        Assert.InRange(pixels.At(2, 5).Alpha, 127, 128);
        Near(SKColors.Lime, pixels.At(5.05, 5), 6);
        Near(SKColors.Blue, pixels.At(9.95, 5), 6);
    }

    [Theory]
    [InlineData("<linearGradient id='g'><stop stop-color='red'/></linearGradient>", 0xFFFF0000)]
    [InlineData("<linearGradient id='g'/>", 0)]
    [InlineData("<linearGradient id='g' x2='0'><stop stop-color='blue'/><stop offset='1' stop-color='red'/></linearGradient>", 0xFFFF0000)]
    [InlineData("<radialGradient id='g' r='0'><stop stop-color='blue'/><stop offset='1' stop-color='red'/></radialGradient>", 0xFFFF0000)]
    [InlineData("<linearGradient id='g' gradientTransform='scale(0)'><stop stop-color='blue'/><stop offset='1' stop-color='red'/></linearGradient>", 0)]
    public void A_gradient_without_extent_is_one_colour_or_none(string gradient, uint expected) =>
        Assert.Equal(expected == 0 ? SKColor.Empty : new SKColor(expected), SvgPicture.Pixels(gradient + Square).At(5, 5));

    [Fact]
    public void A_line_has_no_box_for_a_gradient()
    {
        var pixels = SvgPicture.Pixels($"<linearGradient id='g'>{Stops}</linearGradient><path d='M0 5H10' stroke='url(#g)' stroke-width='4'/>");
        Assert.Equal(0, pixels.At(5, 5).Alpha);
    }

    [Theory]
    [InlineData("<linearGradient id='g' href='#h'/><linearGradient id='h' href='#g'/>", "circle")]
    [InlineData("<linearGradient id='g' href='#g'/>", "circle")]
    [InlineData("<linearGradient id='g' href='#nowhere'/>", "#nowhere")]
    [InlineData("<linearGradient id='g' href='#p'/><path id='p'/>", "<path>")]
    [InlineData("<path id='g'/>", "<path>")]
    [InlineData("", "#g")]
    [InlineData("<radialGradient id='g' r='-1'><stop/><stop/></radialGradient>", "r is negative")]
    [InlineData("<linearGradient id='g' spreadMethod='wrap'><stop/><stop/></linearGradient>", "spreadMethod")]
    [InlineData("<linearGradient id='g' gradientUnits='mine'><stop/><stop/></linearGradient>", "gradientUnits")]
    [InlineData("<linearGradient id='g'><stop offset='x'/></linearGradient>", "offset")]
    public void A_gradient_that_leads_nowhere_is_refused(string gradient, string named) =>
        Assert.Contains(named, Assert.Throws<SvgException>(() => SvgPicture.Of(gradient + Square)).Message, StringComparison.Ordinal);

    private static void Near(SKColor expected, SKColor actual, int tolerance = 4)
    {
        Assert.InRange(Math.Abs(expected.Red - actual.Red), 0, tolerance);
        Assert.InRange(Math.Abs(expected.Green - actual.Green), 0, tolerance);
        Assert.InRange(Math.Abs(expected.Blue - actual.Blue), 0, tolerance);
        Assert.Equal(expected.Alpha, actual.Alpha);
    }
}
