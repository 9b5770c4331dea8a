using System.Runtime.Intrinsics;
using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Colors;

/// <summary>Where a picture is flat: nowhere in the 3×3 pixels around does a channel range over more than a few steps.</summary>
internal static unsafe class FlatMask
{
    /// <summary>A byte for each pixel, 255 where it is flat. The outermost pixels look at what neighbours they have.</summary>
    public static byte[] Of(ColorPlanes planes, int most, bool vectors)
    {
        var (width, height) = (planes.Width, planes.Height);
        var mask = new byte[width * height];
        Array.Fill(mask, (byte)255);
        var (high, low) = (new byte[width], new byte[width]);
        foreach (var plane in (byte[][])[planes.R, planes.G, planes.B])
        {
            fixed (byte* source = plane, target = mask, highs = high, lows = low)
            {
                for (var y = 0; y < height; y++)
                {
                    var here = source + ((long)y * width);
                    var above = y > 0 ? here - width : here;
                    var below = y < height - 1 ? here + width : here;
                    Columns(above, here, below, width, highs, lows, vectors);
                    Rows(highs, lows, width, most, target + ((long)y * width), vectors);
                }
            }
        }

        return mask;
    }

    private static void Columns(byte* above, byte* here, byte* below, int width, byte* high, byte* low, bool vectors)
    {
        var x = 0;
        for (; vectors && x + 32 <= width; x += 32)
        {
            var (a, b, c) = (Vector256.Load(above + x), Vector256.Load(here + x), Vector256.Load(below + x));
            Vector256.Max(Vector256.Max(a, b), c).Store(high + x);
            Vector256.Min(Vector256.Min(a, b), c).Store(low + x);
        }

        for (; x < width; x++)
        {
            high[x] = Math.Max(Math.Max(above[x], here[x]), below[x]);
            low[x] = Math.Min(Math.Min(above[x], here[x]), below[x]);
        }
    }

    private static void Rows(byte* high, byte* low, int width, int most, byte* mask, bool vectors)
    {
        Single(high, low, width, most, mask, 0);
        var x = 1;
        for (; vectors && x + 33 <= width; x += 32)
        {
            var top = Vector256.Max(Vector256.Max(Vector256.Load(high + x - 1), Vector256.Load(high + x)), Vector256.Load(high + x + 1));
            var bottom = Vector256.Min(Vector256.Min(Vector256.Load(low + x - 1), Vector256.Load(low + x)), Vector256.Load(low + x + 1));
            (Vector256.Load(mask + x) & Vector256.LessThanOrEqual(top - bottom, Vector256.Create((byte)most))).Store(mask + x);
        }

        for (; x < width; x++)
        {
            Single(high, low, width, most, mask, x);
        }
    }

    private static void Single(byte* high, byte* low, int width, int most, byte* mask, int x)
    {
        var (left, right) = (Math.Max(0, x - 1), Math.Min(width - 1, x + 1));
        var top = Math.Max(Math.Max(high[left], high[x]), high[right]);
        var bottom = Math.Min(Math.Min(low[left], low[x]), low[right]);
        if (top - bottom > most)
        {
            mask[x] = 0;
        }
    }
}
