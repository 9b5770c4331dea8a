using System.Runtime.CompilerServices;
using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <summary>Points of a logo's solid ink with their colours, on a grid over its box; looked at once a file.</summary>
internal static class LogoInkPoints
{
    private const int Height = 48;
    private const int Step = 2;
    private static readonly ConditionalWeakTable<BrandAsset, (double X, double Y, Color Ink)[]> Known = [];

    /// <summary>The points; x and y run from 0 to 1 over the logo's box.</summary>
    public static ReadOnlySpan<(double X, double Y, Color Ink)> Of(BrandAsset asset) => Known.GetValue(asset, Look);

    private static (double X, double Y, Color Ink)[] Look(BrandAsset asset)
    {
        var width = Math.Clamp((int)Math.Ceiling(Height * LogoSizes.AspectOf(asset)), 1, 40 * Height);
        using var bitmap = new SKBitmap(new SKImageInfo(width, Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        using var resources = new SceneResources([], new());
        new ScenePainter(canvas, resources).DrawLogo(asset, new Box(0, 0, width, Height));

        var points = new List<(double X, double Y, Color Ink)>();
        for (var y = 0; y < Height; y += Step)
        {
            for (var x = 0; x < width; x += Step)
            {
                var ink = bitmap.GetPixel(x, y);
                if (ink.Alpha >= 250)
                {
                    points.Add(((x + .5) / width, (y + .5) / Height, new Color(ink.Red, ink.Green, ink.Blue)));
                }
            }
        }

        return [.. points];
    }
}
