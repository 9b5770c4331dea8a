using System.Buffers;

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

    /// <summary>Moves the breaks of a paragraph's lines in place.</summary>
    internal static void Improve(in LineBreaker.Measure measure, Span<LineRange> lines, bool balance)
    {
        if (lines.Length < 2 || double.IsInfinity(measure.Available))
        {
            return;
        }

        if (balance && lines.Length <= MostLines && measure.Paragraph.Breaks.Length <= MostBreaks)
        {
            Balance(measure, lines);
        }
        else if (IsWidow(measure, lines[^1].Start, lines[^1].End))
        {
            Join(measure, lines);
        }
    }

    /// <summary>Takes as few words as possible down to the last line.</summary>
    private static void Join(in LineBreaker.Measure measure, Span<LineRange> lines)
    {
        var breaks = measure.Paragraph.Breaks;
        var (start, end) = (lines[^2].Start, lines[^1].End);
        for (var i = breaks.AsSpan().BinarySearch(lines[^1].Start) - 1; i >= 0 && breaks[i] > start && measure.Fits(breaks[i], end); i--)
        {
            if (!measure.Divides(breaks[i]) && !IsWidow(measure, breaks[i], end))
            {
                (lines[^2], lines[^1]) = (measure.Line(start, breaks[i]), measure.Line(breaks[i], end));
                return;
            }
        }
    }

    /// <summary>
    /// The breaks of the paragraph into as many lines with the least sum of
    /// squared leftovers (Knuth and Plass's idea without stretch): since all widths add up to about the same, that is
    /// the most even one. A break behind the first word of a sentence costs a little more. Nothing moves when a word is wider than the width.
    /// </summary>
    private static void Balance(in LineBreaker.Measure measure, Span<LineRange> lines)
    {
        var breaks = measure.Paragraph.Breaks;
        var (count, across) = (lines.Length, breaks.Length + 1);
        var cost = ArrayPool<double>.Shared.Rent((count + 1) * across);
        var from = ArrayPool<int>.Shared.Rent((count + 1) * across);
        cost.AsSpan(0, (count + 1) * across).Fill(double.PositiveInfinity);
        cost[0] = 0;
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
                    var sum = cost[((line - 1) * across) + i] + (left * left) + (stranded * stranded) + (divided * divided)
                        + (to == breaks.Length && IsWidow(measure, begin, breaks[to - 1]) ? measure.Available * measure.Available * count : 0);
                    if (sum < cost[(line * across) + to])
                    {
                        cost[(line * across) + to] = sum;
                        from[(line * across) + to] = i;
                    }
                }
            }
        }

        if (double.IsFinite(cost[(count * across) + breaks.Length]))
        {
            for (int line = count, to = breaks.Length; line > 0; line--)
            {
                var begin = from[(line * across) + to];
                lines[line - 1] = measure.Line(begin == 0 ? 0 : breaks[begin - 1], breaks[to - 1]);
                to = begin;
            }
        }

        ArrayPool<double>.Shared.Return(cost);
        ArrayPool<int>.Shared.Return(from);
    }

    private static bool IsWidow(in LineBreaker.Measure measure, int start, int end)
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
