using SkiaSharp;
using SocialPipeline.Colors;

namespace SocialPipeline.BrandBench.Designs;

/// <summary>Whether a logo can be seen at all: a white one on snow is no test.</summary>
internal static class Visibility
{
    /// <summary>Whether most of the logo's ink differs from what is below it by so much in some channel.</summary>
    public static bool IsVisible(Design below, LogoItem logo, int difference)
    {
        using var before = SkiaPainter.Paint(below);
        using var after = SkiaPainter.Paint(below with { Items = [.. below.Items, logo] });
        using var shape = SkiaPainter.Paint(new Design(below.Width, below.Height, [logo with { Ink = Color.Black, Opacity = 1 }]));
        var (a, b, ink) = (Pixels(before), Pixels(after), Pixels(shape));
        int seen = 0, all = 0;
        for (var at = 0; at < ink.Length; at += 4)
        {
            if (ink[at] < 40)
            {
                all++;
                seen += Math.Max(Math.Abs(a[at] - b[at]), Math.Max(Math.Abs(a[at + 1] - b[at + 1]), Math.Abs(a[at + 2] - b[at + 2]))) >= difference ? 1 : 0;
            }
        }

        return seen > .85 * all;
    }

    private static byte[] Pixels(SKImage image)
    {
        var pixels = new byte[image.Width * image.Height * 4];
        unsafe
        {
            fixed (byte* to = pixels)
            {
                image.ReadPixels(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque), (nint)to, image.Width * 4, 0, 0);
            }
        }

        return pixels;
    }
}
