using System.Runtime.CompilerServices;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Svg;

namespace SocialPipeline.Layout;

/// <summary>Parsed logo files by brand asset: parsed once, measured by their ink.</summary>
internal static class LogoSizes
{
    private static readonly ConditionalWeakTable<BrandAsset, SvgDrawing> Drawings = [];
    private static readonly ConditionalWeakTable<BrandAsset, object> Aspects = [];

    /// <summary>The SVG drawing of an asset.</summary>
    public static SvgDrawing Drawing(BrandAsset asset) => Drawings.GetValue(asset, static a => SvgDrawing.Parse(a.Bytes, a.Name));

    /// <summary>Whether an asset is an SVG, by its name.</summary>
    public static bool IsSvg(BrandAsset asset) => asset.Name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>The brand's variants in a lockup and their width ÷ height; the first lockup the brand has when it lacks the one asked for; <see langword="null"/> without logos.</summary>
    public static (IReadOnlyList<LogoVariant> Variants, double Aspect)? For(Brand brand, string lockup, LayoutDirection direction)
    {
        if (brand.Logos.Count == 0)
        {
            return null;
        }

        string[] wanted = direction == LayoutDirection.RightToLeft ? [lockup + "-rtl", lockup] : [lockup];
        var found = wanted
            .Select(name => brand.Logos.Where(logo => logo.Lockup == name).ToList())
            .FirstOrDefault(list => list.Count > 0)
            ?? [.. brand.Logos.Where(logo => logo.Lockup == brand.Logos[0].Lockup)];
        return (found, AspectOf(found[0].Asset));
    }

    /// <summary>Width ÷ height of a logo's ink.</summary>
    public static double AspectOf(BrandAsset asset) => (double)Aspects.GetValue(asset, static a => Measure(a));

    private static object Measure(BrandAsset asset)
    {
        if (IsSvg(asset))
        {
            var ink = Drawing(asset).ContentBounds;
            return ink.Width / Math.Max(1e-6, (double)ink.Height);
        }

        var header = ImageSource.FromBytes(asset.Bytes, asset.Name).ReadHeader();
        return (double)header.Width / header.Height;
    }
}
