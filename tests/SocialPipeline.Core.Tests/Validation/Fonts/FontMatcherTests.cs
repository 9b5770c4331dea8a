using SkiaSharp;
using SocialPipeline.Layout;
using SocialPipeline.Text;
using Xunit;

namespace SocialPipeline.Validation.Fonts;

public sealed class FontMatcherTests
{
    [Theory]
    [InlineData("Inter", 400)]
    [InlineData("Inter", 900)]
    [InlineData("Source Sans 3", 600)]
    [InlineData("Schibsted Grotesk", 700)]
    [InlineData("Gloock", 400)]
    public void The_family_and_weight_that_were_drawn_are_named(string family, int weight)
    {
        var match = Match(family, weight, 44, [family]);
        Assert.Equal(FontVerdict.Expected, match.Verdict);
        Assert.True(match.Score >= .8);
        Assert.Equal(family, match.Best!.Family);
        Assert.InRange(match.Best.Weight, weight - 100, weight + 100);
        Assert.Equal(44, match.Best.Size, 1.5);
    }

    [Theory]
    [InlineData("Inter", "Source Sans 3")]
    [InlineData("Schibsted Grotesk", "Inter")]
    [InlineData("Gloock", "Amiri")]
    public void Another_family_than_the_expected_is_told(string drawn, string expected)
    {
        var match = Match(drawn, 400, 44, [expected]);
        Assert.Equal(FontVerdict.Other, match.Verdict);
        Assert.True(match.Score < .2);
        Assert.Contains(drawn, match.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_found_without_line_feeds()
    {
        var face = Text.Fonts.All.Resolve(["Schibsted Grotesk"], 700);
        using var design = new TestDesign(900, 300, new SKColor(250, 240, 230));
        var first = design.Text("Fresh coffee every", face, 40, 100, 56, new SKColor(90, 20, 60));
        var second = design.Text("morning in town", face, 40, 172, 56, new SKColor(90, 20, 60));
        using var image = design.Image();
        var box = new Box(first.X, first.Y, Math.Max(first.Width, second.Width), second.Y + second.Height - first.Y);
        Assert.Equal(FontVerdict.Expected, FontMatcher.Match(image, "Fresh coffee every morning in town", box, Text.Fonts.All, ["Schibsted Grotesk"]).Verdict);
    }

    [Fact]
    public void Words_on_a_photo_are_matched()
    {
        var face = Text.Fonts.All.Resolve(["Source Sans 3"], 600);
        using var design = new TestDesign(900, 200, new SKColor(70, 90, 60));
        design.Photo(6).Fill(0, 0, 900, 200, new SKColor(0, 0, 0, 140));
        var box = design.Text("Discover the valley", face, 40, 120, 60, SKColors.White);
        using var image = design.Image();
        Assert.Equal(FontVerdict.Expected, FontMatcher.Match(image, "Discover the valley", box, Text.Fonts.All, ["Source Sans 3"]).Verdict);
    }

    [Theory]
    [InlineData("Oooh", 44, "different letters")]
    [InlineData("Terms and conditions apply", 11, "px high")]
    public void Too_little_to_tell_is_said(string text, float size, string reason)
    {
        var match = Match("Inter", 400, size, ["Inter"], text);
        Assert.Equal(FontVerdict.Indeterminate, match.Verdict);
        Assert.Contains(reason, match.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_box_is_indeterminate()
    {
        using var design = new TestDesign(300, 100, SKColors.Beige);
        using var image = design.Image();
        Assert.Equal(FontVerdict.Indeterminate, FontMatcher.Match(image, "Anything here", new Box(10, 10, 200, 50), Text.Fonts.All, ["Inter"]).Verdict);
        Assert.Equal(FontVerdict.Indeterminate, FontMatcher.Match(image, "Anything here", new Box(910, 10, 200, 50), Text.Fonts.All, ["Inter"]).Verdict);
    }

    [Fact]
    public void An_expected_family_that_nobody_has_is_an_error()
    {
        using var design = new TestDesign(300, 100, SKColors.Beige);
        using var image = design.Image();
        Assert.Throws<FontMissingException>(() => FontMatcher.Match(image, "Anything", new Box(10, 10, 200, 50), Text.Fonts.All, ["Nowhere Sans"]));
    }

    private static FontMatch Match(string family, int weight, float size, string[] expected, string text = "Discover fresh ideas")
    {
        using var design = new TestDesign(900, 160, new SKColor(30, 30, 60));
        var box = design.Text(text, Text.Fonts.All.Resolve([family], weight), 30, 100, size, new SKColor(255, 200, 90));
        using var image = design.Image();
        return FontMatcher.Match(image, text, box, Text.Fonts.All, expected);
    }
}
