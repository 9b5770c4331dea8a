using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging.Svg;
using SocialPipeline.Layout;
using Xunit;

namespace SocialPipeline.Validation.Rules;

public sealed class PaletteRuleTests
{
    private static readonly Brand Acme = Brand.FromColors("Acme", Color.Parse("#FF5733"), Color.Parse("#C70039"));
    private static readonly string[] FartherAndFarther = ["#FF5F3D", "#F07040", "#E08050", "#0050FF"];
    private static readonly Color Foreign = Color.Parse("#0050FF");

    [Fact]
    public void A_design_in_the_brands_colours_and_white_is_good() => Assert.Equal(1, ScoreOf(scene => scene));

    [Theory]
    [InlineData(.005, .8, 1)]
    [InlineData(.05, .5, .79)]
    [InlineData(.3, 0, .3)]
    public void The_score_falls_steeply_with_foreign_area(double share, double low, double high) =>
        Assert.InRange(ScoreOf(scene => With(scene, Picture.Shape("spot", new Box(0, 0, 1080, 1080 * share), Foreign))), low, high);

    [Fact]
    public void The_same_share_scores_lower_the_farther_the_colour_is()
    {
        var scores = FartherAndFarther.Select(color => ScoreOf(scene => With(scene, Picture.Shape("spot", new Box(0, 0, 1080, 80), Color.Parse(color))))).ToList();

        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void A_foreign_area_that_something_covers_does_not_count() => Assert.Equal(1, ScoreOf(scene =>
        With(scene, Picture.Shape("spot", new Box(0, 0, 1080, 300), Foreign), Picture.Shape("cover", new Box(0, 0, 1080, 300), Acme.Palette.Primary))));

    [Fact]
    public void The_end_of_a_gradient_counts()
    {
        var gradient = Picture.Shape("fade", new Box(0, 0, 1080, 500), Foreign) with { Fill = new ScenePaint([(Acme.Palette.Primary, 0), (Foreign, 1)], 0) };

        Assert.InRange(ScoreOf(scene => With(scene, gradient)), 0, .59);
    }

    [Fact]
    public void Greys_count_as_foreign_for_a_brand_that_says_so()
    {
        var strict = Acme with { Rules = new Dictionary<string, RuleSettings> { [BrandRuleIds.Palette] = new() { Parameters = new Dictionary<string, double> { ["neutrals"] = 0 } } } };
        static Scene Grey(Scene scene) => With(scene, Picture.Shape("spot", new Box(0, 0, 1080, 400), Color.Parse("#7F7F7F")));

        Assert.Equal(1, ScoreOf(Grey));
        Assert.InRange(ScoreOf(Grey, strict), 0, .59);
    }

    [Fact]
    public void A_finding_names_the_colour_its_difference_and_the_nearest_of_the_brand()
    {
        using var image = Base().With(scene => With(scene, Picture.Shape("spot", new Box(0, 0, 1080, 300), Foreign)));
        var finding = BrandValidator.Check(image, Acme).Of(BrandRuleIds.Palette).Findings[0];

        Assert.StartsWith("#0050FF", finding.Measured, StringComparison.Ordinal);
        Assert.Equal(Foreign, finding.Swatch!.Found);
        Assert.True(finding.Swatch.Difference > 20);
        Assert.Equal(("spot", RepairKind.Recolor), (finding.Element, finding.Repair!.Kind));
    }

    [Fact]
    public void A_photograph_is_not_judged()
    {
        using var image = Picture.OfLayers(
            """{ "type": "image", "id": "photo", "source": "photo", "area": "canvas", "start": 0, "top": 0, "end": 0, "bottom": 0 }""",
            Acme,
            new TemplateData { ["photo"] = Picture.Source(1080, 1080, (x, y) => new SKColor(20, (byte)(x / 5), (byte)(y / 5))) });

        Assert.Equal(Verdict.Indeterminate, BrandValidator.Check(image, Acme).Of(BrandRuleIds.Palette).Verdict);
    }

    [Fact]
    public void Of_a_foreign_picture_a_finding_names_colour_share_nearest_colour_and_place()
    {
        var check = ForeignPicture.Ask(BrandRuleIds.Palette, ForeignPicture.Card(design => design.Fill(0, 0, 1080, 200, ForeignPicture.Orange).Fill(300, 700, 240, 240, new SKColor(0, 0x50, 0xFF)), type: SKEncodedImageFormat.Jpeg));
        var finding = check.Findings[0];

        Assert.NotEqual(Verdict.Passed, check.Verdict);
        Assert.True(ColorDifference.Ciede2000(Foreign, finding.Swatch!.Found) < 3, finding.Measured);
        Assert.True(finding.Swatch.Difference > 20);
        Assert.Equal(240.0 * 240 / (1080 * 1080), finding.Swatch.Share, .01);
        Assert.True(Logos.TestLogo.Overlap(finding.Box!.Value, new Box(300, 700, 240, 240)) > .9);
    }

    [Fact]
    public void A_logo_keeps_its_own_colours_where_it_was_found()
    {
        var foreign = ForeignPicture.WithLogo("mark.svg", System.Text.Encoding.UTF8.GetBytes(Logos.TestLogo.Svg.Replace("#C70039", "#0050FF", StringComparison.Ordinal)));
        var picture = ForeignPicture.Card(design =>
        {
            design.Fill(0, 0, 1080, 200, ForeignPicture.Orange);
            design.Canvas.Save();
            SvgDrawing.Parse(foreign.Logos[0].Asset.Bytes, "mark.svg").Draw(design.Canvas, SKRect.Create(640, 660, 384, 320));
            design.Canvas.Restore();
        });

        Assert.Equal(Verdict.Passed, ForeignPicture.Ask(BrandRuleIds.Palette, picture, foreign).Verdict);
        Assert.NotEqual(Verdict.Passed, ForeignPicture.Ask(BrandRuleIds.Palette, picture, foreign with { Logos = [] }).Verdict);
    }

    [Fact]
    public void What_a_brand_says_of_tolerance_and_greys_holds_for_pixels_too()
    {
        var near = ForeignPicture.Card(design => design.Fill(0, 0, 1080, 500, new SKColor(0xF0, 0x70, 0x40)));
        var grey = ForeignPicture.Card(design => design.Fill(0, 0, 1080, 500, ForeignPicture.Orange).Fill(0, 500, 1080, 300, new SKColor(0x7F, 0x7F, 0x7F)));

        Assert.NotEqual(Verdict.Passed, ForeignPicture.Ask(BrandRuleIds.Palette, near).Verdict);
        Assert.Equal(Verdict.Passed, ForeignPicture.Ask(BrandRuleIds.Palette, near, Tuned("tolerance", 20)).Verdict);
        Assert.Equal(Verdict.Passed, ForeignPicture.Ask(BrandRuleIds.Palette, grey).Verdict);
        Assert.NotEqual(Verdict.Passed, ForeignPicture.Ask(BrandRuleIds.Palette, grey, Tuned("neutrals", 0)).Verdict);

        static Brand Tuned(string parameter, double value) => ForeignPicture.Acme with { Rules = new Dictionary<string, RuleSettings> { [BrandRuleIds.Palette] = new() { Parameters = new Dictionary<string, double> { [parameter] = value, ["far"] = 40 } } } };
    }

    private static Rendering.RenderedImage Base() => Picture.OfLayers("""{ "type": "text", "id": "a", "start": "100px", "top": "100px", "width": "880px", "text": "Hello", "size": "90px", "color": "primary" }""", Acme);

    private static Scene With(Scene scene, params SceneElement[] shapes) => scene with { Elements = [.. shapes, .. scene.Elements] };

    private static double ScoreOf(Func<Scene, Scene> change, Brand? brand = null)
    {
        using var image = Base().With(change);
        return BrandValidator.Check(image, brand ?? Acme).Of(BrandRuleIds.Palette).Score!.Value;
    }
}
