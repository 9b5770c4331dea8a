using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SocialPipeline.Imaging.Resampling;

/// <summary>The loops on 256-bit vectors (AVX2 with FMA).</summary>
internal readonly unsafe struct Vector256Rows : IResampleRows
{
    public static void Widen(uint* upper, uint* lower, int count, float* wide)
    {
        for (var i = 0; i < count; i++, wide += 8)
        {
            var pair = Vector128.CreateScalarUnsafe(upper[i] | ((ulong)lower[i] << 32)).AsByte();
            var whole = Avx2.IsSupported
                ? Avx2.ConvertToVector256Int32(pair)
                : Vector256.Create(Vector128.WidenLower(Vector128.WidenLower(pair)), Vector128.WidenUpper(Vector128.WidenLower(pair))).AsInt32();
            Vector256.ConvertToSingle(whole).Store(wide);
        }
    }

    public static void Across(float* wide, int* starts, float* weights, int taps, int width, float* upper, float* lower)
    {
        for (var x = 0; x < width; x++, weights += taps)
        {
            var from = wide + (nint)starts[x] * 8;
            var (even, odd) = (Vector256<float>.Zero, Vector256<float>.Zero);
            var tap = 0;
            for (; tap + 2 <= taps; tap += 2, from += 16)
            {
                even = Vector256.MultiplyAddEstimate(Vector256.Load(from), Vector256.Create(weights[tap]), even);
                odd = Vector256.MultiplyAddEstimate(Vector256.Load(from + 8), Vector256.Create(weights[tap + 1]), odd);
            }

            if (tap < taps)
            {
                even = Vector256.MultiplyAddEstimate(Vector256.Load(from), Vector256.Create(weights[tap]), even);
            }

            even += odd;
            even.GetLower().Store(upper + x * 4);
            even.GetUpper().Store(lower + x * 4);
        }
    }

    public static void Down(float** rows, float* weights, int taps, int floats, byte* target)
    {
        var half = Vector256.Create(.5f);
        var i = 0;
        for (; i + 32 <= floats; i += 32)
        {
            var (a, b, c, d) = (half, half, half, half);
            for (var tap = 0; tap < taps; tap++)
            {
                var row = rows[tap] + i;
                var weight = Vector256.Create(weights[tap]);
                a = Vector256.MultiplyAddEstimate(Vector256.Load(row), weight, a);
                b = Vector256.MultiplyAddEstimate(Vector256.Load(row + 8), weight, b);
                c = Vector256.MultiplyAddEstimate(Vector256.Load(row + 16), weight, c);
                d = Vector256.MultiplyAddEstimate(Vector256.Load(row + 24), weight, d);
            }

            Vector256.Narrow(Vector256.Narrow(Whole(a), Whole(b)), Vector256.Narrow(Whole(c), Whole(d))).Store(target + i);
        }

        ScalarRows.Down(rows, weights, taps, i, floats, target);
    }

    private static Vector256<uint> Whole(Vector256<float> value) =>
        Vector256.ConvertToInt32(Vector256.Min(Vector256.Max(value, Vector256<float>.Zero), Vector256.Create(255f))).AsUInt32();
}
