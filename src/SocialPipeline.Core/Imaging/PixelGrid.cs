using SocialPipeline.Colors;

namespace SocialPipeline.Imaging;

/// <summary>A view of premultiplied 32-bit pixels, rows without gaps unless a stride is given.</summary>
internal readonly unsafe struct PixelGrid(uint* pixels, int width, int height, int stride)
{
    public PixelGrid(uint* pixels, int width, int height)
        : this(pixels, width, height, width)
    {
    }

    public uint* Pixels => pixels;

    public int Width => width;

    public int Height => height;

    public uint* Row(int y) => pixels + (nint)y * stride;

    /// <summary>Fills a row with the means of four points a pixel, two by two over a cell.</summary>
    /// <param name="row">The row to fill.</param>
    /// <param name="upper">The row of the upper two points.</param>
    /// <param name="lower">The row of the lower two points.</param>
    /// <param name="columns">The columns of the two points of each pixel.</param>
    public void Sketch(Span<uint> row, int upper, int lower, ReadOnlySpan<int> columns)
    {
        var above = Row(upper);
        var below = Row(lower);
        for (var x = 0; x < row.Length; x++)
        {
            var (left, right) = (columns[2 * x], columns[(2 * x) + 1]);
            uint a = above[left], b = above[right], c = below[left], d = below[right];

            // Two channels at a time: four bytes' sum stays below 16 bits.
            var even = (a & 0x00FF00FF) + (b & 0x00FF00FF) + (c & 0x00FF00FF) + (d & 0x00FF00FF);
            var odd = ((a >> 8) & 0x00FF00FF) + ((b >> 8) & 0x00FF00FF) + ((c >> 8) & 0x00FF00FF) + ((d >> 8) & 0x00FF00FF);
            row[x] = ((even >> 2) & 0x00FF00FF) | (((odd >> 2) & 0x00FF00FF) << 8);
        }
    }

    /// <summary>The average colour of a rectangle, each pixel weighted by its opacity.</summary>
    public Color Average(int left, int top, int right, int bottom)
    {
        long red = 0, green = 0, blue = 0, alpha = 0;
        for (var y = top; y < bottom; y++)
        {
            var row = Row(y);
            for (var x = left; x < right; x++)
            {
                var pixel = row[x];
                red += (pixel >> PixelRows.RedShift) & 255;
                green += (pixel >> 8) & 255;
                blue += (pixel >> PixelRows.BlueShift) & 255;
                alpha += pixel >> 24;
            }
        }

        var count = (long)(right - left) * (bottom - top);
        return alpha == 0
            ? Color.Transparent
            : new Color(Straight(red, alpha), Straight(green, alpha), Straight(blue, alpha), (byte)((alpha + count / 2) / count));
    }

    private static byte Straight(long channel, long alpha) => (byte)Math.Min(255, (channel * 255 + alpha / 2) / alpha);
}
