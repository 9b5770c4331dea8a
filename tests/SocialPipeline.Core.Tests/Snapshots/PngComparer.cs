using SkiaSharp;

namespace SocialPipeline.Snapshots;

/// <summary>Compares pictures with two numbers: how far a channel may be off, and how many pixels may be further off. Processors differ in the last bit.</summary>
internal sealed record PngComparer(bool AreAlike, string Reason, byte[]? Difference)
{
    public const int ChannelTolerance = 6;
    public const double PixelShare = .0005;

    public static PngComparer Compare(SKImage image, byte[] verifiedPng)
    {
        using var verified = SKBitmap.Decode(verifiedPng);
        if (verified is null || verified.Width != image.Width || verified.Height != image.Height)
        {
            return new PngComparer(false, $"has {image.Width}×{image.Height} pixels, accepted were {verified?.Width}×{verified?.Height}", null);
        }

        using var made = new SKBitmap(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        image.ReadPixels(made.Info, made.GetPixels(), made.RowBytes, 0, 0);
        using var drawn = new SKBitmap(made.Info);
        var off = 0;
        var worst = 0;
        for (var y = 0; y < made.Height; y++)
        {
            for (var x = 0; x < made.Width; x++)
            {
                var distance = Distance(made.GetPixel(x, y), verified.GetPixel(x, y));
                worst = Math.Max(worst, distance);
                if (distance > ChannelTolerance)
                {
                    off++;
                    drawn.SetPixel(x, y, SKColors.Red);
                }
            }
        }

        if (off <= made.Width * made.Height * PixelShare)
        {
            return new PngComparer(true, "", null);
        }

        using var png = drawn.Encode(SKEncodedImageFormat.Png, 100);
        return new PngComparer(false, FormattableString.Invariant($"differs in {off} pixels ({100.0 * off / (made.Width * made.Height):0.00} %), the worst by {worst}"), png.ToArray());
    }

    private static int Distance(SKColor a, SKColor b) =>
        Math.Max(Math.Max(Math.Abs(a.Red - b.Red), Math.Abs(a.Green - b.Green)), Math.Max(Math.Abs(a.Blue - b.Blue), Math.Abs(a.Alpha - b.Alpha)));
}
