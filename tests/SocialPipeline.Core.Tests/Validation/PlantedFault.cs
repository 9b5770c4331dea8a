using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;

namespace SocialPipeline.Validation;

/// <summary>A sound design with one fault put into it, and the rule that must name it.</summary>
internal sealed record PlantedFault(string Name, string Rule, string Template, Brand Brand, Func<RenderedImage, RenderedImage> Plant)
{
    private static readonly Color Foreign = Color.Parse("#1F3FD6");

    public PlatformFormat Made { get; init; } = Picture.Square;

    /// <summary>Changes the content before the picture is made.</summary>
    public Action<TemplateData>? Content { get; init; }

    /// <summary>The format it is held against, when it is not the one it was made for.</summary>
    public PlatformFormat? Format { get; init; }

    public CheckOptions Options { get; init; } = new();

    /// <summary>The brand it is held against, when it is not the one it was made with.</summary>
    public Brand? Judge { get; init; }

    public ComplianceReport Check()
    {
        using var image = Plant(Picture.Of(Template, Brand, Made, change: Content));
        return BrandValidator.Check(image, Judge ?? Brand, Format, Options);
    }

    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("a large area in a foreign blue", BrandRuleIds.Palette, "announcement", Picture.Marsa,
            image => image.WithElements(elements => [Picture.Shape("panel", new Box(0, 0, 1080, 60), Foreign), .. elements])),
        new("a small square in a foreign red", BrandRuleIds.Palette, "quote", Picture.Volt,
            image => image.Plus(_ => Picture.Shape("spot", new Box(500, 20, 210, 210), Color.Parse("#D10000")) with { Box = new Box(0, 0, 1080, 46) })),
        new("a headline in a foreign ink", BrandRuleIds.Palette, "tips", Picture.Marsa,
            image => image.WithElements(elements => elements.Select(element => element is SceneText { Role: "display" } text ? text.InkedWith(Color.Parse("#123A8C")) : element))),
        new("no logo", BrandRuleIds.LogoPresent, "event", Picture.Volt,
            image => image.WithElements(elements => elements.Where(element => element is not SceneLogo))),
        new("half of the logo covered", BrandRuleIds.LogoPresent, "hiring", Picture.Marsa,
            image => image.Plus(scene => Picture.Shape("lid", scene.Logo().Box with { Width = scene.Logo().Box.Width * .5 }, scene.Ground))),
        new("several inks where the brand wants one", BrandRuleIds.LogoVariant, "product", Picture.Marsa,
            image => image.Each<SceneLogo>(logo => logo with { Candidates = [Picture.Marsa.Logos.First(variant => variant.Lockup == logo.Variant.Lockup && variant is { Ink: LogoInk.FullColor, Ground: LogoGround.Light }), .. logo.Candidates] })),
        new("the logo on the edge", BrandRuleIds.LogoPlacement, "statistic", Picture.Volt,
            image => image.Each<SceneLogo>(logo => logo with { Box = logo.Box with { X = logo.Box.X < 540 ? 4 : 1076 - logo.Box.Width } })),
        new("a bar in the logo's clear space", BrandRuleIds.LogoClearSpace, "quote", Picture.Marsa,
            image => image.Plus(scene => Picture.Shape("bar", new Box(scene.Logo().Box.X, scene.Logo().Box.Bottom + (scene.Logo().Box.Height * .2), scene.Logo().Box.Width, 3), Picture.Marsa.Palette.Primary))),
        new("a logo of sixteen pixels", BrandRuleIds.LogoSize, "testimonial", Picture.Volt,
            image => image.Each<SceneLogo>(logo => logo with { Box = new Box(logo.Box.X, logo.Box.Y, logo.Box.Width * 16 / logo.Box.Height, 16) })),
        new("a logo stretched by an eighth", BrandRuleIds.LogoDistortion, "announcement", Picture.Marsa.WithBitmapLogos(),
            image => image.Each<SceneLogo>(logo => logo with { Box = logo.Box with { Height = logo.Box.Height / 1.125 } })),
        new("a light logo on a light ground", BrandRuleIds.LogoContrast, "tips", Picture.Marsa,
            image => image.Each<SceneLogo>(logo => logo with { Candidates = [Picture.Marsa.Logos.First(variant => variant.Lockup == logo.Variant.Lockup && variant is { Ink: LogoInk.OneColor, Ground: LogoGround.Dark }), .. logo.Candidates] })),
        new("a headline in a family that is not the brand's", BrandRuleIds.Typography, "announcement",
            Picture.Marsa with { Typography = Picture.Marsa.Typography with { Display = Picture.Marsa.Typography.Display with { Families = ["Inter"], Weight = 700 } } }, image => image) { Judge = Picture.Marsa },
        new("a text in the tone of its ground", BrandRuleIds.TextContrast, "event", Picture.Marsa,
            image => image.WithElements(elements => elements.Select((element, index) => element is SceneText text && index == elements.ToList().FindLastIndex(each => each is SceneText) ? text.InkedWith(Picture.Marsa.Surfaces["event"].Tone) : element))),
        new("a character without a glyph", BrandRuleIds.MissingGlyphs, "tips", Picture.Volt, image => image)
        {
            Content = data => data["headline"] = "Keep 𓀀 close",
        },
        new("a text under the story's own buttons", BrandRuleIds.SafeArea, "announcement", Picture.Volt,
            image => image.With(scene => scene with { Elements = [.. scene.Elements.Select(element => element is SceneText text && text == scene.Texts.MinBy(each => each.Ink.Y) ? text.MovedTo(text.Ink.X, 60) : element)] }))
        {
            Made = Picture.Story,
        },
        new("a square where a portrait is asked for", BrandRuleIds.FormatSize, "statistic", Picture.Marsa, image => image)
        {
            Format = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostPortrait),
        },
        new("a file over the limit", BrandRuleIds.FileLimit, "quote", Picture.Volt, image => image) { Format = Picture.Square with { MaxBytes = 9000 } },
        new("a photograph of 90 pixels", BrandRuleIds.ImageResolution, "photo-headline", Picture.Marsa, image => image)
        {
            Content = data => data["photo"] = Picture.Source(90, 90, (x, y) => new SKColor((byte)(90 + x), (byte)(70 + y), 60), "tiny.png"),
        },
        new("a photograph without a licence", BrandRuleIds.ImageLicence, "product", Picture.Volt, image => image) { Options = new CheckOptions { Pictures = [] } },
        new("a photograph of a model, not declared", BrandRuleIds.AiDisclosure, "photo-headline", Picture.Volt, image => image)
        {
            Content = data => data["photo"] = Picture.Source(1200, 1200, (x, y) => new SKColor((byte)(x / 12), (byte)(y / 12), 60), "made.png"),
            Options = new CheckOptions { Pictures = [new PictureOrigin("made.png") { Licence = "own", IsGenerated = true }] },
        },
        new("an empty alternative text", BrandRuleIds.AltText, "hiring", Picture.Volt, image => image) { Options = new CheckOptions { AltText = " " } },
        new("a caption beyond the limit", BrandRuleIds.CaptionLimits, "before-after", Picture.Marsa, image => image)
        {
            Options = new CheckOptions { Caption = string.Join(' ', Enumerable.Repeat("Quiet water, slow boats.", 100)) },
        },
        new("a banned word", BrandRuleIds.Voice, "announcement", Picture.Marsa, image => image) { Content = data => data["headline"] = "Guaranteed calm" },
        new("an emoji too many", BrandRuleIds.Voice, "tips", Picture.Marsa, image => image) { Options = new CheckOptions { Caption = "A quiet morning ☕️" } },
    ];
}
