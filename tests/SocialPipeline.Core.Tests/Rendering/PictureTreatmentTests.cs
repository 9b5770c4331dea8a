using CsCheck;
using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Documents;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Rendering;

public sealed class PictureTreatmentTests
{
    private static readonly TemplateRenderer Renderer = new();
    private static readonly Brand Owner = Brand.FromColors("Plain", Color.Parse("#1A3A5A"), accent: Color.Parse("#E8A33D"));
    private static readonly PlatformFormat Square = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare);

    [Fact]
    public void Tint_and_darkness_are_drawn_and_stand_in_the_scene()
    {
        using var drawn = Render("\"tint\": { \"color\": \"black\", \"strength\": 0.5 }, \"darken\": 0.5,", Flat(200, 100, 60));

        Assert.Equal(new SKColor(50, 25, 15), Pixel(drawn, 540, 540));
        var json = SceneJson.Write(drawn.Scene);
        Assert.Contains("\"tint\"", json, StringComparison.Ordinal);
        Assert.Contains("\"darken\": 0.5", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blurred_photo_has_no_edges_left()
    {
        using var picture = TestPictures.Bitmap(540, 540, (x, y) => (x / 9 + y / 9) % 2 == 0 ? SKColors.Black : SKColors.White);
        using var sharp = Render("", TestPictures.Source(picture, "png"));
        using var blurred = Render("\"blur\": \"4%\",", TestPictures.Source(picture, "png"));

        Assert.True(Range(sharp) > 200, $"{Range(sharp)}");
        Assert.True(Range(blurred) < 12, $"{Range(blurred)}");
    }

    [Theory]
    [InlineData("top", 540, 20)]
    [InlineData("bottom", 540, 1060)]
    [InlineData("start", 20, 540)]
    [InlineData("end", 1060, 540)]
    public void Room_beside_a_picture_has_the_colour_of_its_edge_and_no_seam(string side, int x, int y)
    {
        using var picture = TestPictures.Bitmap(1200, 1200, (column, row) => new SKColor(180, 120, (byte)(column * 100 / 1200 + row * 100 / 1200)));
        using var drawn = Render($"\"extend\": {{ \"side\": \"{side}\", \"size\": \"40%\" }},", TestPictures.Source(picture, "png"));
        var extension = drawn.Scene.Elements.OfType<SceneImage>().Single().Extension!;

        var found = Pixel(drawn, x, y);
        Assert.Equal((extension.Color!.Value.R, extension.Color.Value.G, extension.Color.Value.B), (found.Red, found.Green, found.Blue));
        Assert.InRange(found.Red, 179, 181);

        // along the middle, no step between two neighbours is one that the eye could find
        var steps = Enumerable.Range(1, 1078).Select(i => side is "top" or "bottom" ? Math.Abs(Pixel(drawn, 540, i).Blue - Pixel(drawn, 540, i + 1).Blue) : Math.Abs(Pixel(drawn, i, 540).Blue - Pixel(drawn, i + 1, 540).Blue));
        Assert.InRange(steps.Max(), 0, 3);
    }

    [Fact]
    public void A_photo_that_is_too_short_is_carried_on_instead_of_enlarged()
    {
        using var picture = TestPictures.Quarters(1200, 300);
        using var drawn = Render("\"extend\": { \"side\": \"top\" },", TestPictures.Source(picture, "png"));
        using var enlarged = Render("", TestPictures.Source(picture, "png"));

        Assert.Equal(2, drawn.Scene.Elements.OfType<SceneImage>().Single().Scale, .01);
        Assert.Equal(3.6, enlarged.Scene.Elements.OfType<SceneImage>().Single().Scale, .01);
    }

    [Fact]
    public void Right_to_left_the_room_changes_sides()
    {
        using var picture = TestPictures.Quarters(1200, 1200);
        using var drawn = Render("\"extend\": { \"side\": \"start\", \"size\": \"40%\" },", TestPictures.Source(picture, "png"), LayoutDirection.RightToLeft);

        Assert.Equal(Edge.Right, drawn.Scene.Elements.OfType<SceneImage>().Single().Extension!.Edge);
    }

    [Theory]
    [InlineData("\"extend\": { \"side\": \"top\" }, \"fit\": \"contain\",", "fills its whole box")]
    [InlineData("\"extend\": { \"side\": \"top\" }, \"corners\": \"2u\",", "fills its whole box")]
    [InlineData("\"extend\": { \"side\": \"top\", \"maxScale\": 0.5 },", "maxScale")]
    [InlineData("\"darken\": 2,", "darken")]
    [InlineData("\"tint\": { \"color\": \"ink\" },", "strength")]
    public void A_treatment_that_cannot_be_is_refused(string layer, string said) =>
        Assert.Contains(said, Assert.Throws<DocumentException>(() => Template(layer, "")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("paper")]
    [InlineData("deep")]
    public void A_scrim_reaches_its_contrast_under_the_text_that_is_really_there(string surface)
    {
        const string Scrim = """, { "type": "scrim", "id": "veil", "for": ["words"], "width": "100%", "height": "100%" }, { "type": "text", "id": "words", "text": "{{ a }}", "role": "display", "size": "8u", "start": "8%", "top": "30%", "width": "80%" }""";
        var color = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b) => new SKColor(r, g, b));
        var strengths = new List<double>();
        Gen.Select(color, color, Gen.Int[4, 60], Gen.Int[0, 2]).Sample((one, other, side, kind) =>
        {
            using var picture = TestPictures.Bitmap(360, 360, (x, y) => kind switch { 0 => (x / side + y / side) % 2 == 0 ? one : other, 1 => x < 180 ? one : other, _ => Mixed(one, other, y / 360.0) });
            using var drawn = Renderer.Render(Template("", Scrim, surface), Data(TestPictures.Source(picture, "png"), "Read me everywhere"), Owner, Square);
            var text = drawn.Scene.Texts.Single();
            var strength = drawn.Scene.Elements.OfType<SceneScrim>().Single().Strength!.Value;
            strengths.Add(strength);
            Assert.True(strength is 1 or <= .85, $"strength {strength}");
            Assert.True(text.Contrast >= 4.4, $"contrast {text.Contrast:0.00} at strength {strength}, {one} and {other}");
        }, iter: 40, threads: 1);
        Assert.True(strengths.Distinct().Count() > 4, "The strength does not follow the picture.");
    }

    private static SKColor Mixed(SKColor one, SKColor other, double share) => new(
        (byte)(one.Red + (other.Red - one.Red) * share), (byte)(one.Green + (other.Green - one.Green) * share), (byte)(one.Blue + (other.Blue - one.Blue) * share));

    private static int Range(RenderedImage drawn)
    {
        var values = Enumerable.Range(300, 400).Select(x => (int)Pixel(drawn, x, 549).Red).ToList();
        return values.Max() - values.Min();
    }

    private static SKColor Pixel(RenderedImage drawn, int x, int y)
    {
        using var pixels = drawn.Pixels.PeekPixels();
        return pixels.GetPixelColor(x, y);
    }

    private static RenderedImage Render(string layer, ImageSource photo, LayoutDirection? direction = null) =>
        Renderer.Render(Template(layer, ""), Data(photo, "x"), Owner, Square, new RenderOptions { Direction = direction });

    private static TemplateData Data(ImageSource photo, string text) => new() { ["photo"] = photo, ["a"] = text };

    private static Template Template(string layer, string more, string surface = "paper") => TemplateReader.Read(
        System.Text.Encoding.UTF8.GetBytes($$"""{ "schemaVersion": 1, "id": "case", "name": "Case", "inputs": { "a": { "type": "text" }, "photo": { "type": "image" } }, "surface": "{{surface}}", "layers": [ { "type": "image", "id": "photo", {{layer}} "source": "photo", "width": "100%", "height": "100%" } {{more}} ] }"""),
        "case");

    private static ImageSource Flat(byte red, byte green, byte blue)
    {
        using var picture = TestPictures.Bitmap(300, 300, (_, _) => new SKColor(red, green, blue));
        return TestPictures.Source(picture, "png");
    }
}
