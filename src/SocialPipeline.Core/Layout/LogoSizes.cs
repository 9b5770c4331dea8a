using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Svg;

namespace SocialPipeline.Layout;

/// <summary>Parsed logo files by brand asset: parsed once, measured by their ink.</summary>
internal sealed class LogoSizes(ImageLimits limits)
{
    private static readonly ConditionalWeakTable<BrandAsset, SvgDrawing> Drawings = [];
    private readonly ConcurrentDictionary<BrandAsset, double> _aspects = new();

    /// <summary>The SVG drawing of an asset.</summary>
    public static SvgDrawing Drawing(BrandAsset asset) => Drawings.GetValue(asset, static a => SvgDrawing.Parse(a.Bytes, a.Name));

    /// <summary>Whether an asset is an SVG, by its name.</summary>
    public static bool IsSvg(BrandAsset asset) => asset.Name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>The brand's variants in a lockup and their width ÷ height; the first lockup the brand has when it lacks the one asked for; <see langword="null"/> without logos.</summary>
    public (IReadOnlyList<LogoVariant> Variants, double Aspect)? For(Brand brand, string lockup, LayoutDirection direction)
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
        return (found, Aspect(found[0].Asset));
    }

    private double Aspect(BrandAsset asset) => _aspects.GetOrAdd(asset, a =>
    {
        if (IsSvg(a))
        {
            var ink = Drawing(a).ContentBounds;
            return ink.Width / Math.Max(1e-6, ink.Height);
        }

        var header = ImageSource.FromBytes(a.Bytes, a.Name).ReadHeader(limits);
        return (double)header.Width / header.Height;
    });
}
