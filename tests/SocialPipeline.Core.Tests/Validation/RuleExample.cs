using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Metadata;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;

namespace SocialPipeline.Validation;

/// <summary>A picture that keeps a rule and one that breaks it, for the page on the rules.</summary>
internal sealed record RuleExample(string Rule, Func<RuleExample.Side> Pass, Func<RuleExample.Side> Fail)
{
    private static readonly Brand Plain = Brand.FromColors("Plain", Color.Parse("#5A1420"), accent: Color.Parse("#E8A33D"), background: Color.Parse("#F1EAE4"));

    public sealed record Side(ComplianceReport Report, ImageSource Picture);

    public static IReadOnlyList<RuleExample> All { get; } = [.. BrandRules.All.Select(rule => Of(rule.Id))];

    private static RuleExample Of(string rule) => rule switch
    {
        BrandRuleIds.PaletteList => new(rule, () => List("#5A1420", "#E8A33D", "#FFFFFF"), () => List("#5A1420", "#00B4D8", "#7B2FF7")),
        BrandRuleIds.LogoRotation => new(rule, () => Leaning(0), () => Leaning(8)),
        BrandRuleIds.TextSize => new(
            rule,
            () => Layers(rule, Picture.Text("Offer ends on Friday", "44px")),
            () => Layers(rule, Picture.Text("Offer ends on Friday", "15px"))),
        BrandRuleIds.TextDensity => new(
            rule,
            () => Layers(rule, Picture.Text("Quiet water, slow boats", "120px", """ "role": "display" """)),
            () => Layers(rule, Picture.Text(string.Join(' ', Enumerable.Repeat("Quiet water, slow boats, long days.", 4)), "104px", """ "role": "display", "lineHeight": 0.84 """))),
        BrandRuleIds.TextOverflow => new(
            rule,
            () => Layers(rule, Picture.Text("Slow boats", "120px", """ "role": "display", "maxLines": 1, "fit": "truncate" """)),
            () => Layers(rule, Picture.Text("Slow boats on quiet water", "120px", """ "role": "display", "maxLines": 1, "fit": "truncate" """))),
        BrandRuleIds.AiDisclosure => new(rule, Declared, Planted(PlantedFault.All.First(fault => fault.Rule == rule)).Fail),
        _ => Planted(PlantedFault.All.First(fault => fault.Rule == rule)),
    };

    private static RuleExample Planted(PlantedFault fault) => new(
        fault.Rule,
        () =>
        {
            // What the caller says is the fault of some: the sound picture comes with sound words.
            var sound = fault.Options with
            {
                AltText = "A quiet card",
                Caption = fault.Rule == BrandRuleIds.CaptionLimits ? "Quiet water, slow boats." : null,
                Pictures = fault.Rule is BrandRuleIds.ImageLicence or BrandRuleIds.AiDisclosure ? [] : fault.Options.Pictures,
            };
            var brand = fault.Judge ?? fault.Brand;
            var image = Picture.Of(fault.Template, brand, fault.Made);
            if (sound.Pictures is not null)
            {
                sound = sound with { Pictures = [.. image.Scene.Elements.OfType<SceneImage>().Select(each => new PictureOrigin(each.Source.Name) { Licence = "CC0" })] };
            }

            return Look(image, brand, fault.Rule, image.Format, sound);
        },
        () => Look(fault.Plant(Picture.Of(fault.Template, fault.Brand, fault.Made, change: fault.Content)), fault.Judge ?? fault.Brand, fault.Rule, fault.Format, fault.Options));

    private static Side Declared()
    {
        var image = Picture.Of("photo-headline", Picture.Volt, metadata: new ImageMetadata { Source = DigitalSource.CompositeWithTrainedAlgorithmicMedia });
        var made = image.Scene.Elements.OfType<SceneImage>().Select(each => new PictureOrigin(each.Source.Name) { IsGenerated = true, Licence = "own" });
        return Look(image, Picture.Volt, BrandRuleIds.AiDisclosure, null, new CheckOptions { Pictures = [.. made] });
    }

    private static Side Layers(string rule, string layers) => Look(Picture.OfLayers(layers, Plain), Plain, rule, null, new CheckOptions());

    private static Side Look(RenderedImage image, Brand brand, string rule, PlatformFormat? format, CheckOptions options)
    {
        using (image)
        {
            var report = BrandValidator.Check(image, brand, format, options with { Rules = [rule] });
            return new Side(report, ImageSource.FromBytes(image.Bytes, "picture" + image.File.Type.FileExtension()));
        }
    }

    private static Side List(params string[] colors)
    {
        var parsed = colors.Select(Color.Parse).ToList();
        var source = Picture.Source(1080, 540, (x, _) => ReportSk(parsed[Math.Min(parsed.Count - 1, x * parsed.Count / 1080)]));
        return new Side(BrandValidator.Check(source, Plain, options: new CheckOptions { Colors = parsed, Rules = [BrandRuleIds.PaletteList] }), source);
    }

    private static SKColor ReportSk(Color color) => new(color.R, color.G, color.B);

    /// <summary>No layer can turn a logo: it is turned on the finished picture, and told to the rule as a detector would.</summary>
    private static Side Leaning(double degrees)
    {
        using var image = Picture.Of("tips", Picture.Marsa);
        var box = image.Scene.Logo().Box;
        using var surface = SKSurface.Create(new SKImageInfo(1080, 1080));
        surface.Canvas.DrawImage(image.Pixels, 0, 0, SKSamplingOptions.Default);
        using (var paper = new SKPaint { Color = ReportSk(image.Scene.Ground) })
        {
            surface.Canvas.DrawRect(ScenePaths.Rect(box.Inflate(2)), paper);
        }

        surface.Canvas.RotateDegrees((float)degrees, (float)(box.X + (box.Width / 2)), (float)(box.Y + (box.Height / 2)));
        using (var resources = new SceneResources([], new ImageLimits()))
        {
            new ScenePainter(surface.Canvas, resources).DrawLogo(image.Scene.Logo().Variant.Asset, box);
        }

        using var snapshot = surface.Snapshot();
        using var png = snapshot.Encode(SKEncodedImageFormat.Png, 100);
        var source = ImageSource.FromBytes(png.ToArray(), "picture.png");
        using var subject = CheckSubject.Of(image, Picture.Marsa, Picture.Square, new CheckOptions());
        subject.Logos = new LogoSightings([subject.Logos.Main! with { Degrees = degrees }]);
        var rule = BrandRules.Find(BrandRuleIds.LogoRotation)!;
        var report = BrandValidator.Check(image, Picture.Marsa, options: new CheckOptions { Rules = [rule.Id] });
        return new Side(report with { Checks = [report.Checks[0] with { Outcome = rule.Check(subject) }] }, source);
    }
}
