using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Colors;

/// <summary>Grain laid over a whole picture: found where the picture is calmest, and smoothed no further than it reaches.</summary>
internal static class Grain
{
    /// <summary>From this deviation on the picture is smoothed, in steps of 255.</summary>
    public const double Noticeable = .9;

    private const int Block = 12;

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

    /// <summary>Each pixel becomes the mean of those in the 5×5 around that differ by no more than three deviations in every channel (the sigma filter, J. S. Lee 1983).</summary>
    public static ColorPlanes Smooth(ColorPlanes planes, double deviation)
    {
        var (width, height) = (planes.Width, planes.Height);
        var reach = (int)Math.Ceiling(3 * deviation);
        var pixels = new byte[width * height * 4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = (y * width) + x;
                int r = planes.R[at], g = planes.G[at], b = planes.B[at], count = 0, sumR = 0, sumG = 0, sumB = 0;
                for (var ny = Math.Max(0, y - 2); ny <= Math.Min(height - 1, y + 2); ny++)
                {
                    for (var nx = Math.Max(0, x - 2); nx <= Math.Min(width - 1, x + 2); nx++)
                    {
                        var near = (ny * width) + nx;
                        if (Math.Abs(planes.R[near] - r) <= reach && Math.Abs(planes.G[near] - g) <= reach && Math.Abs(planes.B[near] - b) <= reach)
                        {
                            count++;
                            sumR += planes.R[near];
                            sumG += planes.G[near];
                            sumB += planes.B[near];
                        }
                    }
                }

                pixels[at * 4] = (byte)((sumR + (count / 2)) / count);
                pixels[(at * 4) + 1] = (byte)((sumG + (count / 2)) / count);
                pixels[(at * 4) + 2] = (byte)((sumB + (count / 2)) / count);
                pixels[(at * 4) + 3] = 255;
            }
        }

        return ColorPlanes.Of(pixels, width, height);
    }
}
