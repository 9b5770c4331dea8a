using SocialPipeline.Text;

namespace SocialPipeline.Validation.Fonts;

/// <summary>Draws the words in one face at the size and tracking that fit best, and compares them with the ink.</summary>
internal sealed class FaceComparison
{
    private const double AspectSharpness = 12;
    private const double TrackingCost = .25;
    private readonly InkMap _map;
    private readonly List<(WordBox Box, WordShape Shape)> _words;

    private FaceComparison(InkMap map, FontFace face, List<(WordBox Box, WordShape Shape)> words, double size, double tracking)
    {
        (_map, Face, _words, Size, Tracking) = (map, face, words, size, tracking);
        Proportion = Mean(word => Aspect(word.Box, word.Shape)) * Habit;
    }

    public FontFace Face { get; }

    /// <summary>Pixels of the map in an em.</summary>
    public double Size { get; private set; }

    /// <summary>Pixels of the map added after each glyph.</summary>
    public double Tracking { get; }

    /// <summary>How well the words' widths fit, 0 to 1: known without drawing.</summary>
    public double Proportion { get; }

    public double Similarity { get; private set; }

    // Wide tracking is a choice; a slight one is more often another font.
    private double Habit => 1 - Math.Min(.08, TrackingCost * Math.Abs(Tracking / Size));

    /// <summary>The comparison without and with tracking; none when the face lacks a letter.</summary>
    public static IEnumerable<FaceComparison> Of(InkMap map, FontFace face, IReadOnlyList<WordBox> boxes)
    {
        var words = new List<(WordBox Box, WordShape Shape)>();
        foreach (var box in boxes)
        {
            if (WordShape.Of(face, box.Word) is not { } shape)
            {
                yield break;
            }

            words.Add((box, shape));
        }

        var size = Median(words.ConvertAll(w => (w.Box.Height / w.Shape.Ink.Height, w.Box.Width)));

        // Widths measure more finely than heights, where no tracking blurs them.
        var bySize = words.Sum(w => w.Box.Width) / words.Sum(w => w.Shape.Ink.Width);
        if (Math.Abs(Math.Log(bySize / size)) < .05)
        {
            yield return new FaceComparison(map, face, words, bySize, 0);
        }
        else
        {
            yield return new FaceComparison(map, face, words, size, 0);
        }

        double gaps = words.Sum(w => (double)w.Shape.Gaps);
        var tracking = gaps == 0 ? 0 : words.Sum(w => w.Box.Width - (size * w.Shape.Ink.Width)) / gaps;
        if (Math.Abs(tracking) > .008 * size && tracking > -.08 * size && tracking < .4 * size)
        {
            yield return new FaceComparison(map, face, words, size, tracking);
        }
    }

    /// <summary>Draws and compares.</summary>
    /// <param name="closely">Whether slightly other sizes and places are tried too.</param>
    public void Compare(bool closely)
    {
        Similarity = Measure(Size, closely);
        if (closely)
        {
            foreach (var size in (double[])[Size * .985, Size * 1.015])
            {
                var other = Measure(size, closely);
                if (other > Similarity)
                {
                    (Similarity, Size) = (other, size);
                }
            }
        }
    }

    private double Measure(double size, bool closely) => Mean(word =>
    {
        var best = Correlate(word.Box, word.Shape, size, 0, 0);
        if (closely)
        {
            foreach (var (dx, dy) in (ReadOnlySpan<(double, double)>)[(-.4, 0), (.4, 0), (0, -.4), (0, .4)])
            {
                best = Math.Max(best, Correlate(word.Box, word.Shape, size, dx, dy));
            }
        }

        return best * Aspect(word.Box, word.Shape);
    }) * Habit;

    private double Correlate(WordBox box, WordShape shape, double size, double dx, double dy)
    {
        const int Border = 2;
        var (left, top) = ((int)Math.Floor(box.Left) - Border, (int)Math.Floor(box.Top) - Border);
        var (width, height) = ((int)Math.Ceiling(box.Right) + Border - left, (int)Math.Ceiling(box.Bottom) + Border - top);

        // The same middle: what the sizes differ by falls on both sides.
        var ownWidth = (shape.Ink.Width * size) + (shape.Gaps * Tracking);
        var x = ((box.Left + box.Right - ownWidth) / 2) - left + dx;
        var y = ((box.Top + box.Bottom - (shape.Ink.Height * size)) / 2) - top + dy;
        var drawn = shape.Draw(size, Tracking, x, y, width, height);
        double n = 0, a = 0, b = 0, aa = 0, bb = 0, ab = 0;
        for (var row = Math.Max(0, -top); row < height && row + top < _map.Height; row++)
        {
            for (var column = Math.Max(0, -left); column < width && column + left < _map.Width; column++)
            {
                double ink = _map.Ink[((row + top) * _map.Width) + column + left], own = drawn[(row * width) + column] / 255.0;
                n++;
                a += ink;
                b += own;
                aa += ink * ink;
                bb += own * own;
                ab += ink * own;
            }
        }

        var spread = ((aa / n) - (a / n * a / n)) * ((bb / n) - (b / n * b / n));
        return n == 0 || spread <= 1e-12 ? 0 : Math.Max(0, ((ab / n) - (a / n * b / n)) / Math.Sqrt(spread));
    }

    private double Aspect(WordBox box, WordShape shape)
    {
        var width = (shape.Ink.Width * Size) + (shape.Gaps * Tracking);
        var height = shape.Ink.Height * Size;
        return Math.Exp(-AspectSharpness * Math.Max(0, Math.Abs(Math.Log(box.Width / width * height / box.Height)) - (.5 / Math.Max(4, Math.Min(box.Width, box.Height)))));
    }

    private double Mean(Func<(WordBox Box, WordShape Shape), double> value) => _words.Sum(w => w.Box.Width * value(w)) / _words.Sum(w => w.Box.Width);

    private static double Median(List<(double Value, double Weight)> values)
    {
        values.Sort();
        var left = values.Sum(v => v.Weight) / 2;
        foreach (var (value, weight) in values)
        {
            left -= weight;
            if (left <= 0)
            {
                return value;
            }
        }

        return values[^1].Value;
    }
}
