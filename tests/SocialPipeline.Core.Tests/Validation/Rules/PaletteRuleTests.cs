using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
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

    private static Rendering.RenderedImage Base() => Picture.OfLayers("""{ "type": "text", "id": "a", "start": "100px", "top": "100px", "width": "880px", "text": "Hello", "size": "90px", "color": "primary" }""", Acme);

    private static Scene With(Scene scene, params SceneElement[] shapes) => scene with { Elements = [.. shapes, .. scene.Elements] };

    private static double ScoreOf(Func<Scene, Scene> change, Brand? brand = null)
    {
        using var image = Base().With(change);
        return BrandValidator.Check(image, brand ?? Acme).Of(BrandRuleIds.Palette).Score!.Value;
    }
}
