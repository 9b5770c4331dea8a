namespace SocialPipeline.Text;

/// <summary>Where a text is cut: clusters before <see cref="Kept"/> stay on the last line, then the ellipsis follows.</summary>
/// <param name="Kept">The end of what stays, as a cluster of the last line's paragraph.</param>
/// <param name="At">Where the text is cut, in UTF-16 units.</param>
/// <param name="Run">The shaped ellipsis.</param>
internal sealed record TextCut(int Kept, int At, ShapedRun Run);

/// <summary>Cuts text between clusters so that it and an ellipsis stand inside the box.</summary>
internal static class TextTruncation
{
    /// <summary>Drops the lines after the first that is too wide or the last allowed; <see langword="null"/> when all of the text fits.</summary>
    internal static TextCut? Apply(ShapedText text, TextLayoutOptions options, List<LineRange> lines)
    {
        var width = options.MaxWidth / options.Size;
        var hang = LineBreaker.Hang(text, options);
        var last = lines.FindIndex(line => Whole(line) > width + LineBreaker.Slack);
        var allowed = Math.Min(options.MaxLines ?? int.MaxValue, lines.Count) - 1;
        last = last < 0 ? allowed : Math.Min(last, allowed);
        if (last == lines.Count - 1 && Whole(lines[last]) <= width + LineBreaker.Slack)
        {
            return null;
        }

        var line = lines[last];
        lines.RemoveRange(last + 1, lines.Count - last - 1);
        var kept = line.Visible;
        while (true)
        {
            kept = line.Paragraph.VisibleEnd(line.Start, kept);
            var run = Ellipsis(text, line, Math.Max(line.Start, kept - 1));
            var added = kept > line.Start ? line.Paragraph.Added(kept - 1, options.Tracking, 0) : 0;
            if (kept <= line.Start || Width(line, kept) + added + run.Glyphs.Sum(glyph => glyph.Advance) <= width + LineBreaker.Slack)
            {
                var at = kept < line.Paragraph.Clusters.Length ? line.Paragraph.Clusters[kept].Start : line.Paragraph.End;
                return new TextCut(kept, at, run);
            }

            kept--;
        }

        double Whole(LineRange range) => Width(range, range.Visible)
            + LineEnds.Hyphen(range.Paragraph, range.Visible, range.End, options)
            - LineEnds.Hang(text.Text, range.Paragraph, range.Start, range.Visible, range.End, options);

        double Width(LineRange range, int to) =>
            range.Paragraph.Width(range.Start, to, options.Tracking, options.WordSpacing)
            - (ReferenceEquals(range.Paragraph, text.Paragraphs[0]) && range.Start == 0 ? hang : 0);
    }

    private static ShapedRun Ellipsis(ShapedText text, LineRange line, int cluster)
    {
        var paragraph = line.Paragraph;
        var (face, span) = cluster < paragraph.Clusters.Length && paragraph.Runs[paragraph.Clusters[cluster].Run] is var run
            ? (run.Face, run.Span)
            : (text.MainFace, text.MainSpan);
        return EllipsisShaper.Shape(face, span, paragraph.Level);
    }
}
