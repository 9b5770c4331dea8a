using SocialPipeline.Colors;

namespace SocialPipeline.Imaging;

/// <summary>A view of premultiplied 32-bit pixels, rows without gaps.</summary>
internal readonly unsafe struct PixelGrid(uint* pixels, int width, int height)
{
    public uint* Pixels => pixels;

    public int Width => width;

    public int Height => height;

    public uint* Row(int y) => pixels + (nint)y * width;

    /// <summary>Fills a row with the means of nine points a pixel: three by three over a cell of the given height and width.</summary>
    public void Sketch(Span<uint> row, double top, double cellHeight, double left, double cellWidth)
    {
        Span<nint> lines = stackalloc nint[3];
        for (var i = 0; i < 3; i++)
        {
            lines[i] = (nint)Row(Math.Clamp((int)(top + (cellHeight * ((2 * i) + 1) / 6)), 0, height - 1));
        }

        for (var x = 0; x < row.Length; x++)
        {
            // Two channels at a time: nine bytes' sum stays below 16 bits.
            uint even = 0, odd = 0;
            for (var i = 0; i < 3; i++)
            {
                var at = Math.Clamp((int)(left + (cellWidth * (x + (((2 * i) + 1) / 6.0)))), 0, width - 1);
                for (var line = 0; line < 3; line++)
                {
                    var pixel = ((uint*)lines[line])[at];
                    even += pixel & 0x00FF00FF;
                    odd += (pixel >> 8) & 0x00FF00FF;
                }
            }

            row[x] = (((even >> 16) / 9) << 16) | ((even & 0xFFFF) / 9) | (((odd >> 16) / 9) << 24) | (((odd & 0xFFFF) / 9) << 8);
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
