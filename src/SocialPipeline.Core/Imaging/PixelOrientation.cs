using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>Turns stored pixels the way the EXIF orientation says they are to be seen (EXIF 2.32, tag 0x0112).</summary>
internal static unsafe class PixelOrientation
{
    private const int Tile = 32;

    /// <summary>Copies stored pixels to seen pixels.</summary>
    /// <param name="stored">The pixels as the file has them, rows without gaps.</param>
    /// <param name="width">Their width.</param>
    /// <param name="height">Their height.</param>
    /// <param name="origin">The orientation.</param>
    /// <param name="seen">Room for as many pixels; width and height are swapped for the four turned orientations.</param>
    public static void Apply(uint* stored, int width, int height, SKEncodedOrigin origin, uint* seen)
    {
        nint row = width;
        var last = (nint)width * height - 1;
        var (start, right, down) = origin switch
        {
            SKEncodedOrigin.TopRight => (row - 1, (nint)(-1), row),
            SKEncodedOrigin.BottomRight => (last, -1, -row),
            SKEncodedOrigin.BottomLeft => (last - row + 1, 1, -row),
            SKEncodedOrigin.LeftTop => (0, row, 1),
            SKEncodedOrigin.RightTop => (last - row + 1, -row, 1),
            SKEncodedOrigin.RightBottom => (last, -row, -1),
            SKEncodedOrigin.LeftBottom => (row - 1, row, -1),
            _ => (0, 1, row),
        };
        var (seenWidth, seenHeight) = origin >= SKEncodedOrigin.LeftTop ? (height, width) : (width, height);

        // in tiles, so that a turned picture does not touch a new cache line for every pixel
        for (var top = 0; top < seenHeight; top += Tile)
        {
            var bottom = Math.Min(top + Tile, seenHeight);
            for (var left = 0; left < seenWidth; left += Tile)
            {
                var end = Math.Min(left + Tile, seenWidth);
                for (var y = top; y < bottom; y++)
                {
                    var from = stored + start + y * down + left * right;
                    var to = seen + (nint)y * seenWidth;
                    for (var x = left; x < end; x++, from += right)
                    {
                        to[x] = *from;
                    }
                }
            }
        }
    }
}
