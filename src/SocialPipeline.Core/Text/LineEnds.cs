namespace SocialPipeline.Text;

/// <summary>What stands at the end of a line besides its clusters, and what of it hangs outside the box. Measures are in em.</summary>
internal static class LineEnds
{
    /// <summary>Small marks that leave a notch in the edge of a column when they stand inside it.</summary>
    private const string Hanging = ".,-\u2010\u00B7\u060C\u06D4\u3001\u3002\uFF0C\uFF0E";

    /// <summary>The width that a hyphen adds to a line that ends at a break.</summary>
    internal static double Hyphen(ShapedParagraph paragraph, int visible, int end, TextLayoutOptions options) =>
        paragraph.Hyphens.TryGetValue(end, out var hyphen) && visible > 0
            ? hyphen.Glyphs[0].Advance + paragraph.Added(visible - 1, options.Tracking, 0)
            : 0;

    /// <summary>The width of the hyphen, full stop or comma that hangs outside the end of a line.</summary>
    internal static double Hang(string text, ShapedParagraph paragraph, int start, int visible, int end, TextLayoutOptions options)
    {
        if (!options.HangPunctuation || visible - start < 2)
        {
            return 0;
        }

        if (Hyphen(paragraph, visible, end, options) is var hyphen and > 0)
        {
            return hyphen;
        }

        var last = paragraph.Clusters[visible - 1];
        return last.End - last.Start == 1 && Hanging.Contains(text[last.Start], StringComparison.Ordinal)
            ? paragraph.Width(visible - 1, visible, 0, 0) + paragraph.Added(visible - 2, options.Tracking, 0)
            : 0;
    }
}
