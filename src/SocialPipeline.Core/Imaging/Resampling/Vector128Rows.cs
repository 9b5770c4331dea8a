using System.Runtime.Intrinsics;

namespace SocialPipeline.Imaging.Resampling;

/// <summary>The loops on 128-bit vectors (SSE4.1, AdvSimd).</summary>
internal readonly unsafe struct Vector128Rows : IResampleRows
{
    public static void Widen(uint* upper, uint* lower, int count, float* wide)
    {
        for (var i = 0; i < count; i++, wide += 8)
        {
            var pair = Vector128.WidenLower(Vector128.CreateScalarUnsafe(upper[i] | ((ulong)lower[i] << 32)).AsByte());
            Vector128.ConvertToSingle(Vector128.WidenLower(pair).AsInt32()).Store(wide);
            Vector128.ConvertToSingle(Vector128.WidenUpper(pair).AsInt32()).Store(wide + 4);
        }
    }

    public static void Across(float* wide, int* starts, float* weights, int taps, int width, float* upper, float* lower)
    {
        for (var x = 0; x < width; x++, weights += taps)
        {
            var from = wide + (nint)starts[x] * 8;
            var (first, second) = (Vector128<float>.Zero, Vector128<float>.Zero);
            for (var tap = 0; tap < taps; tap++, from += 8)
            {
                var weight = Vector128.Create(weights[tap]);
                first = Vector128.MultiplyAddEstimate(Vector128.Load(from), weight, first);
                second = Vector128.MultiplyAddEstimate(Vector128.Load(from + 4), weight, second);
            }

            first.Store(upper + x * 4);
            second.Store(lower + x * 4);
        }
    }

    public static void Down(float** rows, float* weights, int taps, int floats, byte* target)
    {
        var half = Vector128.Create(.5f);
        var i = 0;
        for (; i + 16 <= floats; i += 16)
        {
            var (a, b, c, d) = (half, half, half, half);
            for (var tap = 0; tap < taps; tap++)
            {
                var row = rows[tap] + i;
                var weight = Vector128.Create(weights[tap]);
                a = Vector128.MultiplyAddEstimate(Vector128.Load(row), weight, a);
                b = Vector128.MultiplyAddEstimate(Vector128.Load(row + 4), weight, b);
                c = Vector128.MultiplyAddEstimate(Vector128.Load(row + 8), weight, c);
                d = Vector128.MultiplyAddEstimate(Vector128.Load(row + 12), weight, d);
            }

            Vector128.Narrow(Vector128.Narrow(Whole(a), Whole(b)), Vector128.Narrow(Whole(c), Whole(d))).Store(target + i);
        }

        ScalarRows.Down(rows, weights, taps, i, floats, target);
    }

    private static Vector128<uint> Whole(Vector128<float> value) =>
        Vector128.ConvertToInt32(Vector128.Min(Vector128.Max(value, Vector128<float>.Zero), Vector128.Create(255f))).AsUInt32();
}
