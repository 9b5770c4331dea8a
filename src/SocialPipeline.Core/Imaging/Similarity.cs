using System.Buffers;
using System.Numerics;

namespace SocialPipeline.Imaging;

/// <summary>
/// Mean SSIM on luma (Wang, Bovik, Sheikh and Simoncelli, Image Quality Assessment: From Error Visibility to Structural
/// Similarity, 2004): Gaussian window of 11 with σ 1.5, K1 .01, K2 .03. As the authors suggest, both pictures are first averaged
/// over squares of max(1, round(min(width, height) / 256)) pixels, the scale at which a whole picture is seen.
/// </summary>
internal static class Similarity
{
    private const double C1 = .01 * 255 * (.01 * 255);
    private const double C2 = .03 * 255 * (.03 * 255);

    /// <summary>The luma plane at the scale of the comparison.</summary>
    public static unsafe LumaPlane Plane(PixelGrid pixels)
    {
        var side = Math.Max(1, (int)Math.Round(Math.Min(pixels.Width, pixels.Height) / 256.0, MidpointRounding.AwayFromZero));
        var (width, height) = (pixels.Width / side, pixels.Height / side);
        var values = new float[width * height];
        Span<uint> sums = new uint[width];
        for (var y = 0; y < height; y++)
        {
            sums.Clear();
            for (var line = 0; line < side; line++)
            {
                var row = pixels.Row(y * side + line);
                for (var x = 0; x < width; x++)
                {
                    for (var i = 0; i < side; i++)
                    {
                        var pixel = *row++;
                        sums[x] += PhotoTreatment.Luma((pixel >> PixelRows.RedShift) & 255, (pixel >> 8) & 255, (pixel >> PixelRows.BlueShift) & 255);
                    }
                }
            }

            for (var x = 0; x < width; x++)
            {
                values[y * width + x] = (float)sums[x] / (side * side);
            }
        }

        return new LumaPlane(values, width, height);
    }

    /// <summary>Mean SSIM of two planes of one size: 1 for equal pictures, less the less alike they are.</summary>
    public static double Of(LumaPlane a, LumaPlane b)
    {
        var window = Window(Math.Min(11, Math.Min(a.Width, a.Height)));
        var (width, height) = (a.Width - window.Length + 1, a.Height - window.Length + 1);
        var meanA = Blur(a.Values, a.Width, a.Height, window);
        var meanB = Blur(b.Values, a.Width, a.Height, window);
        var squareA = Blur(Product(a.Values, a.Values), a.Width, a.Height, window);
        var squareB = Blur(Product(b.Values, b.Values), a.Width, a.Height, window);
        var cross = Blur(Product(a.Values, b.Values), a.Width, a.Height, window);
        double sum = 0;
        for (var i = 0; i < width * height; i++)
        {
            double mixed = (double)meanA[i] * meanB[i], powerA = (double)meanA[i] * meanA[i], powerB = (double)meanB[i] * meanB[i];
            sum += (2 * mixed + C1) * (2 * (cross[i] - mixed) + C2)
                / ((powerA + powerB + C1) * (squareA[i] - powerA + squareB[i] - powerB + C2));
        }

        return sum / ((double)width * height);
    }

    private static float[] Window(int length)
    {
        var window = new float[length];
        double sum = 0;
        for (var i = 0; i < length; i++)
        {
            var distance = i - (length - 1) / 2.0;
            window[i] = (float)Math.Exp(-distance * distance / (2 * 1.5 * 1.5));
            sum += window[i];
        }

        for (var i = 0; i < length; i++)
        {
            window[i] = (float)(window[i] / sum);
        }

        return window;
    }

    private static float[] Product(float[] a, float[] b)
    {
        var product = new float[a.Length];
        for (var i = 0; i < product.Length; i++)
        {
            product[i] = a[i] * b[i];
        }

        return product;
    }

    /// <summary>Filters both ways where the window fits whole.</summary>
    private static float[] Blur(float[] values, int width, int height, float[] window)
    {
        var (across, down) = (width - window.Length + 1, height - window.Length + 1);
        var sideways = ArrayPool<float>.Shared.Rent(across * height);
        var result = new float[across * down];
        for (var y = 0; y < height; y++)
        {
            Weigh(values.AsSpan(y * width), 1, window, sideways.AsSpan(y * across, across));
        }

        for (var y = 0; y < down; y++)
        {
            Weigh(sideways.AsSpan(y * across), across, window, result.AsSpan(y * across, across));
        }

        ArrayPool<float>.Shared.Return(sideways);
        return result;
    }

    private static void Weigh(ReadOnlySpan<float> values, int step, float[] window, Span<float> target)
    {
        var x = 0;
        for (; x + Vector<float>.Count <= target.Length; x += Vector<float>.Count)
        {
            var sum = Vector<float>.Zero;
            for (var i = 0; i < window.Length; i++)
            {
                sum += new Vector<float>(values[(x + i * step)..]) * window[i];
            }

            sum.CopyTo(target[x..]);
        }

        for (; x < target.Length; x++)
        {
            float sum = 0;
            for (var i = 0; i < window.Length; i++)
            {
                sum += values[x + i * step] * window[i];
            }

            target[x] = sum;
        }
    }

    /// <summary>Luma values, 0 to 255, row by row.</summary>
    internal sealed record LumaPlane(float[] Values, int Width, int Height);
}
