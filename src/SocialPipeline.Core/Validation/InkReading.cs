using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation;

/// <summary>Ink and ground of a place where text is known to stand, told apart by their pixels.</summary>
internal sealed record InkReading(double Mean, double Low, double Apca, Color Ink, Color Ground, double LineHeight)
{
    /// <summary>Colours that differ less than this (in one channel) are not told apart.</summary>
    private const int LeastDistance = 24;

    private const int LeastPixels = 20;

    /// <summary>Reads a place: its ground is what lies on the rim, its ink what differs most from it; <see langword="null"/> when there are not two.</summary>
    public static InkReading? Of(SubjectPixels pixels, Box box)
    {
        var (left, top, right, bottom) = pixels.Bounds(box);
        if (right - left < 4 || bottom - top < 4)
        {
            return null;
        }

        var rim = Rim(pixels, left, top, right, bottom);
        var (width, height) = (right - left, bottom - top);
        var distances = new int[width * height];
        var sorted = new List<int>(width * height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                sorted.Add(distances[(y * width) + x] = Distance(pixels[left + x, top + y], rim));
            }
        }

        sorted.Sort();
        var most = sorted[(int)(.985 * (sorted.Count - 1))];
        if (most < LeastDistance)
        {
            return null;
        }

        var ink = Mode(Enumerable.Range(0, distances.Length).Where(at => distances[at] >= most * .75 && IsCore(distances, at, width, height, most / 2)).Select(at => pixels[left + (at % width), top + (at / width)]))
            ?? Mode(Enumerable.Range(0, distances.Length).Where(at => distances[at] >= most * .75).Select(at => pixels[left + (at % width), top + (at / width)]));
        var ground = Enumerable.Range(0, distances.Length).Where(at => distances[at] < most / 4).Select(at => pixels[left + (at % width), top + (at / width)]).ToList();
        if (ink is not { } color || ground.Count < LeastPixels)
        {
            return null;
        }

        var ratios = ground.Select(under => Contrast.Ratio(color, under)).Order().ToList();
        var mean = Average(ground);
        return new InkReading(ratios.Average(), ratios[(int)(.1 * (ratios.Count - 1))], Contrast.Apca(color, mean), color, mean, LineHeightOf(distances, width, height, most / 2) / pixels.Scale);
    }

    private static Color Rim(SubjectPixels pixels, int left, int top, int right, int bottom)
    {
        var rim = new List<Color>();
        for (var x = left; x < right; x++)
        {
            rim.Add(pixels[x, top]);
            rim.Add(pixels[x, bottom - 1]);
        }

        for (var y = top; y < bottom; y++)
        {
            rim.Add(pixels[left, y]);
            rim.Add(pixels[right - 1, y]);
        }

        return new Color(Median(rim.Select(color => color.R)), Median(rim.Select(color => color.G)), Median(rim.Select(color => color.B)));
    }

    private static byte Median(IEnumerable<byte> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static int Distance(Color a, Color b) => Math.Max(Math.Abs(a.R - b.R), Math.Max(Math.Abs(a.G - b.G), Math.Abs(a.B - b.B)));

    private static bool IsCore(int[] distances, int at, int width, int height, int least)
    {
        var (x, y) = (at % width, at / width);
        return x > 0 && y > 0 && x < width - 1 && y < height - 1
            && distances[at - 1] >= least && distances[at + 1] >= least && distances[at - width] >= least && distances[at + width] >= least;
    }

    /// <summary>The commonest colour, from the mean of its bucket of eight steps a channel.</summary>
    private static Color? Mode(IEnumerable<Color> colors)
    {
        var bucket = colors.GroupBy(color => (color.R / 32, color.G / 32, color.B / 32)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault();
        return bucket is null ? null : Average([.. bucket]);
    }

    private static Color Average(List<Color> colors) => new(
        (byte)Math.Round(colors.Average(color => color.R)), (byte)Math.Round(colors.Average(color => color.G)), (byte)Math.Round(colors.Average(color => color.B)));

    /// <summary>The height of the tallest band of rows with ink: one line of text, from its tallest letters to its deepest.</summary>
    private static double LineHeightOf(int[] distances, int width, int height, int least)
    {
        var (best, run) = (0, 0);
        for (var y = 0; y < height; y++)
        {
            run = Enumerable.Range(y * width, width).Any(at => distances[at] >= least) ? run + 1 : 0;
            best = Math.Max(best, run);
        }

        return best;
    }
}
