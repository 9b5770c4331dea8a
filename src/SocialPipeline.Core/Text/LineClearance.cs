using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>
/// How much further apart lines must stand so that their outlines never come closer than <see cref="Least"/> where one
/// hangs over the other: a descender over a dot, a vowel sign under another. Measured from glyph boxes, not from line boxes.
/// </summary>
internal static class LineClearance
{
    /// <summary>The distance that is kept between the outlines of two lines, in em.</summary>
    internal const double Least = 0.035;

    /// <summary>The most that lines are moved apart, in em: beyond it the style's line height is the caller's own choice.</summary>
    internal const double Most = 0.3;

    /// <summary>The columns of the profile that is compared, in em.</summary>
    private const double Column = 1 / 16.0;

    private const int MostColumns = 8192;

    /// <summary>What every line after the first moves down by, in pixels, so that all lines keep one distance.</summary>
    internal static double Opening(IReadOnlyList<TextLine> lines, double size)
    {
        var opening = 0.0;
        for (var i = 1; i < lines.Count; i++)
        {
            opening = Math.Max(opening, Between(lines[i - 1], lines[i], size));
        }

        return Math.Min(opening, Most * size);
    }

    private static double Between(TextLine upper, TextLine lower, double size)
    {
        var (pitch, least) = (lower.Baseline - upper.Baseline, Least * size);
        if (upper.InkBounds.IsEmpty || lower.InkBounds.IsEmpty || pitch + lower.InkBounds.Top - upper.InkBounds.Bottom >= least)
        {
            return 0;
        }

        var left = upper.X + upper.InkBounds.Left - least;
        var width = Column * size;
        var columns = (int)Math.Min(MostColumns, Math.Ceiling((upper.InkBounds.Width + (2 * least)) / width) + 1);
        Span<double> depths = columns <= 256 ? stackalloc double[256] : new double[columns];
        depths.Fill(double.NegativeInfinity);
        foreach (var ink in Inks(upper))
        {
            var (from, to) = Range(ink, least);
            for (var i = from; i <= to; i++)
            {
                depths[i] = Math.Max(depths[i], ink.Bottom);
            }
        }

        var opening = 0.0;
        foreach (var ink in Inks(lower))
        {
            var (from, to) = Range(ink, 0);
            for (var i = from; i <= to; i++)
            {
                opening = Math.Max(opening, least - (pitch + ink.Top - depths[i]));
            }
        }

        return opening;

        (int From, int To) Range(SKRect ink, double around) => (
            Math.Max(0, (int)Math.Floor((ink.Left - around - left) / width)),
            Math.Min(columns - 1, (int)Math.Floor((ink.Right + around - left) / width)));
    }

    /// <summary>The boxes of a line's glyphs, across from the layout's left edge, down from the line's own baseline.</summary>
    private static IEnumerable<SKRect> Inks(TextLine line)
    {
        foreach (var run in line.Runs)
        {
            for (var i = 0; i < run.Glyphs.Length; i++)
            {
                var ink = run.Face.Ink(run.Glyphs[i]);
                if (!ink.IsEmpty)
                {
                    var (x, y, size) = ((float)line.X + run.Positions[i].X, run.Positions[i].Y, (float)run.Size);
                    yield return new SKRect(x + (ink.Left * size), y + (ink.Top * size), x + (ink.Right * size), y + (ink.Bottom * size));
                }
            }
        }
    }
}
