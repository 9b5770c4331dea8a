using SkiaSharp;

namespace SocialPipeline.Validation.Logos;

/// <summary>A logo's pixels, premultiplied, as planes; cropped to what is drawn.</summary>
internal sealed class LogoRaster
{
    private LogoRaster(int width, int height, byte[][] planes) => (Width, Height, Planes) = (width, height, planes);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Alpha, then premultiplied red, green and blue.</summary>
    public byte[][] Planes { get; }

    public byte[] Alpha => Planes[0];

    /// <summary>Crops an image to the pixels that are more than 3 % opaque; <see langword="null"/> when there are none.</summary>
    public static LogoRaster? Of(SKImage image)
    {
        using var space = SKColorSpace.CreateSrgb();
        using var bitmap = new SKBitmap(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Premul, space));
        if (!image.ReadPixels(bitmap.Info, bitmap.GetPixels(), bitmap.RowBytes, 0, 0))
        {
            throw new InvalidOperationException($"Skia gave no pixels of a logo of {image.Width}×{image.Height} px.");
        }

        var pixels = bitmap.GetPixelSpan();
        int left = image.Width, top = image.Height, right = -1, bottom = -1;
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                if (pixels[(((y * image.Width) + x) * 4) + 3] > 8)
                {
                    (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), y);
                }
            }
        }

        if (right < 0)
        {
            return null;
        }

        var (width, height) = (right - left + 1, bottom - top + 1);
        var planes = Enumerable.Range(0, 4).Select(_ => new byte[width * height]).ToArray();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var from = (((y + top) * image.Width) + x + left) * 4;
                var to = (y * width) + x;
                (planes[0][to], planes[1][to], planes[2][to], planes[3][to]) = (pixels[from + 3], pixels[from], pixels[from + 1], pixels[from + 2]);
            }
        }

        return new LogoRaster(width, height, planes);
    }

    /// <summary>The logo at another size by an area filter, with an empty border of so many pixels.</summary>
    public LogoRaster Resize(int width, int height, int border)
    {
        var (fullWidth, fullHeight) = (width + (2 * border), height + (2 * border));
        var planes = new byte[4][];
        var across = new float[width * Height];
        var (columns, rows) = (Shares(Width, width), Shares(Height, height));
        for (var plane = 0; plane < 4; plane++)
        {
            var source = Planes[plane];
            for (var y = 0; y < Height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var (from, weights) = columns[x];
                    var sum = 0f;
                    for (var i = 0; i < weights.Length; i++)
                    {
                        sum += source[(y * Width) + from + i] * weights[i];
                    }

                    across[(y * width) + x] = sum;
                }
            }

            var target = planes[plane] = new byte[fullWidth * fullHeight];
            for (var y = 0; y < height; y++)
            {
                var (from, weights) = rows[y];
                for (var x = 0; x < width; x++)
                {
                    var sum = .5f;
                    for (var i = 0; i < weights.Length; i++)
                    {
                        sum += across[((from + i) * width) + x] * weights[i];
                    }

                    target[((y + border) * fullWidth) + x + border] = (byte)Math.Min(255, sum);
                }
            }
        }

        return new LogoRaster(fullWidth, fullHeight, planes);
    }

    /// <summary>For each new pixel the first old one under it and the share of each.</summary>
    private static (int From, float[] Weights)[] Shares(int from, int to)
    {
        var shares = new (int, float[])[to];
        for (var i = 0; i < to; i++)
        {
            var (start, end) = ((double)i * from / to, (double)(i + 1) * from / to);
            var first = Math.Min(from - 1, (int)start);
            var last = Math.Clamp((int)Math.Ceiling(end - 1e-9) - 1, first, from - 1);
            var weights = new float[last - first + 1];
            for (var at = first; at <= last; at++)
            {
                weights[at - first] = (float)(Math.Max(1e-9, Math.Min(end, at + 1) - Math.Max(start, at)) / (end - start));
            }

            shares[i] = (first, weights);
        }

        return shares;
    }
}
