using System.Text;
using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Validation.Logos;

namespace SocialPipeline.Validation;

/// <summary>Pictures that somebody else made, and the brand that they are held against.</summary>
internal static class ForeignPicture
{
    public static SKColor Orange { get; } = new(0xFF, 0x57, 0x33);

    public static SKColor Crimson { get; } = new(0xC7, 0x00, 0x39);

    /// <summary>A brand of two colours with a mark in both, and in white.</summary>
    public static Brand Acme { get; } = Brand.FromColors("Acme", Color.Parse("#FF5733"), Color.Parse("#C70039")) with
    {
        Logos =
        [
            Variant("mark", LogoInk.FullColor, LogoGround.Light, TestLogo.Svg),
            Variant("mark-white", LogoInk.OneColor, LogoGround.Dark, TestLogo.Svg.Replace("#C70039", "#FFFFFF", StringComparison.Ordinal).Replace("#FF5733", "#FFFFFF", StringComparison.Ordinal)),
        ],
        LogoPolicy = new LogoPolicy { Corners = [LogoCorner.BottomEnd] },
    };

    /// <summary>Acme with one logo file.</summary>
    public static Brand WithLogo(string name, ReadOnlyMemory<byte> file) => Acme with { Logos = [new LogoVariant("mark", "mark", LogoInk.FullColor, LogoGround.Light, new BrandAsset(name, file))] };

    /// <summary>A square card of 1080 pixels, drawn on and saved.</summary>
    public static ImageSource Card(Action<TestDesign> draw, SKColor? ground = null, SKEncodedImageFormat type = SKEncodedImageFormat.Png)
    {
        using var design = new TestDesign(1080, 1080, ground ?? SKColors.White);
        draw(design);
        using var image = design.Image();
        using var file = image.Encode(type, 92);
        return ImageSource.FromBytes(file.ToArray(), "card." + type.ToString().ToLowerInvariant());
    }

    /// <summary>What one rule says of a picture.</summary>
    public static CheckResult Ask(string rule, ImageSource picture, Brand? brand = null, CheckOptions? options = null) =>
        BrandValidator.Check(picture, brand ?? Acme, Picture.Square, (options ?? new CheckOptions()) with { Rules = [rule] }).Of(rule);

    private static LogoVariant Variant(string id, LogoInk ink, LogoGround ground, string svg) => new(id, "mark", ink, ground, new BrandAsset(id + ".svg", Encoding.UTF8.GetBytes(svg)));
}
