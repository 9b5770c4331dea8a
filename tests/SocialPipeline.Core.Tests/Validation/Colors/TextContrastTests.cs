using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using Xunit;

namespace SocialPipeline.Validation.Colors;

public sealed class TextContrastTests
{
    [Theory]
    [InlineData("#000000", "#FFFFFF", 40)]
    [InlineData("#FFFFFF", "#C70039", 40)]
    [InlineData("#767676", "#FFFFFF", 20)]
    [InlineData("#FF5733", "#1B1F3B", 30)]
    [InlineData("#8FA3FF", "#FFFFFF", 60)]
    public void The_ratio_of_ink_and_ground_is_measured(string ink, string ground, float size)
    {
        var (inkColor, groundColor) = (Color.Parse(ink), Color.Parse(ground));
        using var design = new TestDesign(700, 200, Sk(groundColor));
        var box = design.Text("Autumn menu today", Text.Fonts.All.Resolve(["Inter"], 500), 30, 110, size, Sk(inkColor));
        var result = Measure(design, box, size);
        Assert.False(result.IsIndeterminate);
        Assert.Equal(Contrast.Ratio(inkColor, groundColor), result.Mean, .04 * Contrast.Ratio(inkColor, groundColor));
        Assert.Equal(result.Mean, result.Tenth, .06 * result.Mean);
        Assert.Equal(Contrast.Apca(inkColor, groundColor), result.Apca, 4.0);
    }

    [Fact]
    public void The_tenth_percentile_shows_where_the_ground_is_bad()
    {
        using var design = new TestDesign(700, 200, SKColors.Black);
        design.Fill(0, 0, 160, 200, new SKColor(200, 200, 200));
        var box = design.Text("Autumn menu today", Text.Fonts.All.Resolve(["Inter"], 700), 30, 110, 50, SKColors.White);
        var result = Measure(design, box, 50);
        Assert.True(result.Mean > 4.5, $"{result}");
        Assert.True(result.Tenth < 3, $"{result}");
        Assert.Equal("#FFFFFF", result.Ink.ToHex());
    }

    [Fact]
    public void Thin_strokes_keep_their_colour()
    {
        using var design = new TestDesign(500, 100, SKColors.White);
        var box = design.Text("Small print below the line", Text.Fonts.All.Resolve(["Inter"]), 20, 50, 15, SKColors.Black);
        Assert.True(Measure(design, box, 15).Mean > 12);
    }

    [Fact]
    public void An_empty_box_is_indeterminate()
    {
        using var design = new TestDesign(300, 100, SKColors.Beige);
        using var image = design.Image();
        Assert.NotNull(TextContrast.Measure(image, new Box(20, 20, 200, 50)).Reason);
        Assert.True(TextContrast.Measure(image, new Box(900, 20, 200, 50)).IsIndeterminate);
        Assert.Throws<ArgumentOutOfRangeException>(() => TextContrast.Measure(image, new Box(20, 20, 200, 50), 0));
    }

    private static TextContrastResult Measure(TestDesign design, Box box, double size)
    {
        using var image = design.Image();
        return TextContrast.Measure(image, box, size);
    }

    private static SKColor Sk(Color color) => new(color.R, color.G, color.B);
}
