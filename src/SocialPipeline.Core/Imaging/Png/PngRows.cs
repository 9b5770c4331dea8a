using System.Runtime.Intrinsics;

namespace SocialPipeline.Imaging.Png;

/// <summary>Brings premultiplied rows in the platform's channel order to PNG's own: RGB, or RGBA with straight alpha.</summary>
internal static unsafe class PngRows
{
    public static void Convert(uint* pixels, int count, bool opaque, byte* target)
    {
        if (opaque)
        {
            ToRgb(pixels, count, target);
        }
        else
        {
            ToRgba(pixels, count, target);
        }
    }

    /// <summary>Writes three bytes a pixel; alpha is left out.</summary>
    private static void ToRgb(uint* pixels, int count, byte* target)
    {
        var (red, blue) = (PixelRows.RedShift / 8, PixelRows.BlueShift / 8);
        var i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            var order = Vector128.Create(
                (byte)red, 1, (byte)blue, (byte)(4 + red), 5, (byte)(4 + blue), (byte)(8 + red), 9, (byte)(8 + blue), (byte)(12 + red), 13, (byte)(12 + blue), 128, 128, 128, 128);

            // each store runs four bytes over its end, into the next one's place or the row's slack
            for (; i + 4 <= count; i += 4, target += 12)
            {
                Vector128.Shuffle(Vector128.Load((byte*)(pixels + i)), order).Store(target);
            }
        }

        for (; i < count; i++, target += 3)
        {
            target[0] = (byte)(pixels[i] >> PixelRows.RedShift);
            target[1] = (byte)(pixels[i] >> 8);
            target[2] = (byte)(pixels[i] >> PixelRows.BlueShift);
        }
    }

    /// <summary>Writes four bytes a pixel. Rounded to nearest, premultiplying again gives exactly the pixels that came.</summary>
    private static void ToRgba(uint* pixels, int count, byte* target)
    {
        for (var i = 0; i < count; i++, target += 4)
        {
            var pixel = pixels[i];
            var alpha = pixel >> 24;
            var red = (byte)(pixel >> PixelRows.RedShift);
            var green = (byte)(pixel >> 8);
            var blue = (byte)(pixel >> PixelRows.BlueShift);
            (target[0], target[1], target[2], target[3]) = alpha switch
            {
                255 => (red, green, blue, (byte)255),
                0 => ((byte)0, (byte)0, (byte)0, (byte)0),
                _ => (Straight(red, alpha), Straight(green, alpha), Straight(blue, alpha), (byte)alpha),
            };
        }
    }

    private static byte Straight(uint channel, uint alpha) => (byte)Math.Min(255, (channel * 255 + alpha / 2) / alpha);
}
