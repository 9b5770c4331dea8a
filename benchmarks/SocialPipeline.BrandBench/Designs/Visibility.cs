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

    /// <summary>The share of a picture where items of a colour are on top and differ from what is below them by so much in some channel.</summary>
    /// <param name="design">The design with the items.</param>
    /// <param name="ink">Whether an item is one of them.</param>
    /// <param name="difference">In steps of 255.</param>
    public static double Share(Design design, Predicate<DesignItem> ink, int difference)
    {
        Design With(Color color) => design with { Items = [.. design.Items.Select(item => ink(item) ? Inked(item, color) : item)] };
        using var dark = SkiaPainter.Paint(With(Color.Black));
        using var light = SkiaPainter.Paint(With(Color.White));
        using var own = SkiaPainter.Paint(design);
        using var without = SkiaPainter.Paint(design with { Items = [.. design.Items.Where(item => !ink(item))] });
        var (a, b, c, d) = (Pixels(dark), Pixels(light), Pixels(own), Pixels(without));
        var seen = 0;
        for (var at = 0; at < a.Length; at += 4)
        {
            seen += b[at] - a[at] > 127 && Math.Max(Math.Abs(c[at] - d[at]), Math.Max(Math.Abs(c[at + 1] - d[at + 1]), Math.Abs(c[at + 2] - d[at + 2]))) >= difference ? 1 : 0;
        }

        return seen / (a.Length / 4.0);
    }

    private static DesignItem Inked(DesignItem item, Color color) => item switch
    {
        FillItem fill => fill with { From = color },
        TextItem text => text with { Ink = color },
        LogoItem logo => logo with { Ink = color },
        _ => item,
    };

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
