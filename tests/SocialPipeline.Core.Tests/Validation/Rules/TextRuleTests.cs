using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using Xunit;

namespace SocialPipeline.Validation.Rules;

public sealed class TextRuleTests
{
    private static readonly Brand Plain = Brand.FromColors("Plain", Color.Parse("#1A3A5A"));

    [Theory]
    [InlineData("40px", Verdict.Passed)]
    [InlineData("24px", Verdict.Warning)]
    [InlineData("14px", Verdict.Failed)]
    public void Text_is_as_large_as_a_phone_needs(string size, Verdict expected) => Assert.Equal(expected, Check($$"""{ "type": "text", "id": "a", "start": "100px", "top": "100px", "width": "880px", "text": "Small print of the offer", "size": "{{size}}" }""", BrandRuleIds.TextSize).Verdict);

    [Theory]
    [InlineData(1.1, Verdict.Passed)]
    [InlineData(.9, Verdict.Warning)]
    [InlineData(.7, Verdict.Failed)]
    public void Text_leaves_room(double limit, Verdict expected)
    {
        using var image = Picture.OfLayers(Picture.Text("Wide words in several lines that leave less and less room", "92px"), Plain);
        var share = double.Parse(BrandValidator.Check(image, Plain).Of(BrandRuleIds.TextDensity).Outcome.Measured.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) / 100;
        var brand = Plain with { Rules = new Dictionary<string, RuleSettings> { [BrandRuleIds.TextDensity] = new() { Parameters = new Dictionary<string, double> { ["plain"] = share * limit } } } };

        Assert.InRange(share, .1, .4);
        Assert.Equal(expected, BrandValidator.Check(image, brand).Of(BrandRuleIds.TextDensity).Verdict);
    }

    [Fact]
    public void Text_that_is_cut_is_a_warning_with_its_place()
    {
        var check = Check("""{ "type": "text", "id": "a", "start": "100px", "top": "100px", "width": "880px", "text": "A sentence that goes on and on, far beyond its single line", "size": "90px", "maxLines": 1, "fit": "truncate" }""", BrandRuleIds.TextOverflow);

        Assert.Equal(Verdict.Warning, check.Verdict);
        Assert.NotNull(Assert.Single(check.Findings).Box);
    }

    [Fact]
    public void Text_is_measured_against_the_pixels_behind_it_and_not_against_the_surface()
    {
        using var image = Picture.OfLayers(
            """
            { "type": "shape", "id": "panel", "fill": "text", "area": "canvas", "start": 0, "top": 0, "end": 0, "bottom": 0 },
            { "type": "text", "id": "a", "start": "100px", "top": "100px", "width": "880px", "text": "On a dark panel", "size": "60px", "color": "ink" }
            """,
            Plain);
        var check = BrandValidator.Check(image, Plain).Of(BrandRuleIds.TextContrast);

        Assert.Equal(Verdict.Failed, check.Verdict);
        Assert.True(BrandValidator.Check(image, Plain).Blocked);
        Assert.Contains("APCA", Assert.Single(check.Findings).Measured, StringComparison.Ordinal);
    }

    [Fact]
    public void Muted_text_on_its_surface_asks_for_the_surfaces_ink()
    {
        var brand = Picture.Marsa with { Rules = new Dictionary<string, RuleSettings> { [BrandRuleIds.TextContrast] = new() { Parameters = new Dictionary<string, double> { ["normal"] = 7.5, ["large"] = 7.5 } } } };
        using var image = Picture.OfLayers(Picture.Text("A quiet line", "40px", "\"color\": \"muted\""), brand);

        var finding = Assert.Single(BrandValidator.Check(image, brand).Of(BrandRuleIds.TextContrast).Findings);

        Assert.Equal((RepairKind.Recolor, "a", "ink"), (finding.Repair!.Kind, finding.Repair.Element, finding.Repair.Value));
    }

    [Fact]
    public void Text_in_the_ink_asks_for_another_ground()
    {
        var brand = Plain with { Rules = new Dictionary<string, RuleSettings> { [BrandRuleIds.TextContrast] = new() { Parameters = new Dictionary<string, double> { ["normal"] = 21, ["large"] = 21 } } } };
        using var image = Picture.OfLayers(Picture.Text("A loud line", "40px"), brand);

        Assert.Equal(RepairKind.StrengthenScrim, Assert.Single(BrandValidator.Check(image, brand).Of(BrandRuleIds.TextContrast).Findings).Repair!.Kind);
    }

    [Fact]
    public void Text_that_only_partly_lies_on_a_bad_ground_is_a_warning()
    {
        using var image = Picture.OfLayers("""{ "type": "text", "id": "a", "start": "100px", "top": "100px", "width": "880px", "text": "Half of it stands on grey", "size": "60px", "color": "ink" }""", Plain)
            .WithElements(elements => [Picture.Shape("panel", new Box(100, 0, 150, 1080), Color.Parse("#5A6A7A")), .. elements]);
        var check = BrandValidator.Check(image, Plain).Of(BrandRuleIds.TextContrast);

        Assert.Equal(Verdict.Warning, check.Verdict);
    }

    [Fact]
    public void An_outline_saves_text_on_any_ground()
    {
        using var bare = Picture.OfLayers("""{ "type": "text", "id": "a", "start": "100px", "top": "100px", "width": "880px", "text": "Outlined", "size": "90px", "color": "white" }""", Plain);
        using var outlined = Picture.OfLayers("""{ "type": "text", "id": "a", "start": "100px", "top": "100px", "width": "880px", "text": "Outlined", "size": "90px", "color": "white", "outline": { "color": "text", "width": "5px" } }""", Plain);

        Assert.Equal(Verdict.Failed, BrandValidator.Check(bare, Plain).Of(BrandRuleIds.TextContrast).Verdict);
        Assert.Equal(Verdict.Passed, BrandValidator.Check(outlined, Plain).Of(BrandRuleIds.TextContrast).Verdict);
    }

    [Theory]
    [InlineData("#000000", "#FFFFFF", Verdict.Passed)]
    [InlineData("#FFFFFF", "#1A3A5A", Verdict.Passed)]
    [InlineData("#9A9A9A", "#FFFFFF", Verdict.Failed)]
    [InlineData("#E8A33D", "#FFFFFF", Verdict.Failed)]
    public void Without_a_scene_ink_and_ground_are_told_apart_where_the_text_is_said_to_stand(string ink, string ground, Verdict expected)
    {
        var source = Written(Color.Parse(ink), Color.Parse(ground), 30);
        var report = BrandValidator.Check(source, Plain, options: new CheckOptions { Texts = [new DrawnText("Words on a plain ground", new Box(40, 40, 500, 60))] });
        var check = report.Of(BrandRuleIds.TextContrast);

        Assert.Equal(expected, check.Verdict);
        Assert.Equal(Evidence.Pixels, check.Outcome.Evidence);
        Assert.Equal(Contrast.Ratio(Color.Parse(ink), Color.Parse(ground)), double.Parse(check.Outcome.Measured.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), .35);
    }

    [Theory]
    [InlineData(40, Verdict.Passed)]
    [InlineData(25, Verdict.Passed)]
    [InlineData(16, Verdict.Failed)]
    public void Without_a_scene_the_size_is_told_by_the_height_of_the_words(float size, Verdict expected)
    {
        var (picture, texts) = Lines(size, "Offer ends on Friday");
        var check = ForeignPicture.Ask(BrandRuleIds.TextSize, picture, options: new CheckOptions { Texts = texts });

        Assert.Equal(expected, check.Verdict);
        Assert.Equal(size, double.Parse(check.Outcome.Measured.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), size * .06);
    }

    [Fact]
    public void A_text_that_cannot_be_read_leaves_open_what_no_other_text_decides()
    {
        var (picture, texts) = Lines(40, "Offer ends on Friday");
        var empty = new DrawnText("Nothing at all", new Box(100, 800, 300, 60));

        Assert.Equal(Verdict.Indeterminate, ForeignPicture.Ask(BrandRuleIds.TextContrast, picture, options: new CheckOptions { Texts = [.. texts, empty] }).Verdict);
        Assert.Equal(Verdict.Indeterminate, ForeignPicture.Ask(BrandRuleIds.TextSize, picture, options: new CheckOptions { Texts = [empty, .. texts] }).Verdict);
        Assert.Equal(Verdict.Failed, ForeignPicture.Ask(BrandRuleIds.TextContrast, Lines(40, "Offer ends on Friday", new SKColor(0xC8, 0xC8, 0xC8)).Picture, options: new CheckOptions { Texts = [empty, .. texts] }).Verdict);
    }

    [Fact]
    public void Without_a_scene_a_plain_card_may_hold_more_text_than_a_photograph_and_what_is_between_is_undecided()
    {
        DrawnText[] texts = [new("Words", new Box(0, 0, 1080, 460))];

        Assert.Equal(Verdict.Passed, Asked(ForeignPicture.Card(_ => { })));
        Assert.Equal(Verdict.Warning, Asked(ForeignPicture.Card(design => design.Photo(3))));
        Assert.Equal(Verdict.Indeterminate, Asked(ForeignPicture.Card(design => design.Photo(3, 500))));

        Verdict Asked(Imaging.ImageSource picture) => ForeignPicture.Ask(BrandRuleIds.TextDensity, picture, options: new CheckOptions { Texts = texts }).Verdict;
    }

    [Fact]
    public void A_logo_and_the_named_texts_keep_to_the_safe_area_of_a_foreign_picture()
    {
        var picture = ForeignPicture.Card(design => Logos.TestLogo.Logo(design, new Box(869, 897, 168, 140)));
        var format = Picture.Square with { SafeArea = new Platforms.SafeArea(0, 0, 200, 0) };
        var check = BrandValidator.Check(picture, ForeignPicture.Acme, format).Of(BrandRuleIds.SafeArea);

        Assert.Equal(Verdict.Failed, check.Verdict);
        Assert.Contains("The logo", Assert.Single(check.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_without_ink_is_undecided()
    {
        var source = Picture.Source(400, 200, (_, _) => SKColors.Beige);
        var report = BrandValidator.Check(source, Plain, options: new CheckOptions { Texts = [new DrawnText("Nothing", new Box(20, 20, 300, 100))] });

        Assert.Equal(Verdict.Indeterminate, report.Of(BrandRuleIds.TextContrast).Verdict);
    }

    [Fact]
    public void Letters_in_another_family_than_the_brands_are_named_with_the_family_that_was_drawn()
    {
        var brand = Picture.Marsa with { Typography = Picture.Marsa.Typography with { Display = Picture.Marsa.Typography.Display with { Families = ["Inter"] } } };
        using var image = Picture.Of("announcement", brand);
        var check = BrandValidator.Check(image, Picture.Marsa).Of(BrandRuleIds.Typography);

        Assert.Equal(Verdict.Failed, check.Verdict);
        Assert.Equal(("Inter", "Gloock"), (check.Findings[0].Measured, check.Findings[0].Required));
    }

    [Fact]
    public void A_weight_that_no_font_file_has_is_a_warning()
    {
        var brand = Picture.Volt with { Typography = Picture.Volt.Typography with { Display = Picture.Volt.Typography.Display with { Weight = 300 } } };
        using var image = Picture.Of("announcement", brand);

        Assert.Equal(Verdict.Warning, BrandValidator.Check(image, brand).Of(BrandRuleIds.Typography).Verdict);
    }

    [Fact]
    public void Text_in_the_brands_family_is_good()
    {
        using var image = Picture.OfLayers("""{ "type": "text", "id": "a", "start": "100px", "top": "100px", "width": "880px", "text": "Set in Inter", "size": "90px" }""", Plain);

        Assert.Equal(1, BrandValidator.Check(image, Plain).Of(BrandRuleIds.Typography).Score);
    }

    private static CheckResult Check(string layer, string rule)
    {
        using var image = Picture.OfLayers(layer, Plain);
        return BrandValidator.Check(image, Plain).Of(rule);
    }

    private static (Imaging.ImageSource Picture, IReadOnlyList<DrawnText> Texts) Lines(float size, string text, SKColor? ink = null)
    {
        Box box = default;
        var picture = ForeignPicture.Card(design => box = design.Text(text, Text.Fonts.All.Resolve(["Inter"], 500), 100, 300, size, ink ?? SKColors.Black));
        return (picture, [new DrawnText(text, box)]);
    }

    private static Imaging.ImageSource Written(Color ink, Color ground, double size)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(600, 140, SKColorType.Rgba8888, SKAlphaType.Premul));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(new SKColor(ground.R, ground.G, ground.B));
            Text.ShapedText.Shape([new Text.TextSpan("Words on a plain ground", ["Inter"]) { Color = ink, Weight = 500 }], Text.Fonts.All).Layout(new Text.TextLayoutOptions { Size = size }).Draw(canvas, 60, 60);
        }

        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return Imaging.ImageSource.FromBytes(png.ToArray(), "written.png");
    }
}
