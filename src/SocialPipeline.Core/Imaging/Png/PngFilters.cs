using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SocialPipeline.Imaging.Png;

/// <summary>
/// The row filters of PNG (W3C PNG, third edition, section 9). Rows have <see cref="Margin"/> readable zero bytes before
/// and <see cref="Margin"/> bytes of slack behind them, so that whole vectors may run over the end.
/// </summary>
internal static unsafe class PngFilters
{
    public const int Margin = 32;

    public const byte None = 0;
    public const byte Sub = 1;
    public const byte Up = 2;
    public const byte Paeth = 4;

    /// <summary>Filters one row with one filter.</summary>
    /// <returns>The sum of the bytes' distances from zero: the smaller, the better it compresses (section 12.7, minimum sum of absolute differences).</returns>
    public static long Apply(byte filter, byte* row, byte* above, int length, int pixel, byte* target)
    {
        long sum = 0;
        var at = 0;
        while (at < length)
        {
            // sixteen-bit sums hold 2 × 128 × 128 at most
            var end = Math.Min(length, at + 128 * Vector256<byte>.Count);
            var sums = Vector256<ushort>.Zero;
            for (; at + Vector256<byte>.Count <= end; at += Vector256<byte>.Count)
            {
                var bytes = Filter(filter, row + at, above + at, pixel);
                bytes.Store(target + at);
                sums = Add(sums, bytes);
            }

            if (at < end)
            {
                var bytes = Filter(filter, row + at, above + at, pixel);
                bytes.Store(target + at);
                for (; at < end; at++)
                {
                    sum += Math.Min(target[at], (byte)-target[at]);
                }
            }

            var (low, high) = Vector256.Widen(sums);
            sum += Vector256.Sum(low + high);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Add(Vector256<ushort> sums, Vector256<byte> bytes)
    {
        var (low, high) = Vector256.Widen(Vector256.Min(bytes, Vector256<byte>.Zero - bytes));
        return sums + low + high;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Filter(byte filter, byte* row, byte* above, int pixel) => filter switch
    {
        None => Vector256.Load(row),
        Sub => Vector256.Load(row) - Vector256.Load(row - pixel),
        Up => Vector256.Load(row) - Vector256.Load(above),
        _ => Vector256.Load(row) - Predict(Vector256.Load(row - pixel), Vector256.Load(above), Vector256.Load(above - pixel)),
    };

    /// <summary>Paeth's predictor in bytes: where left and above lie on different sides of the corner, |a + b − 2c| is the difference of the two distances, else their sum, which may saturate without changing the choice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Predict(Vector256<byte> left, Vector256<byte> above, Vector256<byte> corner)
    {
        var (mostLeft, mostAbove) = (Vector256.Max(left, corner), Vector256.Max(above, corner));
        var toLeft = mostAbove - Vector256.Min(above, corner);
        var toAbove = mostLeft - Vector256.Min(left, corner);
        var sameSide = Vector256.Equals(Vector256.Equals(mostLeft, left), Vector256.Equals(mostAbove, above));
        var toCorner = Vector256.ConditionalSelect(
            sameSide,
            Vector256.AddSaturate(toLeft, toAbove),
            Vector256.Max(toLeft, toAbove) - Vector256.Min(toLeft, toAbove));
        var smaller = Vector256.Min(toAbove, toCorner);
        var aboveOrCorner = Vector256.ConditionalSelect(Vector256.Equals(smaller, toAbove), above, corner);
        return Vector256.ConditionalSelect(Vector256.Equals(Vector256.Min(toLeft, smaller), toLeft), left, aboveOrCorner);
    }
}
