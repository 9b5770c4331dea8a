using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SocialPipeline.Imaging.Jpeg;

/// <summary>
/// The forward cosine transform of 8×8 samples, with quantisation (Arai, Agui and Nakajima, A Fast DCT-SQ Scheme for Images, 1988).
/// Plain sums and products of floats in a fixed order: every width of vector gives the same bits.
/// </summary>
internal static unsafe class JpegTransform
{
    /// <summary>What the transform leaves undone: its outputs are larger by these factors along each axis, besides 8.</summary>
    private static readonly double[] Scales = [1, 1.387039845, 1.306562965, 1.175875602, 1, .785694958, .541196100, .275899379];

    /// <summary>Factors that take the transform's outputs to quantised coefficients. They are turned over the diagonal, as the outputs are.</summary>
    public static float[] Factors(byte[] steps)
    {
        var factors = new float[64];
        for (var v = 0; v < 8; v++)
        {
            for (var u = 0; u < 8; u++)
            {
                factors[(u * 8) + v] = (float)(1 / (steps[(v * 8) + u] * Scales[u] * Scales[v] * 8));
            }
        }

        return factors;
    }

    /// <summary>Transforms and quantises one block.</summary>
    /// <param name="samples">64 samples about zero, row by row.</param>
    /// <param name="factors">What <see cref="Factors"/> gave.</param>
    /// <param name="coefficients">Takes 64 quantised coefficients, turned over the diagonal: 8·u + v.</param>
    /// <returns>A bit for every coefficient that is not zero.</returns>
    public static ulong Apply(float* samples, float* factors, int* coefficients)
    {
        var (a, b, c, d) = (Vector256.Load(samples), Vector256.Load(samples + 8), Vector256.Load(samples + 16), Vector256.Load(samples + 24));
        var (e, f, g, h) = (Vector256.Load(samples + 32), Vector256.Load(samples + 40), Vector256.Load(samples + 48), Vector256.Load(samples + 56));
        Pass(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        Turn(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        Pass(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        return Quantise(a, factors, coefficients)
            | (Quantise(b, factors + 8, coefficients + 8) << 8)
            | (Quantise(c, factors + 16, coefficients + 16) << 16)
            | (Quantise(d, factors + 24, coefficients + 24) << 24)
            | (Quantise(e, factors + 32, coefficients + 32) << 32)
            | (Quantise(f, factors + 40, coefficients + 40) << 40)
            | (Quantise(g, factors + 48, coefficients + 48) << 48)
            | (Quantise(h, factors + 56, coefficients + 56) << 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Quantise(Vector256<float> values, float* factors, int* coefficients)
    {
        var whole = Vector256.ConvertToInt32(Vector256.Round(values * Vector256.Load(factors)));
        whole.Store(coefficients);
        return (byte)~Vector256.Equals(whole, Vector256<int>.Zero).ExtractMostSignificantBits();
    }

    /// <summary>One pass downwards over eight columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(
        ref Vector256<float> a, ref Vector256<float> b, ref Vector256<float> c, ref Vector256<float> d,
        ref Vector256<float> e, ref Vector256<float> f, ref Vector256<float> g, ref Vector256<float> h)
    {
        var (sum0, sum1, sum2, sum3) = (a + h, b + g, c + f, d + e);
        var (far0, far1, far2, far3) = (a - h, b - g, c - f, d - e);

        var (even0, even1, even2, even3) = (sum0 + sum3, sum1 + sum2, sum1 - sum2, sum0 - sum3);
        var turned = (even2 + even3) * .707106781f;
        (a, e, c, g) = (even0 + even1, even0 - even1, even3 + turned, even3 - turned);

        var (odd0, odd1, odd2) = (far3 + far2, far2 + far1, far1 + far0);
        var shared = (odd0 - odd2) * .382683433f;
        var low = (odd0 * .541196100f) + shared;
        var high = (odd2 * 1.306562965f) + shared;
        var middle = odd1 * .707106781f;
        var (near, away) = (far0 + middle, far0 - middle);
        (f, d, b, h) = (away + low, away - low, near + high, near - high);
    }

    /// <summary>Turns 8×8 values over the diagonal: halves are changed, then quarters, then neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(
        ref Vector256<float> a, ref Vector256<float> b, ref Vector256<float> c, ref Vector256<float> d,
        ref Vector256<float> e, ref Vector256<float> f, ref Vector256<float> g, ref Vector256<float> h)
    {
        var (a4, e4) = (Vector256.Create(a.GetLower(), e.GetLower()), Vector256.Create(a.GetUpper(), e.GetUpper()));
        var (b4, f4) = (Vector256.Create(b.GetLower(), f.GetLower()), Vector256.Create(b.GetUpper(), f.GetUpper()));
        var (c4, g4) = (Vector256.Create(c.GetLower(), g.GetLower()), Vector256.Create(c.GetUpper(), g.GetUpper()));
        var (d4, h4) = (Vector256.Create(d.GetLower(), h.GetLower()), Vector256.Create(d.GetUpper(), h.GetUpper()));
        TurnQuarters(a4, b4, c4, d4, out a, out b, out c, out d);
        TurnQuarters(e4, f4, g4, h4, out e, out f, out g, out h);
    }

    /// <summary>Turns the 4×4 values of both halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TurnQuarters(
        Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d,
        out Vector256<float> column0, out Vector256<float> column1, out Vector256<float> column2, out Vector256<float> column3)
    {
        var (lowAc, highAc) = (Low(a, c), High(a, c));
        var (lowBd, highBd) = (Low(b, d), High(b, d));
        (column0, column1, column2, column3) = (Low(lowAc, lowBd), High(lowAc, lowBd), Low(highAc, highBd), High(highAc, highBd));
    }

    /// <summary>The first two of each half, by turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Low(Vector256<float> a, Vector256<float> b) => System.Runtime.Intrinsics.X86.Avx.IsSupported
        ? System.Runtime.Intrinsics.X86.Avx.UnpackLow(a, b)
        : Vector256.Create(a[0], b[0], a[1], b[1], a[4], b[4], a[5], b[5]);

    /// <summary>The last two of each half, by turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> High(Vector256<float> a, Vector256<float> b) => System.Runtime.Intrinsics.X86.Avx.IsSupported
        ? System.Runtime.Intrinsics.X86.Avx.UnpackHigh(a, b)
        : Vector256.Create(a[2], b[2], a[3], b[3], a[6], b[6], a[7], b[7]);
}
