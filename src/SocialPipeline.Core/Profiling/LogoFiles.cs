using System.Text;
using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Platforms;

namespace SocialPipeline.Profiling;

/// <summary>Makes the files of a logo's variants: vectors stay vectors, a bitmap is cut to what is drawn.</summary>
internal static class LogoFiles
{
    private const int MostSide = 1600;
    private const double PaperLightness = .93;
    private const double PaperChroma = .04;
    private const double MostPaper = .6;
    private const double Enclosed = .75;

    /// <summary>The logo in its own colours.</summary>
    public static BrandAsset FullColor(LogoMaterial logo, string name) => logo.Drawing is not null
        ? new BrandAsset($"logos/{name}.svg", logo.Source.Bytes)
        : new BrandAsset($"logos/{name}.png", Encode(logo.Pixels));

    /// <summary>The logo in one ink.</summary>
    public static BrandAsset OneColor(LogoMaterial logo, string name, Color ink)
    {
        if (logo.Drawing is { } drawing && OneInkOutline.Of(drawing) is var (path, width, height))
        {
            var svg = FormattableString.Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0.###} {height:0.###}\"><path fill=\"{ink.ToHex()}\" fill-rule=\"evenodd\" d=\"{path}\"/></svg>\n");
            return new BrandAsset($"logos/{name}.svg", Encoding.UTF8.GetBytes(svg));
        }

        using var inked = Inked(logo.Pixels, ink);
        return new BrandAsset($"logos/{name}.png", Encode(inked));
    }

    /// <summary>Every pixel in the ink, as opaque as it was; white that is enclosed by other colours is cut out.</summary>
    private static SKBitmap Inked(SKBitmap pixels, Color ink)
    {
        var result = new SKBitmap(pixels.Info);
        var from = pixels.GetPixelSpan();
        var cutsPaper = HasEnclosedPaper(pixels);
        for (var at = 0; at + 3 < from.Length; at += 4)
        {
            var paper = cutsPaper ? Paper(new Color(from[at], from[at + 1], from[at + 2])) : 0;
            Set(result, at, ink, (byte)Math.Round(from[at + 3] * (1 - paper)));
        }

        return result;
    }

    private static unsafe void Set(SKBitmap bitmap, int at, Color ink, byte alpha)
    {
        var target = (byte*)bitmap.GetPixels() + at;
        (target[0], target[1], target[2], target[3]) = (ink.R, ink.G, ink.B, alpha);
    }

    /// <summary>How much a colour is paper, 0 to 1: soft, so that edges stay smooth.</summary>
    private static double Paper(Color color)
    {
        var (lightness, chroma, _) = Oklch.From(color);
        return Math.Clamp((lightness - .6) / (PaperLightness - .6), 0, 1) * Math.Clamp((.12 - chroma) / (.12 - PaperChroma), 0, 1);
    }

    /// <summary>Whether there is white within other ink: it touches ink more than it touches what is transparent.</summary>
    private static bool HasEnclosedPaper(SKBitmap bitmap)
    {
        var pixels = bitmap.GetPixelSpan();
        int paper = 0, ink = 0, toInk = 0, toClear = 0;
        for (var y = 1; y < bitmap.Height - 1; y++)
        {
            for (var x = 1; x < bitmap.Width - 1; x++)
            {
                var at = (y * bitmap.RowBytes) + (x * 4);
                if (pixels[at + 3] < 200)
                {
                    continue;
                }

                if (!IsPaper(pixels, at))
                {
                    ink++;
                    continue;
                }

                paper++;
                foreach (var other in (ReadOnlySpan<int>)[at - 4, at + 4, at - bitmap.RowBytes, at + bitmap.RowBytes])
                {
                    toClear += pixels[other + 3] < 200 ? 1 : 0;
                    toInk += pixels[other + 3] >= 200 && !IsPaper(pixels, other) ? 1 : 0;
                }
            }
        }

        return paper > 0 && paper < MostPaper * (paper + ink) && toInk > Enclosed * (toInk + toClear);

        static bool IsPaper(ReadOnlySpan<byte> pixels, int at) => Paper(new Color(pixels[at], pixels[at + 1], pixels[at + 2])) > .9;
    }

    private static ReadOnlyMemory<byte> Encode(SKBitmap pixels)
    {
        for (var side = MostSide; ; side /= 2)
        {
            var scale = Math.Min(1, (double)side / Math.Max(pixels.Width, pixels.Height));
            using var sized = pixels.Resize(
                new SKImageInfo(Math.Max(1, (int)Math.Round(pixels.Width * scale)), Math.Max(1, (int)Math.Round(pixels.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Premul),
                new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
            var file = ImageEncoder.Encode(sized, new EncodeOptions { Accepted = [ImageFileType.Png] });
            if (file.Bytes.Length <= BrandLimits.MaxLogoBytes || side <= 256)
            {
                return file.Bytes;
            }
        }
    }
}
