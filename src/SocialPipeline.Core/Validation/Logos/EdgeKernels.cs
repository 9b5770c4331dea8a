using System.Runtime.Intrinsics;

namespace SocialPipeline.Validation.Logos;

/// <summary>
/// The loops over pixels: edge directions of the strongest channel, and the sum of response maps. Directions are kept as doubled
/// angles (cos 2θ, sin 2θ) times a soft weight, so that dark on light and light on dark are the same edge.
/// </summary>
internal static unsafe class EdgeKernels
{
    /// <summary>The Sobel magnitude below which an edge counts nothing, and above which it counts fully (a step of about 5 and 20 of 255).</summary>
    private const float Faintest = 18;
    private const float Full = 80;

    /// <summary>One row of directions.</summary>
    /// <param name="planes">Pointers to the rows in each plane, three for each: above, this, below.</param>
    /// <param name="planeCount">How many planes there are.</param>
    /// <param name="width">The row's length.</param>
    /// <param name="cosines">Room for weight × cos 2θ, -127 to 127.</param>
    /// <param name="sines">Room for weight × sin 2θ.</param>
    /// <param name="vectors">Whether to use vectors; without them the answer is the same.</param>
    public static void Directions(byte** planes, int planeCount, int width, sbyte* cosines, sbyte* sines, bool vectors)
    {
        cosines[0] = sines[0] = cosines[width - 1] = sines[width - 1] = 0;
        var x = 1;
        if (vectors && Vector256.IsHardwareAccelerated)
        {
            for (; x + 16 < width; x += 16)
            {
                var (bestX, bestY, best) = (Vector256<short>.Zero, Vector256<short>.Zero, Vector256.Create((short)-1));
                for (var plane = 0; plane < planeCount; plane++)
                {
                    byte* above = planes[3 * plane] + x, here = planes[(3 * plane) + 1] + x, below = planes[(3 * plane) + 2] + x;
                    Vector256<short> nw = Wide(above - 1), n = Wide(above), ne = Wide(above + 1);
                    Vector256<short> w = Wide(here - 1), e = Wide(here + 1);
                    Vector256<short> sw = Wide(below - 1), s = Wide(below), se = Wide(below + 1);
                    var gx = ne - nw + ((e - w) << 1) + se - sw;
                    var gy = sw - nw + ((s - n) << 1) + se - ne;
                    var size = Vector256.Abs(gx) + Vector256.Abs(gy);
                    var better = Vector256.GreaterThan(size, best);
                    bestX = Vector256.ConditionalSelect(better, gx, bestX);
                    bestY = Vector256.ConditionalSelect(better, gy, bestY);
                    best = Vector256.Max(size, best);
                }

                var (lowC, lowS) = Double(Vector256.WidenLower(bestX), Vector256.WidenLower(bestY));
                var (highC, highS) = Double(Vector256.WidenUpper(bestX), Vector256.WidenUpper(bestY));
                Vector256.Narrow(Vector256.Narrow(lowC, highC), Vector256<short>.Zero).GetLower().Store(cosines + x);
                Vector256.Narrow(Vector256.Narrow(lowS, highS), Vector256<short>.Zero).GetLower().Store(sines + x);
            }
        }

        for (; x < width - 1; x++)
        {
            int bestX = 0, bestY = 0, best = -1;
            for (var plane = 0; plane < planeCount; plane++)
            {
                byte* above = planes[3 * plane] + x, here = planes[(3 * plane) + 1] + x, below = planes[(3 * plane) + 2] + x;
                var gx = above[1] - above[-1] + (2 * (here[1] - here[-1])) + below[1] - below[-1];
                var gy = below[-1] - above[-1] + (2 * (below[0] - above[0])) + below[1] - above[1];
                var size = Math.Abs(gx) + Math.Abs(gy);
                if (size > best)
                {
                    (bestX, bestY, best) = (gx, gy, size);
                }
            }

            float fx = bestX, fy = bestY;
            var square = (fx * fx) + (fy * fy);
            var weight = Math.Clamp((MathF.Sqrt(square) - Faintest) * (1 / (Full - Faintest)), 0, 1) * 127 / MathF.Max(square, 1);
            cosines[x] = (sbyte)(((fx * fx) - (fy * fy)) * weight);
            sines[x] = (sbyte)(2 * fx * fy * weight);
        }
    }

    /// <summary>Adds up response maps over a row of positions: the sum over all points of the byte at the point's place.</summary>
    /// <param name="starts">For each point where its row of responses (0 to 31) starts.</param>
    /// <param name="points">How many points.</param>
    /// <param name="count">How many positions.</param>
    /// <param name="sums">Room for the sums.</param>
    /// <param name="vectors">Whether to use vectors; without them the answer is the same.</param>
    public static void Accumulate(byte** starts, int points, int count, ushort* sums, bool vectors)
    {
        var x = 0;
        if (vectors && Vector256.IsHardwareAccelerated)
        {
            for (; x + 32 <= count; x += 32)
            {
                var (low, high) = (Vector256<ushort>.Zero, Vector256<ushort>.Zero);
                for (var point = 0; point < points;)
                {
                    var few = Vector256<byte>.Zero;
                    var end = Math.Min(points, point + 8); // eight responses of at most 31 fit a byte
                    for (; point < end; point++)
                    {
                        few += Vector256.Load(starts[point] + x);
                    }

                    low += Vector256.WidenLower(few);
                    high += Vector256.WidenUpper(few);
                }

                low.Store(sums + x);
                high.Store(sums + x + 16);
            }
        }

        for (; x < count; x++)
        {
            var sum = 0;
            for (var point = 0; point < points; point++)
            {
                sum += starts[point][x];
            }

            sums[x] = (ushort)sum;
        }
    }

    private static Vector256<short> Wide(byte* from) => Vector256.WidenLower(Vector128.Load(from).ToVector256Unsafe()).AsInt16();

    private static (Vector256<int> Cosine, Vector256<int> Sine) Double(Vector256<int> gx, Vector256<int> gy)
    {
        var (fx, fy) = (Vector256.ConvertToSingle(gx), Vector256.ConvertToSingle(gy));
        var square = (fx * fx) + (fy * fy);
        var weight = Vector256.Min(Vector256.Max((Vector256.Sqrt(square) - Vector256.Create(Faintest)) * (1 / (Full - Faintest)), Vector256<float>.Zero), Vector256<float>.One)
            * 127f / Vector256.Max(square, Vector256<float>.One);
        return (Vector256.ConvertToInt32(((fx * fx) - (fy * fy)) * weight), Vector256.ConvertToInt32((fx + fx) * fy * weight));
    }
}
