using SocialPipeline.Colors;

namespace SocialPipeline.Imaging;

/// <summary>A view of premultiplied 32-bit pixels, rows without gaps.</summary>
internal readonly unsafe struct PixelGrid(uint* pixels, int width, int height)
{
    public uint* Pixels => pixels;

    public int Width => width;

    public int Height => height;

    public uint* Row(int y) => pixels + (nint)y * width;

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
