using System.Buffers;

namespace SocialPipeline.Imaging;

/// <summary>Averages whole squares of pixels, so that a large PNG stays in memory small. Skia decodes a PNG only whole; its own pixels are freed at once.</summary>
internal static unsafe class PixelShrinking
{
    /// <summary>Averages.</summary>
    /// <param name="source">The pixels, premultiplied.</param>
    /// <param name="side">The side of the squares, 2 to 12,000.</param>
    /// <param name="target">Room for the averages, a pixel for each square; the last row and column average what is left.</param>
    public static void Apply(PixelGrid source, int side, PixelGrid target)
    {
        var sums = ArrayPool<uint>.Shared.Rent(target.Width * 4);
        for (var y = 0; y < target.Height; y++)
        {
            var rows = Math.Min(side, source.Height - y * side);
            Average(new PixelGrid(source.Row(y * side), source.Width, rows), side, sums, target.Row(y));
        }

        ArrayPool<uint>.Shared.Return(sums);
    }

    private static void Average(PixelGrid strip, int side, uint[] sums, uint* target)
    {
        sums.AsSpan().Clear();
        for (var y = 0; y < strip.Height; y++)
        {
            var row = strip.Row(y);
            for (int x = 0, at = 0; x < strip.Width; at += 4)
            {
                uint a = 0, b = 0, c = 0, d = 0;
                for (var end = Math.Min(strip.Width, x + side); x < end; x++)
                {
                    var pixel = row[x];
                    a += pixel & 255;
                    b += (pixel >> 8) & 255;
                    c += (pixel >> 16) & 255;
                    d += pixel >> 24;
                }

                sums[at] += a;
                sums[at + 1] += b;
                sums[at + 2] += c;
                sums[at + 3] += d;
            }
        }

        for (int x = 0, at = 0; x < strip.Width; x += side, at += 4)
        {
            var count = (uint)(Math.Min(side, strip.Width - x) * strip.Height);
            var half = count / 2;
            *target++ = ((sums[at] + half) / count) | (((sums[at + 1] + half) / count) << 8) | (((sums[at + 2] + half) / count) << 16) | (((sums[at + 3] + half) / count) << 24);
        }
    }
}
