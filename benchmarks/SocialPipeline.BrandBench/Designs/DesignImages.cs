using SkiaSharp;
using SocialPipeline.BrandBench.Material;

namespace SocialPipeline.BrandBench.Designs;

/// <summary>Paints a set of designs, every second one with Chromium, and spoils them as they ask.</summary>
internal static class DesignImages
{
    public static IReadOnlyList<SKImage> Paint(IReadOnlyList<Design> designs, string folder, ulong seed)
    {
        var foreign = ChromiumPainter.Paint([.. designs.Where((_, i) => i % 2 == 1)], folder);
        return [.. designs.Select((design, i) => Spoil(design, i % 2 == 1 ? foreign[i / 2] : SkiaPainter.Paint(design), seed + (ulong)i))];
    }

    private static SKImage Spoil(Design design, SKImage image, ulong seed)
    {
        if (design.Grain > 0)
        {
            var dice = new Dice(seed);
            using var bitmap = new SKBitmap(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
            image.ReadPixels(bitmap.Info, bitmap.GetPixels(), bitmap.RowBytes, 0, 0);
            var pixels = bitmap.GetPixelSpan();
            var target = new byte[pixels.Length];
            for (var at = 0; at < pixels.Length; at += 4)
            {
                var grain = dice.Normal() * design.Grain;
                for (var channel = 0; channel < 3; channel++)
                {
                    target[at + channel] = (byte)Math.Clamp(pixels[at + channel] + grain + .5, 0, 255);
                }

                target[at + 3] = 255;
            }

            image.Dispose();
            image = SKImage.FromPixelCopy(bitmap.Info, target, bitmap.RowBytes);
        }

        if (design.JpegQuality > 0)
        {
            using var data = image.Encode(SKEncodedImageFormat.Jpeg, design.JpegQuality);
            image.Dispose();
            using var decoded = SKImage.FromEncodedData(data);
            image = decoded.ToRasterImage(true);
        }

        return image;
    }
}
