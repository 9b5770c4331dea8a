using System.Collections.Immutable;
using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>Finds the boxes behind words and the lines below them, fragment by fragment: a highlight that runs over lines or changes direction is several boxes.</summary>
internal static class TextDecorations
{
    /// <summary>How much of the small letters' height a marker covers.</summary>
    private const double MarkerShare = 0.5;

    /// <summary>Letters of scripts without capitals stand between these shares of the face's ascent and descent.</summary>
    private const double TallShare = 0.85, DeepShare = 0.6;

    internal static ImmutableArray<TextDecoration> Of(IReadOnlyList<TextLine> lines)
    {
        if (!lines.Any(line => line.Runs.Any(run => run.Span.Underline || run.Span.Highlight is not null)))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<TextDecoration>();
        var crossings = new Dictionary<GlyphCrossing, (double From, double To)?>();
        foreach (var line in lines)
        {
            Highlights(line, found);
            Underlines(line, found, crossings);
        }

        return found.ToImmutable();
    }

    private static void Highlights(TextLine line, ImmutableArray<TextDecoration>.Builder found)
    {
        for (var i = 0; i < line.Runs.Length;)
        {
            var first = line.Runs[i];
            var (to, bounds) = (i + 1, Box(line, first));
            if (first.Span.Highlight is { } highlight)
            {
                // Neighbours in one colour are one box, whatever faces and directions they are set in.
                while (to < line.Runs.Length && Equals(line.Runs[to].Span.Highlight, highlight))
                {
                    bounds.Union(Box(line, line.Runs[to++]));
                }

                found.Add(new TextDecoration(TextDecorationKind.Highlight, bounds, highlight.Radius * first.Size, highlight.Color));
            }

            i = to;
        }
    }

    private static SKRect Box(TextLine line, GlyphRun run)
    {
        if (run.Span.Highlight is not { } highlight)
        {
            return SKRect.Empty;
        }

        var (face, size) = (run.Face, run.Size);
        var capitals = run.Direction == TextDirection.LeftToRight;
        var top = highlight.Marker ? face.XHeight * MarkerShare : (capitals ? face.CapHeight : face.Ascent * TallShare) + highlight.PaddingY;
        var bottom = (highlight.Marker ? 0 : capitals ? face.Depth : face.Descent * DeepShare) + highlight.PaddingY;
        var rise = run.Span.Scale > 0 ? run.Span.BaselineShift * size / run.Span.Scale : 0;
        return new SKRect(
            (float)(line.X + run.Left - (highlight.PaddingX * size)), (float)(line.Baseline - rise - (top * size)),
            (float)(line.X + run.Left + run.Width + (highlight.PaddingX * size)), (float)(line.Baseline - rise + (bottom * size)));
    }

    private static void Underlines(TextLine line, ImmutableArray<TextDecoration>.Builder found, Dictionary<GlyphCrossing, (double From, double To)?> crossings)
    {
        foreach (var run in line.Runs.Where(run => run.Span.Underline))
        {
            var (position, thickness) = run.Face.Underline;
            var (top, bottom) = (line.Baseline + (position * run.Size), line.Baseline + ((position + thickness) * run.Size));
            var gap = thickness * run.Size;
            var at = run.Left;
            var (above, below) = ((float)((position * run.Size) - (gap / 2)), (float)(((position + thickness) * run.Size) + (gap / 2)));
            foreach (var (from, to) in TextPainter.Crossings(run, above, below, crossings).Order())
            {
                Add(at, from - gap);
                at = Math.Max(at, to + gap);
            }

            Add(at, run.Left + run.Width);

            // Shreds between two crossings look like dirt.
            void Add(double from, double to)
            {
                if (to - from > thickness * run.Size)
                {
                    found.Add(new TextDecoration(TextDecorationKind.Underline, new SKRect(
                        (float)(line.X + from), (float)top, (float)(line.X + to), (float)bottom), 0, run.Color));
                }
            }
        }
    }
}
