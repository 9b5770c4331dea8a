using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using SocialPipeline.Validation;

namespace SocialPipeline.Generation;

/// <summary>Designs and brands with one fault each, to see what the loop makes of it.</summary>
internal static class LoopDesigns
{
    public static Brand Marsa => Picture.Marsa;

    /// <summary>A logo above a headline, and a muted line on flat ground; nothing stands at the foot.</summary>
    public static Template Card { get; } = Of("""
        { "type": "logo", "id": "logo", "area": "content", "start": 0, "top": 0, "height": "60px" },
        { "type": "text", "id": "headline", "area": "content", "start": 0, "top": "200px", "width": "800px", "text": "{{ headline }}", "role": "display", "size": "64px", "maxLines": 3 },
        { "type": "text", "id": "sub", "area": "content", "start": 0, "top": "480px", "width": "800px", "text": "{{ sub }}", "size": "40px", "color": "muted", "maxLines": 2 }
        """);

    /// <summary>A photograph with a headline on a scrim, which takes the least strength that 4.5 : 1 needs.</summary>
    public static Template Photo { get; } = Of("""
        { "type": "image", "id": "photo", "source": "photo", "area": "canvas", "start": 0, "top": 0, "end": 0, "bottom": 0 },
        { "type": "scrim", "id": "veil", "for": ["headline"], "start": 0, "end": 0, "top": 0, "height": "60%", "solid": 1, "minStrength": 0 },
        { "type": "logo", "id": "logo", "area": "content", "end": 0, "bottom": 0, "height": "60px" },
        { "type": "text", "id": "headline", "area": "content", "start": 0, "top": "200px", "width": "800px", "text": "{{ headline }}", "role": "display", "size": "64px", "maxLines": 3 }
        """, "photo");

    public static InputValue.Image Jetty { get; } = new(ImageSource.FromFile(Path.Combine(SamplePaths.Root, "samples", "pictures", "jetty.jpg")), AltText: "A jetty");

    /// <summary>Neither black nor white reads well on it by itself.</summary>
    public static InputValue.Image MiddleGrey { get; } = new(Flat(new SKColor(118, 118, 118)), AltText: "Fog");

    public static Brief Plain { get; } = new() { Title = "Open on Sunday", Description = "From noon.", Template = "loop", Locale = "en", Formats = [PlatformFormats.InstagramPostSquare] };

    public static Brand WithContrast(double ratio) => Marsa with
    {
        Rules = new Dictionary<string, RuleSettings>(Marsa.Rules)
        {
            [BrandRuleIds.TextContrast] = new() { Parameters = new Dictionary<string, double> { ["normal"] = ratio, ["large"] = ratio } },
        },
    };

    public static Brand WithLogoAt(params LogoCorner[] corners) => Marsa with { LogoPolicy = Marsa.LogoPolicy with { Corners = corners } };

    public static Brand WithBanned(string word) => Marsa with { Voice = Marsa.Voice with { BannedWords = [word] } };

    public static Template Of(string layers, string surface = "paper", string id = "loop") => TemplateReader.Read(
        $$"""
        {
          "schemaVersion": 1, "id": "{{id}}", "name": "Loop",
          "inputs": { "headline": { "type": "text", "required": true }, "sub": { "type": "text" }, "photo": { "type": "image" } },
          "surface": "{{surface}}", "margin": "80px",
          "layers": [ {{layers}} ]
        }
        """,
        id + ".json");

    private static ImageSource Flat(SKColor color)
    {
        using var bitmap = new SKBitmap(1200, 1200);
        bitmap.Erase(color);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return ImageSource.FromBytes(data.ToArray(), "flat.png");
    }

    public static async Task<GeneratedAsset> MakeAsync(Template template, Brand brand, Brief? brief = null, GenerationOptions? options = null, IImagerySource? imagery = null)
    {
        var made = new List<GeneratedAsset>();
        await foreach (var asset in new ContentGenerator(templates: SmallTemplates.Library(template), imagery: imagery).GenerateAsync(brief ?? Plain, brand, options))
        {
            // Pixels are not looked at here.
            asset.Dispose();
            made.Add(asset);
        }

        return made[0];
    }
}
