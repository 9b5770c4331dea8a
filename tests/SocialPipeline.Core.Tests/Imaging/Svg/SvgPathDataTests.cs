using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging.Svg;

public sealed class SvgPathDataTests
{
    [Theory]
    [InlineData("M1 1L9 1L9 9Z", "m1 1l8 0l0 8z")]
    [InlineData("M1 1H9V9H1Z", "m1 1h8v8h-8z")]
    [InlineData("M1 5C1 1 9 1 9 5", "m1 5c0-4 8-4 8 0")]
    [InlineData("M1 5C1 3 5 3 5 5S9 7 9 5Z", "m1 5c0-2 4-2 4 0s4 2 4 0z")]
    [InlineData("M1 5Q5 0 9 5Z", "m1 5q4-5 8 0z")]
    [InlineData("M1 5Q3 1 5 5T9 5V9H1Z", "m1 5q2-4 4 0t4 0v4h-8z")]
    [InlineData("M1 5A4 4 0 0 1 9 5Z", "m1 5a4 4 0 0 1 8 0z")]
    public void Relative_commands_draw_what_absolute_ones_do(string absolute, string relative) => Same(absolute, relative);

    [Theory]
    [InlineData("M1 1L9 1L9 9Z", "M1 1 9 1 9 9Z")]
    [InlineData("M1,1 L9,1 L9,9 Z", "m1,1 8,0 0,8 z")]
    [InlineData("M1 1H5H9V9Z", "M1 1H5 9V9Z")]
    [InlineData("M.5.5L9.5.5L9.5 9.5Z", "M.5.5 9.5.5 9.5 9.5Z")]
    [InlineData("M1 5A4 4 0 0 1 9 5Z", "M1 5A4 4 0 019 5Z")]
    [InlineData("M1 5A4 4 0 1 1 9 5Z", "M1 5a4 4 0 118 0z")]
    [InlineData("M1 5a2 2 0 0 1 4 0a2 2 0 0 1 4 0z", "M1 5a2 2 0 014 0 2 2 0 014 0z")]
    [InlineData("M1 1L9 1L9 9Z", " \n M 1e0 +1 L 90E-1 ,1.0 L 9. 9 Z \t")]
    [InlineData("M1 1L9 1L9 9L1 1L1 9L5 9Z", "M1 1L9 1L9 9ZL1 9L5 9Z")]
    [InlineData("M1 5C1 5 9 1 9 5Z", "M1 5S9 1 9 5Z")]
    [InlineData("M1 5L9 5L5 9Z", "M1 5T9 5L5 9Z")]
    [InlineData("M1 1L9 1L9 9Z", "M1 1A0 4 0 0 1 9 1L9 9Z")]
    [InlineData("M1 5A4 4 0 0 1 9 5Z", "M1 5A1 1 0 0 1 9 5Z")]
    [InlineData("M1 5A4 4 0 0 1 9 5Z", "M1 5A-4 4 0 0 1 9 5Z")]
    public void Short_forms_draw_what_long_ones_do(string written, string compact) => Same(written, compact);

    [Fact]
    public void A_large_arc_goes_the_long_way_and_a_sweep_goes_clockwise()
    {
        var small = SvgPicture.Of("<path d='M3 5A2 2 0 0 1 5 3Z'/>").ContentBounds;
        var large = SvgPicture.Of("<path d='M3 5A2 2 0 1 0 5 3Z'/>").ContentBounds;
        Close(new SKRect(3, 3, 5, 5), small);
        Close(new SKRect(3, 3, 7, 7), large);
    }

    [Fact]
    public void An_arcs_axis_rotation_turns_the_ellipse()
    {
        Close(new SKRect(4, 2, 5, 8), SvgPicture.Of("<path d='M5 2A3 1 90 0 0 5 8Z'/>").ContentBounds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("M1 1")]
    public void A_path_without_a_segment_paints_nothing(string data)
    {
        Assert.Equal(SKRect.Empty, SvgPicture.Of($"<path d='{data}'/>").ContentBounds);
    }

    [Theory]
    [InlineData("L1 1")]
    [InlineData("M1")]
    [InlineData("M1 1 2")]
    [InlineData("M1 1 X")]
    [InlineData("M1,,1")]
    [InlineData("M1 1L")]
    [InlineData("M1 1,")]
    [InlineData("M0 0A1 1 0 2 0 1 1")]
    [InlineData("M0 0A1 1 0 .5 0 1 1")]
    [InlineData("M1e30 0L1 1")]
    [InlineData("MNaN 0L1 1")]
    [InlineData("M0 0Z5")]
    public void Malformed_data_is_refused_with_its_place(string data)
    {
        var refusal = Assert.Throws<SvgException>(() => SvgPicture.Of($"<path d='{data}'/>"));
        Assert.Equal(("path", 2, "test.svg"), (refusal.Element, refusal.Line, refusal.Name));
        Assert.Contains("character", refusal.Message, StringComparison.Ordinal);
    }

    private static void Same(string one, string other)
    {
        var first = SvgPicture.Pixels($"<path d='{one}'/>");
        Assert.Contains(first.Bytes, value => value > 0);
        var second = SvgPicture.Pixels($"<path d='{other}'/>");
        Assert.True(first.Bytes.Zip(second.Bytes).All(pair => Math.Abs(pair.First - pair.Second) <= 2), "the pictures differ");
    }

    private static void Close(SKRect expected, SKRect actual)
    {
        Assert.Equal(expected.Left, actual.Left, 0.01f);
        Assert.Equal(expected.Top, actual.Top, 0.01f);
        Assert.Equal(expected.Right, actual.Right, 0.01f);
        Assert.Equal(expected.Bottom, actual.Bottom, 0.01f);
    }
}
