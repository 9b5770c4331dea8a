using System.Runtime.Intrinsics;
using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Colors;

/// <summary>Grain laid over a whole picture: found where the picture is calmest, and smoothed no further than it reaches.</summary>
internal static class Grain
{
    /// <summary>From this deviation on the picture is smoothed, in steps of 255.</summary>
    public const double Noticeable = .9;

    private const int Block = 12;
    private const int Lanes = 32;

    /// <summary>The deviation of the noise in the calm tenth of the picture's blocks (J. Immerkær's mask, "Fast Noise Variance Estimation", 1996).</summary>
    public static double Estimate(ColorPlanes planes)
    {
        var (width, height) = (planes.Width, planes.Height);
        var blocks = new List<double>();
        var g = planes.G;
        for (var top = 1; top + Block < height; top += Block)
        {
            for (var left = 1; left + Block < width; left += Block)
            {
                var sum = 0;
                int low = 255, high = 0;
                for (var y = top; y < top + Block; y++)
                {
                    for (var x = left; x < left + Block; x++)
                    {
                        var at = (y * width) + x;
                        sum += Math.Abs(g[at - width - 1] - (2 * g[at - width]) + g[at - width + 1] - (2 * g[at - 1]) + (4 * g[at]) - (2 * g[at + 1]) + g[at + width - 1] - (2 * g[at + width]) + g[at + width + 1]);
                        low = Math.Min(low, g[at]);
                        high = Math.Max(high, g[at]);
                    }
                }

                // Clipped black and white show no grain.
                if (high < 252 && low > 3)
                {
                    blocks.Add(sum * Math.Sqrt(Math.PI / 2) / 6 / (Block * Block));
                }
            }
        }

        if (blocks.Count < 8)
        {
            return 0;
        }

        blocks.Sort();
        return blocks[blocks.Count / 10];
    }

    /// <summary>Each pixel becomes the mean of those in the 5×5 around that differ by no more than three deviations in every channel (the sigma filter, J. S. Lee 1983). The outermost two pixels stay.</summary>
    public static unsafe ColorPlanes Smooth(ColorPlanes planes, double deviation, bool vectors)
    {
        var (width, height) = (planes.Width, planes.Height);
        var reach = (byte)Math.Min(255, Math.Ceiling(3 * deviation));
        var smooth = planes.Copy();
        var sums = new ushort[4 * Lanes];
        fixed (byte* r = planes.R, g = planes.G, b = planes.B, toR = smooth.R, toG = smooth.G, toB = smooth.B)
        fixed (ushort* sum = sums)
        {
            for (var y = 2; y < height - 2; y++)
            {
                var x = 2;
                for (; vectors && Vector256.IsHardwareAccelerated && x + Lanes <= width - 2; x += Lanes)
                {
                    var at = (y * width) + x;
                    Gather(r + at, g + at, b + at, width, reach, sum);
                    for (var lane = 0; lane < Lanes; lane++)
                    {
                        int count = sum[lane], half = count / 2;
                        toR[at + lane] = (byte)((sum[Lanes + lane] + half) / count);
                        toG[at + lane] = (byte)((sum[(2 * Lanes) + lane] + half) / count);
                        toB[at + lane] = (byte)((sum[(3 * Lanes) + lane] + half) / count);
                    }
                }

                for (; x < width - 2; x++)
                {
                    var at = (y * width) + x;
                    int count = 0, sumR = 0, sumG = 0, sumB = 0;
                    for (var dy = -2; dy <= 2; dy++)
                    {
                        for (var near = at + (dy * width) - 2; near <= at + (dy * width) + 2; near++)
                        {
                            if (Math.Abs(r[near] - r[at]) <= reach && Math.Abs(g[near] - g[at]) <= reach && Math.Abs(b[near] - b[at]) <= reach)
                            {
                                (count, sumR, sumG, sumB) = (count + 1, sumR + r[near], sumG + g[near], sumB + b[near]);
                            }
                        }
                    }

                    (toR[at], toG[at], toB[at]) = ((byte)((sumR + (count / 2)) / count), (byte)((sumG + (count / 2)) / count), (byte)((sumB + (count / 2)) / count));
                }
            }
        }

        return smooth;
    }

    /// <summary>The counts and sums of red, green and blue of thirty-two pixels' neighbours.</summary>
    private static unsafe void Gather(byte* r, byte* g, byte* b, int width, byte reach, ushort* sums)
    {
        var (ownR, ownG, ownB, most) = (Vector256.Load(r), Vector256.Load(g), Vector256.Load(b), Vector256.Create(reach));
        var count = Vector256<byte>.Zero;
        Vector256<ushort> lowR = default, highR = default, lowG = default, highG = default, lowB = default, highB = default;
        for (var dy = -2; dy <= 2; dy++)
        {
            for (var at = (dy * width) - 2; at <= (dy * width) + 2; at++)
            {
                var (nearR, nearG, nearB) = (Vector256.Load(r + at), Vector256.Load(g + at), Vector256.Load(b + at));
                var apart = Vector256.Max(Apart(nearR, ownR), Vector256.Max(Apart(nearG, ownG), Apart(nearB, ownB)));
                var same = Vector256.LessThanOrEqual(apart, most);
                count -= same;
                (nearR, nearG, nearB) = (nearR & same, nearG & same, nearB & same);
                lowR += Vector256.WidenLower(nearR);
                highR += Vector256.WidenUpper(nearR);
                lowG += Vector256.WidenLower(nearG);
                highG += Vector256.WidenUpper(nearG);
                lowB += Vector256.WidenLower(nearB);
                highB += Vector256.WidenUpper(nearB);
            }
        }

        Vector256.WidenLower(count).Store(sums);
        Vector256.WidenUpper(count).Store(sums + 16);
        lowR.Store(sums + Lanes);
        highR.Store(sums + Lanes + 16);
        lowG.Store(sums + (2 * Lanes));
        highG.Store(sums + (2 * Lanes) + 16);
        lowB.Store(sums + (3 * Lanes));
        highB.Store(sums + (3 * Lanes) + 16);
    }

    private static Vector256<byte> Apart(Vector256<byte> a, Vector256<byte> b) => Vector256.Max(a, b) - Vector256.Min(a, b);
}
