using Xunit;

namespace SocialPipeline.Text;

public sealed class LineClearanceTests
{
    private static readonly TextLayoutOptions Tight = new() { Size = 100, LineHeight = 0.95 };

    [Theory]
    [InlineData("gggg\nÄÄÄÄ", "Schibsted Grotesk")]
    [InlineData("pppp\nllll", "Gloock")]
    public void Lines_whose_outlines_would_meet_are_opened(string text, string family)
    {
        var layout = Fonts.Shape(text, family).Layout(Tight);
        var (upper, lower) = (layout.Lines[0], layout.Lines[1]);
        var gap = lower.Baseline + lower.InkBounds.Top - (upper.Baseline + upper.InkBounds.Bottom);
        Assert.InRange(gap, (LineClearance.Least * 100) - 0.01, (LineClearance.Least * 100) + 4);
        Assert.True(lower.Baseline - upper.Baseline > 95);
    }

    [Fact]
    public void Lines_keep_their_leading_where_nothing_hangs_over_anything()
    {
        var apart = Fonts.Shape("gone ace\nmore are", "Inter").Layout(Tight);
        Assert.Equal(95, apart.Lines[1].Baseline - apart.Lines[0].Baseline, 6);
    }

    [Fact]
    public void All_lines_of_a_text_open_alike_and_the_height_with_them()
    {
        var layout = Fonts.Shape("none\ngypj\nÄÖÜÅ\nnone", "Inter").Layout(Tight);
        var steps = layout.Lines.Zip(layout.Lines.Skip(1), (a, b) => b.Baseline - a.Baseline).ToArray();
        Assert.All(steps, step => Assert.Equal(steps[0], step, 6));
        Assert.Equal(layout.Lines[^1].Baseline, layout.Height, 6);
        Assert.True(steps[0] > 95);
    }

    [Fact]
    public void The_opening_is_bounded()
    {
        var layout = Fonts.Shape("gypj\nÄÖÜÅ", "Inter").Layout(Tight with { LineHeight = 0.3 });
        Assert.Equal(30 + (LineClearance.Most * 100), layout.Lines[1].Baseline - layout.Lines[0].Baseline, 6);
    }

    [Fact]
    public void A_fitted_text_is_opened_within_its_box()
    {
        var fit = TextFitter.Fit(Fonts.Shape("gypj\nÄÖÜÅ", "Inter"), new TextFitOptions { MaxWidth = 2000, MaxHeight = 200, MinSize = 10, MaxSize = 400, Rules = new TextStyleRules { LineHeight = 0.9 } });
        Assert.True(fit.Fits && fit.Layout.Height <= 200.001);
        Assert.True(fit.Layout.Lines[1].Baseline - fit.Layout.Lines[0].Baseline > 0.9 * fit.Size);
    }
}
