using System.Text.Json;
using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Rendering;

/// <summary>What runs and text layers may ask for, from the template to the scene, the pixels and the PDF.</summary>
public sealed class RichTextTests
{
    private static readonly TemplateRenderer Renderer = new();
    private static readonly Brand Volt = Brand.Load(SamplePaths.Brand("volt-and-fern"));
    private static readonly PlatformFormat Square = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare);

    [Fact]
    public void The_scene_says_everything_that_is_drawn_with_the_letters()
    {
        using var image = Render("""
            "text": ["Plants ", { "text": "glow", "highlight": { "color": "highlight", "corners": 0.15 }, "color": "black" }, " and ", { "text": "stay", "underline": true, "weight": 800, "features": ["tnum", "-liga"] }],
            "role": "display", "size": "120px", "outline": { "color": "black", "width": "3px" }, "shadow": { "color": "black/50", "x": "4px", "y": "6px", "blur": "5px" }
            """);
        using var scene = JsonDocument.Parse(SceneJson.Write(image.Scene));
        var text = scene.RootElement.GetProperty("elements").EnumerateArray().Single(element => element.GetProperty("type").GetString() == "text");

        Assert.Equal(3, text.GetProperty("outline").GetProperty("width").GetDouble());
        Assert.Equal(6, text.GetProperty("shadow").GetProperty("y").GetDouble());
        Assert.True(text.GetProperty("highlights")[0].GetProperty("radius").GetDouble() > 10);
        Assert.NotEmpty(text.GetProperty("underlines").EnumerateArray());
        var runs = text.GetProperty("lines").EnumerateArray().SelectMany(line => line.GetProperty("runs").EnumerateArray()).ToList();
        Assert.Contains(runs, run => run.TryGetProperty("features", out var features) && features.GetString() == "tnum -liga");
        Assert.Contains(runs, run => run.TryGetProperty("askedWeight", out var asked) && asked.GetInt32() == 800 && run.GetProperty("weight").GetInt32() == 900);
        Assert.Equal(SceneJson.Write(image.Scene), SceneJson.Write(Render("""
            "text": ["Plants ", { "text": "glow", "highlight": { "color": "highlight", "corners": 0.15 }, "color": "black" }, " and ", { "text": "stay", "underline": true, "weight": 800, "features": ["tnum", "-liga"] }],
            "role": "display", "size": "120px", "outline": { "color": "black", "width": "3px" }, "shadow": { "color": "black/50", "x": "4px", "y": "6px", "blur": "5px" }
            """).Scene));
    }

    [Fact]
    public void A_highlight_lies_behind_its_words_and_counts_for_their_contrast()
    {
        using var image = Render("""
            "text": [{ "text": "glow", "highlight": "black", "color": "white" }], "role": "display", "size": "200px"
            """);
        var text = image.Scene.Texts.Single();
        var box = text.Lines.Decorations.Single().Bounds;
        Assert.Equal(SKColors.Black, At(image, text.Origin.X + box.Left + 3, text.Origin.Y + box.MidY));
        Assert.Equal(21, text.Contrast!.Value, 1);
    }

    [Fact]
    public void An_outline_stands_outside_the_letters_and_a_shadow_below_them()
    {
        using var plain = Render("\"text\": \"H\", \"role\": \"display\", \"size\": \"400px\", \"color\": \"white\"");
        using var outlined = Render("\"text\": \"H\", \"role\": \"display\", \"size\": \"400px\", \"color\": \"white\", \"outline\": { \"color\": \"black\", \"width\": \"10px\" }");
        using var shaded = Render("\"text\": \"H\", \"role\": \"display\", \"size\": \"400px\", \"color\": \"white\", \"shadow\": { \"color\": \"black\", \"x\": \"40px\", \"y\": \"0px\" }");
        var ink = plain.Scene.Texts.Single().Ink;
        var middle = ink.Y + (ink.Height / 2);

        Assert.Equal(SKColors.Black, At(outlined, ink.Right + 5, middle));
        Assert.Equal(SKColors.White, At(outlined, ink.Right - 5, middle));
        Assert.NotEqual(SKColors.Black, At(plain, ink.Right + 5, middle));
        Assert.Equal(SKColors.Black, At(shaded, ink.Right + 35, middle));
        Assert.Equal(SKColors.White, At(shaded, ink.Right - 5, middle));
        Assert.Equal(ink.Width + 20, outlined.Scene.Texts.Single().Ink.Width, 1);
    }

    [Fact]
    public void All_of_it_is_drawn_in_a_PDF_too()
    {
        const string Rich = """
            "text": ["Plants ", { "text": "glow", "highlight": "highlight", "color": "black" }, " and ", { "text": "stay", "underline": true }],
            "role": "display", "size": "120px", "outline": { "color": "black", "width": "3px" }, "shadow": { "color": "black/50", "x": "4px", "y": "6px" }
            """;
        using var rich = Render(Rich, ImageFileType.Pdf);
        using var plain = Render("\"text\": \"Plants glow and stay\", \"role\": \"display\", \"size\": \"120px\"", ImageFileType.Pdf);
        Assert.Equal("%PDF"u8.ToArray(), rich.Bytes[..4]);
        Assert.True(rich.Bytes.Length > plain.Bytes.Length + 200);
    }

    [Fact]
    public void Tabular_figures_are_equally_wide()
    {
        using var image = Render("\"text\": [{ \"text\": \"1111\\n0000\", \"features\": [\"tnum\"] }], \"size\": \"100px\"", brand: Inter());
        using var proportional = Render("\"text\": \"1111\\n0000\", \"size\": \"100px\"", brand: Inter());
        Assert.Equal(image.Scene.Texts.Single().Lines.Lines[0].Width, image.Scene.Texts.Single().Lines.Lines[1].Width, 2);
        Assert.NotEqual(proportional.Scene.Texts.Single().Lines.Lines[0].Width, proportional.Scene.Texts.Single().Lines.Lines[1].Width, 0);
    }

    [Fact]
    public void Text_stands_on_its_box_by_cap_height_and_a_raised_run_hangs_from_it()
    {
        using var image = Render("\"text\": [\"38\", { \"text\": \"%\", \"scale\": 0.5, \"align\": \"cap-top\" }], \"role\": \"number\", \"size\": \"300px\"");
        var text = image.Scene.Texts.Single();
        var line = text.Lines.Lines[0];
        var (figure, raised) = (line.Runs[0], line.Runs[^1]);

        Assert.Equal(text.Box.Y, text.Origin.Y + line.Baseline - (figure.Face.CapHeight * 300), 1);
        Assert.Equal(figure.Face.CapHeight * 300, (raised.Face.CapHeight * 150) - raised.Positions[0].Y, 1);
        Assert.Equal(line.Baseline, text.Box.Height, 1);
    }

    [Fact]
    public void A_narrow_text_is_divided_when_its_layer_says_so()
    {
        using var divided = Render("\"text\": \"Straßenbahnhaltestellen\", \"size\": \"60px\", \"width\": \"420px\", \"hyphenate\": true", locale: "de");
        Assert.True(divided.Scene.Texts.Single().Lines.Lines.Length >= 2);
        Assert.Equal(60, divided.Scene.Texts.Single().Size);
        using var whole = Render("\"text\": \"Straßenbahnhaltestellen\", \"size\": \"60px\", \"width\": \"420px\"", locale: "de");
        Assert.True(whole.Scene.Texts.Single().Size < 60);
    }

    private static Brand Inter() => Brand.FromColors("Plain", Colors.Color.Parse("#1A3A5A"));

    private static SKColor At(RenderedImage image, double x, double y)
    {
        using var pixels = image.Pixels.PeekPixels();
        return pixels.GetPixelColor((int)x, (int)y);
    }

    private static RenderedImage Render(string layer, ImageFileType type = ImageFileType.Jpeg, string? locale = null, Brand? brand = null)
    {
        var template = TemplateReader.Read($$"""
            { "schemaVersion": 1, "id": "rich", "name": "Rich", "surface": "brand", "layers": [ { "type": "text", "id": "words", "area": "content", "top": "300px", {{layer}} } ] }
            """, "rich");
        return Renderer.Render(template, [], brand ?? Volt, Square, new RenderOptions { FileType = type, Locale = locale });
    }
}
