namespace SocialPipeline.Text;

/// <summary>
/// The one search for a type size: the largest on a grid of quarter pixels at which a text fits its box, found in at most
/// <see cref="MostMeasurements"/> measurements (a coarser grid where the range is wider). A measurement breaks lines; it sets no glyphs.
/// </summary>
internal sealed class SizeSearch(ShapedText text, TextFitOptions options)
{
    /// <summary>The most sizes that one search tries.</summary>
    internal const int MostMeasurements = 12;

    /// <summary>The share of the largest size below which a long text may take more lines.</summary>
    private const double SmallShare = .62;

    private const double FinestStep = 0.25;

    private readonly Dictionary<double, LineCount> _measured = [];
    private readonly List<LineRange> _lines = [];

    /// <summary>The sizes that were tried.</summary>
    internal int Measurements => _measured.Count;

    /// <summary>The largest size that fits, with the lines that it may take; the smallest size when none does.</summary>
    internal FoundSize Largest()
    {
        var lines = options.MaxLines;
        double low = options.MinSize, high = options.MaxSize;
        if (Fits(high, lines))
        {
            return new FoundSize(high, lines, true);
        }

        var known = false;
        if (options.MoreLines > lines && Math.Max(low, Snapped(high * SmallShare)) is var small && small < high)
        {
            // As many lines as the text needs there are enough to keep it that large; beyond the most, all of them are for use.
            var needed = At(small);
            lines = needed.BrokenWord ? options.MoreLines : Math.Clamp(needed.Lines, lines!.Value, options.MoreLines.Value);
            if (Fits(high, lines))
            {
                return new FoundSize(high, lines, true);
            }

            known = Fits(small, lines);
            (low, high) = known ? (small, high) : (low, small);
        }

        // The style changes at one size: search above it first, since just below it the same text may need more room.
        var edge = options.Rules.SmallBelow;
        if (edge > low && edge < high)
        {
            var above = Fits(edge, lines);
            (low, high) = above ? (edge, high) : (low, edge);
            known |= above;
        }

        return known || Fits(low, lines)
            ? new FoundSize(Between(low, high, lines), lines, true)
            : BelowMinimum(lines);
    }

    /// <summary>A word longer than the line goes below the smallest size, down to the floor, rather than be broken.</summary>
    private FoundSize BelowMinimum(int? lines)
    {
        var (low, high) = (options.WordFloor ?? options.MinSize, options.MinSize);
        return low < high && At(high).BrokenWord && Fits(low, lines)
            ? new FoundSize(Between(low, high, lines), lines, true)
            : new FoundSize(high, lines, false);
    }

    /// <summary>By bisection between a size that fits and one that does not.</summary>
    private double Between(double low, double high, int? lines)
    {
        var tries = Math.Max(1, MostMeasurements - Measurements);
        var step = FinestStep;
        while ((high - low) / step > 1L << tries)
        {
            step *= 2;
        }

        int good = 0, bad = (int)Math.Ceiling((high - low) / step);
        var origin = low;
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            (good, bad) = Fits(Place(middle), lines) ? (middle, bad) : (good, middle);
        }

        return Place(good);

        // Whole quarters between the ends: the same size everywhere, and neighbouring texts of one role agree.
        double Place(int index) => index == 0 ? origin : Math.Max(origin, Snapped(origin + (index * step)));
    }

    private bool Fits(double size, int? lines)
    {
        var measured = At(size);
        return !measured.BrokenWord && !(measured.Lines > lines) && HoldsHeight(size, measured);
    }

    /// <summary>Glyphs are set only when it depends on whether lines that come too close must be opened.</summary>
    private bool HoldsHeight(double size, LineCount measured)
    {
        var room = options.MaxHeight + (LineBreaker.Slack * size);
        return measured.Height <= room
            && (measured.Height + ((measured.Lines - 1) * LineClearance.Most * size) <= room || TextFitter.Compose(text, options, size).Height <= room);
    }

    private LineCount At(double size)
    {
        if (!_measured.TryGetValue(size, out var count))
        {
            _measured[size] = count = TextComposer.Measure(text, options.At(size), options.Rules, _lines);
        }

        return count;
    }

    private static double Snapped(double size) => Math.Floor(size / FinestStep) * FinestStep;
}

/// <summary>What a search found.</summary>
/// <param name="Size">The size in pixels.</param>
/// <param name="Lines">The most lines that the text may take at that size.</param>
/// <param name="Fits">Whether it fits.</param>
internal readonly record struct FoundSize(double Size, int? Lines, bool Fits);

/// <summary>How a text breaks at one size.</summary>
/// <param name="Lines">The number of lines.</param>
/// <param name="BrokenWord">Whether a word is wider than the line.</param>
/// <param name="Height">The height in pixels.</param>
internal readonly record struct LineCount(int Lines, bool BrokenWord, double Height);
