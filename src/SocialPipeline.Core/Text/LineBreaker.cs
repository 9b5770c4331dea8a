using System.Runtime.InteropServices;

namespace SocialPipeline.Text;

/// <summary>A line as clusters [Start, Visible) that show and [Visible, End) that vanish.</summary>
internal readonly record struct LineRange(ShapedParagraph Paragraph, int Start, int Visible, int End)
{
    /// <summary>The hyphen that ends it, when a word is divided there.</summary>
    internal ShapedRun? Hyphen => Paragraph.Hyphens.GetValueOrDefault(End);

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

    /// <summary>A line that is filled to this share stays without a hyphen.</summary>
    private const double HyphenationZone = 0.8;

    /// <summary>The most lines in a row that end with a hyphen.</summary>
    private const int MostHyphensInARow = 2;

    /// <param name="text">The text.</param>
    /// <param name="options">Width and style.</param>
    /// <param name="balance">Whether lines are evened out; it never changes their number.</param>
    /// <param name="lines">Takes the lines in place of what it holds.</param>
    /// <returns>Whether a word is wider than the line.</returns>
    internal static bool Break(ShapedText text, TextLayoutOptions options, bool balance, List<LineRange> lines)
    {
        lines.Clear();
        var width = options.MaxWidth / options.Size;
        var hang = Hang(text, options);
        var broken = false;
        foreach (var paragraph in text.Paragraphs)
        {
            broken |= Greedy(new Measure(text.Text, paragraph, options, width, lines.Count == 0 ? hang : 0), lines);
        }

        // Lines that will be cut stay full: evening them out would waste the room that there is.
        if (options.Overflow == TextOverflow.Truncate && lines.Count > options.MaxLines)
        {
            return broken;
        }

        var from = 0;
        foreach (var paragraph in text.Paragraphs)
        {
            var to = from + 1;
            while (to < lines.Count && lines[to].Start > 0)
            {
                to++;
            }

            LineBalancer.Improve(new Measure(text.Text, paragraph, options, width, from == 0 ? hang : 0), CollectionsMarshal.AsSpan(lines)[from..to], balance);
            from = to;
        }

        return broken;
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

    private static bool Greedy(in Measure measure, List<LineRange> lines)
    {
        var breaks = measure.Paragraph.Breaks;
        var broken = false;
        int start = 0, next = 0, inARow = 0;
        do
        {
            var (whole, divided) = Reach(measure, start, next);
            var hyphen = divided > whole && (whole < 0
                || (inARow < MostHyphensInARow && measure.Width(start, breaks[whole]) < measure.Available * HyphenationZone));
            var chosen = hyphen ? divided : whole;
            if (chosen < 0)
            {
                chosen = next;
                while (measure.Divides(breaks[chosen]))
                {
                    chosen++;
                }

                broken = true;
            }

            inARow = hyphen ? inARow + 1 : 0;
            lines.Add(measure.Line(start, breaks[chosen]));
            start = breaks[chosen];
            next = chosen + 1;
        }
        while (next < breaks.Length);

        return broken;
    }

    /// <summary>The last break between words that fits, and the last inside a word; -1 for none.</summary>
    private static (int Whole, int Divided) Reach(in Measure measure, int start, int next)
    {
        var breaks = measure.Paragraph.Breaks;
        int whole = -1, divided = -1;
        for (var i = next; i < breaks.Length; i++)
        {
            // A hyphen may just not fit where the rest of its word does.
            var inside = measure.Divides(breaks[i]);
            if (!measure.Fits(start, breaks[i]))
            {
                if (!inside)
                {
                    break;
                }
            }
            else if (inside)
            {
                divided = i;
            }
            else
            {
                whole = i;
            }
        }

        return (whole, divided);
    }

    /// <summary>Measures stretches of a paragraph against the width, in em.</summary>
    internal readonly struct Measure(string text, ShapedParagraph paragraph, TextLayoutOptions options, double width, double hang)
    {
        internal ShapedParagraph Paragraph { get; } = paragraph;

        internal double Available { get; } = width;

        /// <summary>The line from one break to another.</summary>
        internal LineRange Line(int from, int to) => new(Paragraph, from, Paragraph.VisibleEnd(from, to), to);

        internal double Width(int from, int to)
        {
            var visible = Paragraph.VisibleEnd(from, to);
            return Paragraph.Width(from, visible, options.Tracking, options.WordSpacing)
                + LineEnds.Hyphen(Paragraph, visible, to, options)
                - LineEnds.Hang(text, Paragraph, from, visible, to, options)
                - (from == 0 ? hang : 0);
        }

        /// <summary>Whether a break stands inside a word.</summary>
        internal bool Divides(int to) => Paragraph.Hyphens.ContainsKey(to);

        internal bool Fits(int from, int to) => Width(from, to) <= Available + Slack;
    }
}
