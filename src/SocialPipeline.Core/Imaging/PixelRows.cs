using System.Runtime.Intrinsics;
using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>Facts about rows of 32-bit pixels in the platform's own channel order.</summary>
internal static class PixelRows
{
    /// <summary>Where red stands in a pixel read as a little-endian number: bit 16 for BGRA, bit 0 for RGBA.</summary>
    public static readonly int RedShift = SKImageInfo.PlatformColorRedShift;

    /// <summary>Where blue stands.</summary>
    public static readonly int BlueShift = SKImageInfo.PlatformColorBlueShift;

    public static bool AreOpaque(ReadOnlySpan<uint> pixels)
    {
        var at = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; at + 8 <= pixels.Length; at += 8)
            {
                if (Vector256.LessThanAny(Vector256.Create(pixels.Slice(at, 8)), Vector256.Create(0xFF000000u)))
                {
                    return false;
                }
            }
        }

        for (; at < pixels.Length; at++)
        {
            if (pixels[at] < 0xFF000000u)
            {
                return false;
            }
        }

        return true;
    }

    public static uint Pack(int red, int green, int blue, int alpha) =>
        (uint)((red << RedShift) | (green << 8) | (blue << BlueShift) | (alpha << 24));
}
