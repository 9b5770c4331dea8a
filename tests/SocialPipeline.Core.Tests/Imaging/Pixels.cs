using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>Looks at pictures pixel by pixel.</summary>
internal static class Pixels
{
    public static uint[] Of(SKImage image)
    {
        using var pixels = image.PeekPixels();
        return pixels.GetPixelSpan<uint>().ToArray();
    }

    public static SKColor Color(uint pixel) => new((byte)(pixel >> PixelRows.RedShift), (byte)(pixel >> 8), (byte)(pixel >> PixelRows.BlueShift), (byte)(pixel >> 24));

    public static double Psnr(uint[] a, uint[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var shift = 0; shift < 24; shift += 8)
            {
                var difference = (int)((a[i] >> shift) & 255) - (int)((b[i] >> shift) & 255);
                sum += difference * difference;
            }
        }

        return 10 * Math.Log10(255.0 * 255 / (sum / (a.Length * 3.0)));
    }
}
