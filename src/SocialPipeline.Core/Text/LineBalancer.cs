namespace SocialPipeline.Text;

/// <summary>
/// Moves breaks without adding lines: evenly wide lines where balance is asked for, and in any case no single word
/// narrower than a quarter of the width alone on the last line.
/// </summary>
internal static class LineBalancer
{
    private const int MostLines = 6;

    /// <summary>The most words that are evened out: the work grows with their square.</summary>
    private const int MostBreaks = 400;
    private const double WidowShare = 0.25;

    /// <summary>What a stranded first word costs: as much as a line that is short by a quarter of the width.</summary>
    private const double StrandedShare = 0.25;

    /// <summary>What a divided word costs: as much as a line that is short by two fifths of the width.</summary>
    private const double DividedShare = 0.4;

    internal static List<int> Improve(LineBreaker.Measure measure, List<int> ends, bool balance)
    {
        if (ends.Count < 2 || double.IsInfinity(measure.Available))
        {
            return ends;
        }

        var widow = IsWidow(measure, ends[^2], ends[^1]);
        return balance && ends.Count <= MostLines && measure.Paragraph.Breaks.Length <= MostBreaks ? Best(measure, ends.Count) ?? ends
            : widow ? Joined(measure, ends)
            : ends;
    }

    /// <summary>Takes as few words as possible down to the last line.</summary>
    private static List<int> Joined(LineBreaker.Measure measure, List<int> ends)
    {
        var breaks = measure.Paragraph.Breaks;
        var above = ends.Count > 2 ? breaks.AsSpan().BinarySearch(ends[^3]) : -1;
        for (var i = breaks.AsSpan().BinarySearch(ends[^2]) - 1; i > above && measure.Fits(breaks[i], ends[^1]); i--)
        {
            if (!measure.Divides(breaks[i]) && !IsWidow(measure, breaks[i], ends[^1]))
            {
                return [.. ends[..^2], breaks[i], ends[^1]];
            }
        }

        return ends;
    }

    /// <summary>
    /// The breaks of the paragraph into exactly <paramref name="count"/> lines with the least sum of
    /// squared leftovers (Knuth and Plass's idea without stretch): since all widths add up to about the same, that is
    /// the most even one. A break behind the first word of a sentence costs a little more. <see langword="null"/> when a word is wider than the width.
    /// </summary>
    private static List<int>? Best(LineBreaker.Measure measure, int count)
    {
        var breaks = measure.Paragraph.Breaks;
        var cost = new double[count + 1, breaks.Length + 1];
        var from = new int[count + 1, breaks.Length + 1];
        for (var line = 0; line <= count; line++)
        {
            for (var i = 0; i <= breaks.Length; i++)
            {
                cost[line, i] = double.PositiveInfinity;
            }
        }

        cost[0, 0] = 0;
        for (var line = 1; line <= count; line++)
        {
            for (var to = line; to <= breaks.Length; to++)
            {
                for (var i = to - 1; i >= line - 1; i--)
                {
                    var begin = i == 0 ? 0 : breaks[i - 1];
                    if (!measure.Fits(begin, breaks[to - 1]))
                    {
                        break;
                    }

                    var left = measure.Available - measure.Width(begin, breaks[to - 1]);
                    var stranded = measure.Paragraph.Stranding[to - 1] ? measure.Available * StrandedShare : 0;
                    var divided = measure.Divides(breaks[to - 1]) ? measure.Available * DividedShare : 0;
                    var sum = cost[line - 1, i] + (left * left) + (stranded * stranded) + (divided * divided)
                        + (to == breaks.Length && IsWidow(measure, begin, breaks[to - 1]) ? measure.Available * measure.Available * count : 0);
                    if (sum < cost[line, to])
                    {
                        cost[line, to] = sum;
                        from[line, to] = i;
                    }
                }
            }
        }

        if (double.IsInfinity(cost[count, breaks.Length]))
        {
            return null;
        }

        var ends = new List<int>();
        for (int line = count, to = breaks.Length; line > 0; to = from[line--, to])
        {
            ends.Insert(0, breaks[to - 1]);
        }

        return ends;
    }

    private static bool IsWidow(LineBreaker.Measure measure, int start, int end)
    {
        if (measure.Width(start, end) >= measure.Available * WidowShare)
        {
            return false;
        }

        // One word is one, however many places there are at which it could be divided.
        var breaks = measure.Paragraph.Breaks.AsSpan();
        for (var i = breaks.BinarySearch(end) - 1; i >= 0 && breaks[i] > start; i--)
        {
            if (!measure.Divides(breaks[i]))
            {
                return false;
            }
        }

        return true;
    }
}
