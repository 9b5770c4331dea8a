using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SocialPipeline.Imaging.Jpeg;

/// <summary>
/// Brings 16×16 pixels to the blocks of one unit of the scan (JFIF 1.02: luma and colour differences of ITU-R BT.601, about zero):
/// four of luma, then one of each difference, averaged over two by two pixels.
/// </summary>
internal static unsafe class JpegBlocks
{
    public const int Side = 16;
    public const int Floats = 6 * 64;

    /// <summary>Fills the six blocks from the pixels at a place; beyond the picture its last column and row go on.</summary>
    public static void Fill(PixelGrid pixels, int left, int top, float* blocks)
    {
        var padded = stackalloc uint[2 * Side];
        for (var y = 0; y < Side; y += 2)
        {
            var upper = pixels.Row(Math.Min(top + y, pixels.Height - 1)) + left;
            var lower = pixels.Row(Math.Min(top + y + 1, pixels.Height - 1)) + left;
            if (left + Side > pixels.Width)
            {
                Pad(upper, pixels.Width - left, padded);
                Pad(lower, pixels.Width - left, padded + Side);
                upper = padded;
                lower = padded + Side;
            }

            var luma = blocks + (y < 8 ? 0 : 128) + ((y & 7) * 8);
            var (left0, right0) = (Vector256.Load(upper), Vector256.Load(upper + 8));
            var (left1, right1) = (Vector256.Load(lower), Vector256.Load(lower + 8));
            Luma(left0).Store(luma);
            Luma(right0).Store(luma + 64);
            Luma(left1).Store(luma + 8);
            Luma(right1).Store(luma + 72);

            var red = Fours(left0, left1, right0, right1, PixelRows.RedShift);
            var green = Fours(left0, left1, right0, right1, 8);
            var blue = Fours(left0, left1, right0, right1, PixelRows.BlueShift);
            var difference = blocks + 256 + (y * 4);
            ((blue * .125f) - (green * .082816f) - (red * .042184f)).Store(difference);
            ((red * .125f) - (green * .104672f) - (blue * .020328f)).Store(difference + 64);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Luma(Vector256<uint> pixels) =>
        (Channel(pixels, PixelRows.RedShift) * .299f) + (Channel(pixels, 8) * .587f) + (Channel(pixels, PixelRows.BlueShift) * .114f) - Vector256.Create(128f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Channel(Vector256<uint> pixels, int shift) =>
        Vector256.ConvertToSingle(((pixels >> shift) & Vector256.Create(255u)).AsInt32());

    /// <summary>Sums of two by two pixels in one channel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Fours(Vector256<uint> left0, Vector256<uint> left1, Vector256<uint> right0, Vector256<uint> right1, int shift)
    {
        var mask = Vector256.Create(255u);
        var left = (((left0 >> shift) & mask) + ((left1 >> shift) & mask)).AsUInt64();
        var right = (((right0 >> shift) & mask) + ((right1 >> shift) & mask)).AsUInt64();
        return Vector256.ConvertToSingle(Vector256.Narrow(left + (left >> 32), right + (right >> 32)).AsInt32());
    }

    private static void Pad(uint* row, int count, uint* target)
    {
        for (var x = 0; x < Side; x++)
        {
            target[x] = row[Math.Min(x, count - 1)];
        }
    }
}
