using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Metadata;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Validation;

/// <summary>Pictures to check: sample designs as they are, and with one thing changed in the scene and drawn again.</summary>
internal static class Picture
{
    private static readonly TemplateRenderer Renderer = new();

    public static Brand Marsa { get; } = Brand.Load(SamplePaths.Brand("marsa"));

    public static Brand Volt { get; } = Brand.Load(SamplePaths.Brand("volt-and-fern"));

    public static PlatformFormat Square { get; } = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare);

    public static PlatformFormat Story { get; } = PlatformCatalog.Default.Get(PlatformFormats.InstagramStory);

    public static Brand BrandOf(string id) => id == "marsa" ? Marsa : Volt;

    /// <summary>A built-in design with the brand's sample content.</summary>
    public static RenderedImage Of(string template, Brand brand, PlatformFormat? format = null, string locale = "en", Action<TemplateData>? change = null, ImageMetadata? metadata = null)
    {
        var design = TemplateLibrary.BuiltIn.Get(template);
        var data = TemplateDataReader.ReadFile(SamplePaths.Content(brand.Id, template, locale), design);
        change?.Invoke(data);
        return Renderer.Render(design, data, brand, format ?? Square, new RenderOptions { Locale = locale, Metadata = metadata is null ? null : (_, _) => metadata });
    }

    /// <summary>A text layer <c>a</c> that stands well inside a square.</summary>
    public static string Text(string text, string size, string more = "") =>
        $$"""{ "type": "text", "id": "a", "start": "100px", "top": "100px", "width": "880px", "text": "{{text}}", "size": "{{size}}"{{(more.Length == 0 ? "" : ", " + more)}} }""";

    /// <summary>A design of these layers; inputs are a and b (texts) and photo.</summary>
    public static RenderedImage OfLayers(string layers, Brand brand, TemplateData? data = null, PlatformFormat? format = null, string surface = "paper")
    {
        var template = TemplateReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""
            {
              "schemaVersion": 1, "id": "case", "name": "Case",
              "inputs": { "a": { "type": "text" }, "b": { "type": "text" }, "photo": { "type": "image" } },
              "surface": "{{surface}}", "margin": "100px",
              "layers": [ {{layers}} ]
            }
            """), "case");
        return Renderer.Render(template, data ?? [], brand, format ?? Square);
    }

    /// <summary>The same picture with its scene changed, drawn and encoded again.</summary>
    public static RenderedImage With(this RenderedImage image, Func<Scene, Scene> change)
    {
        using (image)
        {
            var scene = change(image.Scene);
            using var resources = new SceneResources([scene], new ImageLimits());
            var pixels = SceneRaster.Draw(scene, resources, CancellationToken.None);
            return new RenderedImage(image.Format, scene, pixels, SceneFile.Encode(scene, pixels, image.Format, new RenderOptions(), resources, CancellationToken.None));
        }
    }

    public static RenderedImage WithElements(this RenderedImage image, Func<IReadOnlyList<SceneElement>, IEnumerable<SceneElement>> change) =>
        image.With(scene => scene with { Elements = [.. change(scene.Elements)] });

    public static RenderedImage Each<T>(this RenderedImage image, Func<T, SceneElement> change)
        where T : SceneElement => image.WithElements(elements => elements.Select(element => element is T found ? change(found) : element));

    /// <summary>Something more, on top of everything.</summary>
    public static RenderedImage Plus(this RenderedImage image, Func<Scene, SceneElement> element) => image.With(scene => scene with { Elements = [.. scene.Elements, element(scene)] });

    public static SceneText InkedWith(this SceneText text, Color color) => text with
    {
        Color = color,
        Lines = text.Lines.Changed(run => run with { Color = color }),
    };

    public static SceneText MovedTo(this SceneText text, double x, double y)
    {
        var (dx, dy) = (x - text.Ink.X, y - text.Ink.Y);
        return text with
        {
            Origin = (text.Origin.X + dx, text.Origin.Y + dy),
            Box = text.Box with { X = text.Box.X + dx, Y = text.Box.Y + dy },
            Ink = text.Ink with { X = x, Y = y },
        };
    }

    public static TextLayout Changed(this TextLayout lines, Func<GlyphRun, GlyphRun> change) => new()
    {
        Lines = [.. lines.Lines.Select(line => line with { Runs = [.. line.Runs.Select(change)] })],
        Size = lines.Size,
        Width = lines.Width,
        Height = lines.Height,
        BoxWidth = lines.BoxWidth,
        InkBounds = lines.InkBounds,
        Decorations = lines.Decorations,
        BrokenWord = lines.BrokenWord,
        ExceedsMaxLines = lines.ExceedsMaxLines,
        Truncated = lines.Truncated,
        MissingGlyphs = lines.MissingGlyphs,
    };

    public static SceneShape Shape(string id, Box box, Color color) => new() { Id = id, Layer = id, Box = box, Fill = ScenePaint.Flat(color) };

    public static SceneLogo Logo(this Scene scene) => scene.Elements.OfType<SceneLogo>().Single();

    /// <summary>The brand with each logo as a bitmap: such a logo is stretched over its box.</summary>
    public static Brand WithBitmapLogos(this Brand brand) => brand with
    {
        Logos = [.. brand.Logos.Select(logo => logo with { Asset = Raster(logo.Asset) })],
    };

    public static byte[] Png(int width, int height, Func<int, int, SKColor> color)
    {
        using var bitmap = TestPictures.Bitmap(width, height, color);
        return TestPictures.Encode(bitmap, "png");
    }

    public static ImageSource Source(int width, int height, Func<int, int, SKColor> color, string name = "picture.png") => ImageSource.FromBytes(Png(width, height, color), name);

    /// <summary>The ids of the rules that found something.</summary>
    public static IReadOnlyList<string> Broken(this ComplianceReport report) => [.. report.Findings.Select(entry => entry.Check.RuleId).Distinct().Order(StringComparer.Ordinal)];

    public static CheckResult Of(this ComplianceReport report, string ruleId) => report.Find(ruleId)!;

    private static BrandAsset Raster(BrandAsset asset)
    {
        var (height, aspect) = (400, LogoSizes.AspectOf(asset));
        using var bitmap = new SKBitmap(new SKImageInfo((int)Math.Round(height * aspect), height, SKColorType.Rgba8888, SKAlphaType.Premul));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Transparent);
            using var resources = new SceneResources([], new ImageLimits());
            new ScenePainter(canvas, resources).DrawLogo(asset, new Box(0, 0, bitmap.Width, height));
        }

        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return new BrandAsset(Path.ChangeExtension(asset.Name, ".png"), png.ToArray());
    }
}
