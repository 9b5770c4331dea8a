using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Layout;

public sealed class DesignAdjustmentsTests
{
    private static readonly Brand Marsa = Brand.Load(SamplePaths.Brand("marsa"));
    private static readonly TemplateRenderer Renderer = new();
    private static readonly PlatformFormat Square = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare);

    [Fact]
    public void None_changes_nothing()
    {
        var template = TemplateLibrary.BuiltIn.Get("announcement");
        var data = TemplateDataReader.ReadFile(SamplePaths.Content("marsa", "announcement"), template);

        Assert.Equal(
            SceneJson.Write(Renderer.RenderScene(template, data, Marsa, Square)),
            SceneJson.Write(Renderer.RenderScene(template, data, Marsa, Square, new RenderOptions { Adjustments = new DesignAdjustments() })));
    }

    [Fact]
    public void A_scrim_reaches_the_contrast_that_is_asked_for()
    {
        var (usual, strong) = (Scrim(4.5), Scrim(12));

        Assert.True(strong > usual, $"{strong} is not above {usual}");

        static double Scrim(double contrast) => Scene(new DesignAdjustments { ScrimContrast = contrast }).Elements.OfType<SceneScrim>().Single().Strength!.Value;
    }

    [Fact]
    public void Texts_that_may_shrink_start_smaller_and_none_falls_below_its_minimum()
    {
        var (usual, smaller) = (Text(new DesignAdjustments(), "words"), Text(new DesignAdjustments { TextScale = .6 }, "words"));
        var least = Text(new DesignAdjustments { TextScale = .5 }, "words");

        Assert.Equal(usual.MaxSize * .6, smaller.Size, .6);
        Assert.Equal(least.MinSize, least.Size, .6);
    }

    [Fact]
    public void A_layout_is_passed_over_and_the_base_never_is()
    {
        Assert.Equal("wide", Scene(new DesignAdjustments()).Layout);
        Assert.Equal("base", Scene(new DesignAdjustments { SkippedLayouts = 1 }).Layout);
        Assert.Equal("base", Scene(new DesignAdjustments { SkippedLayouts = 9 }).Layout);
    }

    [Fact]
    public void A_surface_of_the_brand_stands_before_the_templates_own()
    {
        Assert.Equal(Marsa.FindSurface(["brand"]).Ground, Scene(new DesignAdjustments { Surface = "brand" }).Ground);
        Assert.Equal(Marsa.FindSurface(["paper"]).Ground, Scene(new DesignAdjustments { Surface = "nowhere" }).Ground);
    }

    [Fact]
    public void A_logo_variant_is_drawn_when_the_lockup_has_it()
    {
        Assert.Equal("horizontal-black", Variant("horizontal-black"));
        Assert.Equal(Variant(null), Variant("nowhere"));

        static string Variant(string? id) => Scene(new DesignAdjustments { LogoVariant = id }).Elements.OfType<SceneLogo>().Single().Candidates[0].Id;
    }

    [Fact]
    public void A_picture_is_cropped_around_the_point_unless_the_caller_named_one()
    {
        var (left, right) = (Picture(new FocusPoint(0, .5)), Picture(new FocusPoint(1, .5)));
        var given = Picture(new FocusPoint(1, .5), new FocusPoint(0, .5));

        Assert.Equal(FocusOrigin.Adjusted, right.FocusOrigin);
        Assert.True(right.Crop.X > left.Crop.X);
        Assert.Equal((FocusOrigin.Given, left.Crop), (given.FocusOrigin, given.Crop));

        static SceneImage Picture(FocusPoint focus, FocusPoint? own = null) => Scene(new DesignAdjustments { Focus = focus }, own).Elements.OfType<SceneImage>().Single();
    }

    [Fact]
    public void A_text_is_painted_in_the_ink_of_its_surface_and_a_highlighted_word_keeps_its_own()
    {
        var (surface, inked) = (Marsa.FindSurface(["paper"]), Text(new DesignAdjustments { InkTexts = ["quiet"] }, "quiet"));

        Assert.Equal(surface.Muted, Text(new DesignAdjustments(), "quiet").Color);
        Assert.Equal(surface.Ink, inked.Color);
        var colors = inked.Lines.Lines.SelectMany(line => line.Runs).Select(run => (run.Span.Highlight is not null, run.Color)).Distinct().ToHashSet();
        Assert.Equal([(false, surface.Ink), (true, surface.SpotInk)], colors);
        Assert.Equal(surface.Ink, Text(new DesignAdjustments { InkTexts = ["quiet"] }, "words").Color);
    }

    public static TheoryData<DesignAdjustments> Impossible =>
    [
        new DesignAdjustments { ScrimContrast = 4.4 },
        new DesignAdjustments { ScrimContrast = 21.1 },
        new DesignAdjustments { ScrimContrast = double.NaN },
        new DesignAdjustments { TextScale = .49 },
        new DesignAdjustments { TextScale = 1.01 },
        new DesignAdjustments { SkippedLayouts = -1 },
        new DesignAdjustments { SkippedLayouts = 25 },
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_is_out_of_range_is_refused_with_what_is_allowed(DesignAdjustments adjustments) =>
        Assert.Contains("Allowed:", Assert.Throws<ArgumentOutOfRangeException>(() => Scene(adjustments)).Message, StringComparison.Ordinal);

    private static SceneText Text(DesignAdjustments adjustments, string id) => Scene(adjustments).Texts.Single(text => text.Id == id);

    private static Scene Scene(DesignAdjustments adjustments, FocusPoint? focus = null)
    {
        var photo = ImageSource.FromFile(Path.Combine(SamplePaths.Root, "samples", "pictures", "jetty.jpg"));
        return Renderer.RenderScene(Design, new TemplateData { ["photo"] = new InputValue.Image(photo, focus) }, Marsa, Square, new RenderOptions { Adjustments = adjustments });
    }

    private static Template Design { get; } = TemplateReader.Read(
        """
        {
          "schemaVersion": 1, "id": "adjusted", "name": "Adjusted",
          "inputs": { "photo": { "type": "image" } },
          "surface": "paper", "margin": "80px",
          "layers": [
            { "type": "image", "id": "photo", "source": "photo", "area": "canvas", "start": 0, "top": "60%", "end": "60%", "bottom": 0 },
            { "type": "scrim", "id": "veil", "for": ["over"], "color": "ground", "start": 0, "end": "60%", "top": "60%", "bottom": 0, "solid": 1, "minStrength": 0 },
            { "type": "text", "id": "over", "start": "40px", "top": "800px", "width": "340px", "text": "Over", "size": "60px" },
            { "type": "text", "id": "words", "start": "80px", "top": "240px", "width": "900px", "text": "Words", "size": { "max": "100px", "min": "55px" } },
            { "type": "text", "id": "quiet", "start": "80px", "top": "460px", "width": "900px", "size": "40px", "color": "muted",
              "text": [{ "text": "Quiet and " }, { "text": "loud", "color": "spot-ink", "highlight": { "color": "spot" } }] },
            { "type": "logo", "id": "logo", "area": "content", "end": 0, "bottom": 0, "height": "60px" }
          ],
          "variants": [{ "name": "wide", "when": { "class": ["square"] }, "set": { "words": { "color": "ink" } } }]
        }
        """,
        "adjusted.json");
}
