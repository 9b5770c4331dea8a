namespace SocialPipeline.Text;

/// <summary>A line as clusters [Start, Visible) that show and [Visible, End) that vanish.</summary>
internal readonly record struct LineRange(ShapedParagraph Paragraph, int Start, int Visible, int End)
{
    /// <summary>The runs that show, in logical order.</summary>
    internal ReadOnlySpan<ShapedRun> Runs => Visible > Start
        ? Paragraph.Runs.AsSpan()[Paragraph.Clusters[Start].Run..(Paragraph.Clusters[Visible - 1].Run + 1)]
        : [];
}

/// <summary>Chooses where lines break, by arithmetic in em.</summary>
internal static class LineBreaker
{
    /// <summary>Rounding in running sums must not break a line that fits exactly.</summary>
    internal const double Slack = 1e-7;

    internal static (List<LineRange> Lines, bool BrokenWord) Break(ShapedText text, TextLayoutOptions options)
    {
        var width = options.MaxWidth / options.Size;
        var hang = Hang(text, options);
        var measures = text.Paragraphs.Select((paragraph, i) => new Measure(paragraph, options, width, i == 0 ? hang : 0)).ToArray();
        var broken = false;
        var ends = new List<int>[measures.Length];
        for (var i = 0; i < measures.Length; i++)
        {
            (ends[i], var wide) = Greedy(measures[i]);
            broken |= wide;
        }

        // Lines that will be cut stay full: evening them out would waste the room that there is.
        var cut = options.Overflow == TextOverflow.Truncate && ends.Sum(each => each.Count) > options.MaxLines;
        var lines = new List<LineRange>();
        for (var i = 0; i < measures.Length; i++)
        {
            var paragraph = text.Paragraphs[i];
            var start = 0;
            foreach (var end in cut ? ends[i] : LineBalancer.Improve(measures[i], ends[i], options.Balance))
            {
                lines.Add(new LineRange(paragraph, start, paragraph.VisibleEnd(start, end), end));
                start = end;
            }
        }

        return (lines, broken);
    }

    /// <summary>How far the opening quotation mark hangs outside, in em: its own width.</summary>
    internal static double Hang(ShapedText text, TextLayoutOptions options)
    {
        var first = text.Paragraphs[0];
        return options.HangOpeningQuote && options.Align == TextAlign.Start && !first.RightToLeft && first.Clusters.Length > 1
            && text.Text[first.Clusters[0].Start] is '\u201C' or '\u2018' or '\u201E' or '\u201A' or '\u00AB' or '\u2039' or '"' or '\''
            ? first.Width(0, 1, 0, 0) + first.Added(0, options.Tracking, options.WordSpacing)
            : 0;
    }

    private static (List<int> Ends, bool BrokenWord) Greedy(Measure measure)
    {
        var ends = new List<int>();
        var breaks = measure.Paragraph.Breaks;
        var broken = false;
        int start = 0, next = 0;
        do
        {
            var end = -1;
            while (next < breaks.Length && measure.Fits(start, breaks[next]))
            {
                end = breaks[next++];
            }

            if (end < 0)
            {
                end = breaks[next++];
                broken = true;
            }

            ends.Add(end);
            start = end;
        }
        while (next < breaks.Length);

        return (ends, broken);
    }

    /// <summary>Measures stretches of a paragraph against the width, in em.</summary>
    internal readonly struct Measure(ShapedParagraph paragraph, TextLayoutOptions options, double width, double hang)
    {
        internal ShapedParagraph Paragraph { get; } = paragraph;

        internal double Available { get; } = width;

        internal double Width(int from, int to) =>
            Paragraph.Width(from, Paragraph.VisibleEnd(from, to), options.Tracking, options.WordSpacing) - (from == 0 ? hang : 0);

        internal bool Fits(int from, int to) => Width(from, to) <= Available + Slack;
    }
}
