using SocialPipeline.Brands;
using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Layout;

public sealed class LogoMoveTests
{
    private static readonly Brand Marsa = Brand.Load(SamplePaths.Brand("marsa"));
    private static readonly Brand Plain = Brand.FromColors("Plain", Color.Parse("#1A3A5A")) with { Logos = Marsa.Logos, LogoPolicy = Marsa.LogoPolicy };

    [Theory]
    [InlineData(LogoCorner.TopStart, true, true)]
    [InlineData(LogoCorner.TopEnd, true, false)]
    [InlineData(LogoCorner.BottomStart, false, true)]
    [InlineData(LogoCorner.BottomEnd, false, false)]
    public void A_logo_stands_in_the_corner_of_the_content_area(LogoCorner corner, bool top, bool left)
    {
        var scene = Solve(corner);

        var (box, content) = (LogoOf(scene).Box, scene.Content);
        Assert.Equal(top ? content.Y : content.Bottom - box.Height, box.Y, .01);
        Assert.Equal(left ? content.X : content.Right - box.Width, box.X, .01);
    }

    [Theory]
    [InlineData(LogoCorner.BottomStart, false)]
    [InlineData(LogoCorner.BottomEnd, true)]
    public void Start_is_at_the_right_where_one_reads_from_right_to_left(LogoCorner corner, bool left)
    {
        var scene = Solve(corner, rightToLeft: true);

        Assert.Equal(left ? scene.Content.X : scene.Content.Right - LogoOf(scene).Box.Width, LogoOf(scene).Box.X, .01);
    }

    [Fact]
    public void Its_clear_space_goes_along()
    {
        var (before, after) = (LogoOf(Solve(null)), LogoOf(Solve(LogoCorner.BottomEnd)));

        Assert.Equal((before.Box.X - before.ClearSpace.X, before.Box.Y - before.ClearSpace.Y), (after.Box.X - after.ClearSpace.X, after.Box.Y - after.ClearSpace.Y));
        Assert.Equal(before.ClearSpace.Area, after.ClearSpace.Area, .1);
    }

    [Fact]
    public void Text_at_the_foot_makes_room_for_it()
    {
        var (before, after) = (Solve(null, "\"bottom\": 0"), Solve(LogoCorner.BottomStart, "\"bottom\": 0"));

        Assert.Equal(before.Content.Bottom, LogoOf(after).Box.Bottom, .01);
        Assert.Equal(before.Content, after.Content);
        Assert.True(TextOf(after).Ink.Bottom <= LogoOf(after).ClearSpace.Y + .01);
        Assert.True(TextOf(after).Ink.Bottom < TextOf(before).Ink.Bottom);
    }

    [Fact]
    public void What_cannot_make_room_is_named()
    {
        var error = Assert.Throws<LayoutException>(() => Solve(LogoCorner.BottomStart, "\"top\": \"780px\""));

        Assert.Contains("layer 'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_would_run_into_a_shape_makes_no_room()
    {
        var error = Assert.Throws<LayoutException>(() => Solve(LogoCorner.BottomStart, "\"bottom\": 0", more: """, { "type": "shape", "id": "tag", "fill": "spot", "area": "canvas", "start": "100px", "top": "740px", "width": "300px", "height": "60px" }"""));

        Assert.Contains("'a' would run into 'tag'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_design_without_a_logo_stays_as_it_is()
    {
        var scene = LayoutCase.Of("""{ "type": "text", "id": "a", "start": 0, "top": 0, "width": "400px", "text": "A", "size": "60px" }""").Solve();

        Assert.Same(scene, LogoMove.To(LogoCorner.BottomEnd, scene));
        Assert.Null(LogoMove.Obstacle(LogoCorner.BottomEnd, scene));
    }

    private static Scene Solve(LogoCorner? corner, string place = "\"top\": \"300px\"", bool rightToLeft = false, string more = "")
    {
        var layout = LayoutCase.Of($$"""
            { "type": "logo", "id": "logo", "area": "content", "start": 0, "top": 0, "height": "100px" },
            { "type": "text", "id": "a", "area": "content", "start": 0, {{place}}, "width": "700px", "text": "Some words", "size": "80px" }{{more}}
            """).InBrand(Plain).Adjusted(new DesignAdjustments { LogoCorner = corner });
        return (rightToLeft ? layout.RightToLeft() : layout).Solve();
    }

    private static SceneLogo LogoOf(Scene scene) => scene.Elements.OfType<SceneLogo>().Single();

    private static SceneText TextOf(Scene scene) => scene.Texts.Single();
}
