using System.Buffers;

namespace SocialPipeline.Imaging;

/// <summary>
/// How much each place of a picture draws the eye, on a small grid: edge energy (Scharr's operator on luma), distance from
/// the picture's mean colour (after Achanta et al., "Frequency-tuned salient region detection", 2009), saturation and skin
/// tones (the RGB rule of Kovač et al., 2003), each above the picture's own average; colour counts only where there is detail,
/// and the middle a little more than the rim.
/// It knows nothing of what it sees. Made once a photo; the same pixels give the same map.
/// </summary>
internal sealed class FocusMap : IDisposable
{
    /// <summary>The longer side of the grid: fine enough for a subject of a twentieth of the picture.</summary>
    public const int Side = 96;

    private const int Features = 6;
    private const double EdgeShare = .5;
    private const double ColorShare = .4;
    private const double SaturationShare = .2;
    private const double SkinShare = .2;

    /// <summary>Of Scharr's largest, 4080.</summary>
    private const double LeastEdge = 60;

    private const double LeastColor = 16;
    private const double LeastSaturation = .1;

    private readonly double[] _sums;

    private FocusMap(int width, int height, ReadOnlySpan<double> weights)
    {
        (Width, Height) = (width, height);
        _sums = ArrayPool<double>.Shared.Rent((width + 1) * (height + 1));
        _sums.AsSpan(0, (width + 1) * (height + 1)).Clear();
        for (var y = 0; y < height; y++)
        {
            var row = 0.0;
            for (var x = 0; x < width; x++)
            {
                row += weights[y * width + x];
                _sums[(y + 1) * (width + 1) + x + 1] = _sums[y * (width + 1) + x + 1] + row;
            }
        }
    }

    public int SourceWidth { get; private init; }

    public int SourceHeight { get; private init; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Looks at a whole photo.</summary>
    public static FocusMap Of(DecodedPhoto photo)
    {
        var scale = Math.Min(1, (double)Side / Math.Max(photo.SourceWidth, photo.SourceHeight));
        var (width, height) = (Math.Max(1, (int)Math.Round(photo.SourceWidth * scale)), Math.Max(1, (int)Math.Round(photo.SourceHeight * scale)));
        using var sketch = photo.Sketch(CropRect.Whole(photo.SourceWidth, photo.SourceHeight), width, height, null);
        using var pixels = sketch.PeekPixels();
        var rented = ArrayPool<double>.Shared.Rent(Features * width * height);
        Weigh(pixels.GetPixelSpan<uint>(), width, height, rented);
        var map = new FocusMap(width, height, rented.AsSpan(0, width * height)) { SourceWidth = photo.SourceWidth, SourceHeight = photo.SourceHeight };
        ArrayPool<double>.Shared.Return(rented);
        return map;
    }

    public void Dispose() => ArrayPool<double>.Shared.Return(_sums);

    /// <summary>The weight in a rectangle given in fractions of the picture; parts of a cell count by their share.</summary>
    public double Sum(double left, double top, double right, double bottom)
    {
        var (x0, x1) = (Math.Clamp(left, 0, 1) * Width, Math.Clamp(right, 0, 1) * Width);
        var (y0, y1) = (Math.Clamp(top, 0, 1) * Height, Math.Clamp(bottom, 0, 1) * Height);
        return x1 <= x0 || y1 <= y0 ? 0 : Corner(x1, y1) - Corner(x0, y1) - Corner(x1, y0) + Corner(x0, y0);
    }

    /// <summary>The sum left of and above a point, linear between the cells.</summary>
    private double Corner(double x, double y)
    {
        var (column, row) = (Math.Min((int)x, Width - 1), Math.Min((int)y, Height - 1));
        var (across, down) = (x - column, y - row);
        var at = row * (Width + 1) + column;
        var upper = _sums[at] + (_sums[at + 1] - _sums[at]) * across;
        var lower = _sums[at + Width + 1] + (_sums[at + Width + 2] - _sums[at + Width + 1]) * across;
        return upper + (lower - upper) * down;
    }

    /// <summary>Writes the weights to the front of the memory, which holds <see cref="Features"/> times as many.</summary>
    private static void Weigh(ReadOnlySpan<uint> pixels, int width, int height, Span<double> memory)
    {
        var count = pixels.Length;
        var detail = memory[..count];
        var edges = memory.Slice(count, count);
        var color = memory.Slice(2 * count, count);
        var saturation = memory.Slice(3 * count, count);
        var skin = memory.Slice(4 * count, count);
        var luma = memory.Slice(5 * count, count);
        double meanRed = 0, meanGreen = 0, meanBlue = 0;
        for (var i = 0; i < count; i++)
        {
            var (red, green, blue) = Channels(pixels[i]);
            luma[i] = PhotoTreatment.Luma((uint)red, (uint)green, (uint)blue);
            (meanRed, meanGreen, meanBlue) = (meanRed + red, meanGreen + green, meanBlue + blue);
        }

        (meanRed, meanGreen, meanBlue) = (meanRed / pixels.Length, meanGreen / pixels.Length, meanBlue / pixels.Length);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = y * width + x;
                var (red, green, blue) = Channels(pixels[at]);
                var (most, least) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
                edges[at] = Scharr(luma, width, height, x, y);
                color[at] = Math.Sqrt(Square(red - meanRed) + Square(green - meanGreen) + Square(blue - meanBlue));
                saturation[at] = most < 40 ? 0 : (double)(most - least) / most;
                skin[at] = red > 95 && green > 40 && blue > 20 && most - least > 15 && red - green > 15 && red > blue ? 1 : 0;
            }
        }

        Spread(edges, luma, detail, width, height);
        Excess(detail, LeastEdge);
        Excess(color, LeastColor);
        Excess(saturation, LeastSaturation);
        Excess(skin, LeastSaturation);
        for (var i = 0; i < count; i++)
        {
            // a smooth place draws no eye by its colour alone: a sky, a lamp, a blurred ground
            var appeal = ColorShare * color[i] + SaturationShare * saturation[i] + SkinShare * skin[i];
            var (x, y) = ((i % width + .5) / width - .5, (i / width + .5) / height - .5);
            detail[i] = (EdgeShare * detail[i] * detail[i] + detail[i] * appeal) * Math.Max(.35, 1 - 1.6 * (x * x + y * y));
        }
    }

    /// <summary>What a feature has above its average, as a share of its largest excess: a texture that is everywhere draws no eye. Nothing when the largest is itself small.</summary>
    private static void Excess(Span<double> feature, double least)
    {
        double mean = 0, most = 0;
        foreach (var value in feature)
        {
            (mean, most) = (mean + (value / feature.Length), Math.Max(most, value));
        }

        most -= mean;
        foreach (ref var value in feature)
        {
            value = most < least ? 0 : Math.Max(0, value - mean) / most;
        }
    }

    /// <summary>The mean over five by five cells: an outline also fills what it encloses. Sideways first, then downwards.</summary>
    private static void Spread(ReadOnlySpan<double> values, Span<double> sideways, Span<double> spread, int width, int height)
    {
        const int Reach = 2;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (from, to) = (Math.Max(0, x - Reach), Math.Min(width - 1, x + Reach));
                var sum = 0.0;
                for (var u = from; u <= to; u++)
                {
                    sum += values[(y * width) + u];
                }

                sideways[(y * width) + x] = sum / (to - from + 1);
            }
        }

        for (var y = 0; y < height; y++)
        {
            var (from, to) = (Math.Max(0, y - Reach), Math.Min(height - 1, y + Reach));
            for (var x = 0; x < width; x++)
            {
                var sum = 0.0;
                for (var v = from; v <= to; v++)
                {
                    sum += sideways[(v * width) + x];
                }

                spread[(y * width) + x] = sum / (to - from + 1);
            }
        }
    }

    /// <summary>Scharr's 3, 10, 3 operator; beyond the picture its outermost cells go on.</summary>
    private static double Scharr(ReadOnlySpan<double> luma, int width, int height, int x, int y)
    {
        var (left, right) = (Math.Max(0, x - 1), Math.Min(width - 1, x + 1));
        var (above, here, below) = (Math.Max(0, y - 1) * width, y * width, Math.Min(height - 1, y + 1) * width);
        var (a, b, c) = (luma[above + left], luma[above + x], luma[above + right]);
        var (d, f) = (luma[here + left], luma[here + right]);
        var (g, h, i) = (luma[below + left], luma[below + x], luma[below + right]);
        var across = 3 * (c - a) + 10 * (f - d) + 3 * (i - g);
        var down = 3 * (g - a) + 10 * (h - b) + 3 * (i - c);
        return Math.Sqrt((across * across) + (down * down));
    }

    private static (int Red, int Green, int Blue) Channels(uint pixel) =>
        ((int)(pixel >> PixelRows.RedShift) & 255, (int)(pixel >> 8) & 255, (int)(pixel >> PixelRows.BlueShift) & 255);

    private static double Square(double value) => value * value;
}
