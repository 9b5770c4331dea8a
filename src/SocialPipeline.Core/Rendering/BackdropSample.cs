using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <summary>The pixels drawn so far, asked for contrasts. Places are given in the scene's pixels.</summary>
internal readonly struct BackdropSample(SKBitmap bitmap, double scale)
{
    private readonly nint _pixels = bitmap.GetPixels();
    private readonly int _rowBytes = bitmap.RowBytes;

    /// <summary>Ratios are counted in steps of a hundredth, rounded down: nothing passes that would not.</summary>
    private const double Step = .01;

    private static readonly double[] Linear = [.. Enumerable.Range(0, 256).Select(value => Colors.Contrast.RelativeLuminance(new Color((byte)value, (byte)value, (byte)value)))];

    /// <summary>The contrast of a colour with what lies in a box: the given percentile over its pixels; the paper itself when the box is empty.</summary>
    public double Contrast(Color color, Box box, double percentile) => Contrast(color, box, percentile, null);

    /// <summary>The same with a scrim in between.</summary>
    public double ContrastUnder(Color color, Box box, SceneScrim scrim, double percentile) => Contrast(color, box, percentile, scrim);

    /// <summary>The sampled pixels under a box; none when left is not below right.</summary>
    public (int Left, int Top, int Right, int Bottom) Bounds(Box box) => (
        Math.Max(0, (int)Math.Floor(box.X * scale)),
        Math.Max(0, (int)Math.Floor(box.Y * scale)),
        Math.Min(bitmap.Width, (int)Math.Ceiling(box.Right * scale)),
        Math.Min(bitmap.Height, (int)Math.Ceiling(box.Bottom * scale)));

    /// <summary>The mean colour of a box, and how far a channel lies from it (root of the mean square); <see langword="null"/> when the box is empty.</summary>
    public (Color Color, double Deviation)? Mean(Box box)
    {
        var (left, top, right, bottom) = Bounds(box);
        var count = (double)Math.Max(0, right - left) * Math.Max(0, bottom - top);
        if (count == 0)
        {
            return null;
        }

        long red = 0, green = 0, blue = 0, squares = 0;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var color = At(x, y);
                (red, green, blue) = (red + color.R, green + color.G, blue + color.B);
                squares += (color.R * color.R) + (color.G * color.G) + (color.B * color.B);
            }
        }

        var (r, g, b) = (red / count, green / count, blue / count);
        return (new Color((byte)r, (byte)g, (byte)b), Math.Sqrt(Math.Max(0, (squares / count) - (r * r) - (g * g) - (b * b)) / 3));
    }

    /// <summary>One pixel, opaque.</summary>
    public unsafe Color At(int x, int y)
    {
        var pixel = (byte*)_pixels + (y * _rowBytes) + (x * 4);
        return new Color(pixel[0], pixel[1], pixel[2]);
    }

    private double Contrast(Color color, Box box, double percentile, SceneScrim? scrim)
    {
        var text = Luminance(color);
        Span<int> counts = stackalloc int[(int)(20 / Step) + 2];
        counts.Clear();
        var total = 0;
        var (left, top, right, bottom) = Bounds(box);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var under = At(x, y);
                var paper = Luminance(scrim is null ? under : scrim.Color.WithAlpha(Local(scrim, (x + .5) / scale, (y + .5) / scale)).Over(under));
                var ratio = (Math.Max(text, paper) + .05) / (Math.Min(text, paper) + .05);
                counts[(int)((ratio - 1) / Step)]++;
                total++;
            }
        }

        if (total == 0)
        {
            return 21;
        }

        var wanted = (int)(percentile * (total - 1));
        var bucket = 0;
        for (var seen = counts[0]; seen <= wanted; seen += counts[bucket])
        {
            bucket++;
        }

        return 1 + (bucket * Step);
    }

    /// <summary>WCAG 2.2 relative luminance by table: it is asked for every pixel.</summary>
    private static double Luminance(Color color) => (.2126 * Linear[color.R]) + (.7152 * Linear[color.G]) + (.0722 * Linear[color.B]);

    /// <summary>How strong a scrim is at a place.</summary>
    private static double Local(SceneScrim scrim, double x, double y)
    {
        var box = scrim.Box;
        if (x < box.X || y < box.Y || x > box.Right || y > box.Bottom)
        {
            return 0;
        }

        var t = scrim.From switch
        {
            null => 0,
            "top" => (y - box.Y) / box.Height,
            "bottom" => (box.Bottom - y) / box.Height,
            "left" => (x - box.X) / box.Width,
            _ => (box.Right - x) / box.Width,
        };
        var fade = scrim.From is null || t <= scrim.Solid ? 0 : (t - scrim.Solid) / Math.Max(1e-6, 1 - scrim.Solid);
        return (scrim.Strength ?? 0) * (1 - (fade * fade * (3 - (2 * fade))));
    }
}
