using System.Collections.Immutable;
using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>Turns one line of clusters into visual runs with positions.</summary>
internal static class LineSetter
{
    /// <summary>A stretch of one run: clusters [From, To).</summary>
    private readonly record struct Piece(ShapedRun Run, int From, int To);

    internal static TextLine Set(ShapedText text, LineRange line, TextLayoutOptions options, TextCut? cut)
    {
        var paragraph = line.Paragraph;
        var pieces = Pieces(paragraph, line.Start, cut?.Kept ?? line.Visible);
        Reorder(pieces);
        var last = (cut?.Kept ?? line.Visible) - 1;
        var runs = ImmutableArray.CreateBuilder<GlyphRun>(pieces.Count + 1);
        var pen = 0.0;
        var ink = SKRect.Empty;
        var end = cut is not null ? text.Text.Length
            : line.End > line.Start ? paragraph.Clusters[line.End - 1].End
            : paragraph.Start;
        var tail = cut?.Run ?? line.Hyphen;
        var tailAt = cut?.At ?? end;
        if (tail is not null && paragraph.RightToLeft)
        {
            Tail();
        }

        foreach (var piece in pieces)
        {
            runs.Add(Run(paragraph, piece, last, tail is not null, options, ref pen, ref ink));
        }

        if (tail is not null && !paragraph.RightToLeft)
        {
            Tail();
        }

        return new TextLine(runs.DrainToImmutable(), 0, 0, pen,
            line.End > line.Start ? paragraph.Clusters[line.Start].Start : paragraph.Start, end,
            paragraph.RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight, ink);

        // An ellipsis, or the hyphen of a divided word.
        void Tail()
        {
            var placed = new Placement(tail, tail.Glyphs.Length, options.Size, pen);
            for (var i = 0; i < tail.Glyphs.Length; i++)
            {
                placed.Add(i, tailAt, ref ink);
            }

            runs.Add(placed.Run(tailAt, end));
            pen = placed.Pen;
        }
    }

    private static GlyphRun Run(
        ShapedParagraph paragraph, Piece piece, int last, bool tail, TextLayoutOptions options, ref double pen, ref SKRect ink)
    {
        var glyphs = 0;
        foreach (ref readonly var cluster in paragraph.Clusters.AsSpan()[piece.From..piece.To])
        {
            glyphs += cluster.Glyphs;
        }

        var placed = new Placement(piece.Run, glyphs, options.Size, pen);
        for (var i = 0; i < piece.To - piece.From; i++)
        {
            var at = piece.Run.RightToLeft ? piece.To - 1 - i : piece.From + i;
            var cluster = paragraph.Clusters[at];
            var added = at == last && !tail
                ? paragraph.Added(at, 0, options.WordSpacing)
                : paragraph.Added(at, options.Tracking, options.WordSpacing);
            placed.Pen += piece.Run.RightToLeft ? added * options.Size : 0;
            for (var glyph = cluster.Glyph; glyph < cluster.Glyph + cluster.Glyphs; glyph++)
            {
                placed.Add(glyph, cluster.Start, ref ink);
            }

            placed.Pen += piece.Run.RightToLeft ? 0 : added * options.Size;
        }

        pen = placed.Pen;
        return placed.Run(paragraph.Clusters[piece.From].Start, paragraph.Clusters[piece.To - 1].End);
    }

    private static List<Piece> Pieces(ShapedParagraph paragraph, int from, int to)
    {
        var pieces = new List<Piece>();
        while (from < to)
        {
            var end = from + 1;
            while (end < to && paragraph.Clusters[end].Run == paragraph.Clusters[from].Run)
            {
                end++;
            }

            pieces.Add(new Piece(paragraph.Runs[paragraph.Clusters[from].Run], from, end));
            from = end;
        }

        return pieces;
    }

    /// <summary>Rule L2 of UAX #9: from the highest level down to the lowest odd one, reverse each stretch at that level or above.</summary>
    private static void Reorder(List<Piece> pieces)
    {
        var highest = pieces.Count == 0 ? 0 : pieces.Max(piece => piece.Run.Level);
        for (var level = highest; level > 0; level--)
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                var start = i;
                while (i < pieces.Count && pieces[i].Run.Level >= level)
                {
                    i++;
                }

                pieces.Reverse(start, i - start);
            }
        }
    }

    private struct Placement
    {
        private readonly ShapedRun _run;
        private readonly double _size;
        private readonly double _from;
        private readonly ImmutableArray<ushort>.Builder _glyphs;
        private readonly ImmutableArray<SKPoint>.Builder _positions;
        private readonly ImmutableArray<int>.Builder _clusters;

        internal Placement(ShapedRun run, int glyphs, double size, double pen)
        {
            _run = run;
            _size = size;
            Pen = _from = pen;
            _glyphs = ImmutableArray.CreateBuilder<ushort>(glyphs);
            _positions = ImmutableArray.CreateBuilder<SKPoint>(glyphs);
            _clusters = ImmutableArray.CreateBuilder<int>(glyphs);
        }

        internal double Pen { get; set; }

        private readonly double Rise => _run.Span.BaselineShift * _size;

        internal void Add(int glyph, int cluster, ref SKRect ink)
        {
            var shape = _run.Glyphs[glyph];
            double x = Pen + (shape.X * _size), y = (shape.Y * _size) - Rise;
            _glyphs.Add(shape.Id);
            _positions.Add(new SKPoint((float)x, (float)y));
            _clusters.Add(cluster);
            if (!shape.Ink.IsEmpty)
            {
                var size = _size * _run.Span.Scale;
                ink = TextComposer.Join(ink, new SKRect(
                    (float)(x + (shape.Ink.Left * size)), (float)(y + (shape.Ink.Top * size)),
                    (float)(x + (shape.Ink.Right * size)), (float)(y + (shape.Ink.Bottom * size))));
            }

            Pen += shape.Advance * _size;
        }

        internal readonly GlyphRun Run(int start, int end) => new(
            _run.Face, _size * _run.Span.Scale, _run.Span.Color,
            _run.RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight,
            _glyphs.DrainToImmutable(), _positions.DrainToImmutable(), _clusters.DrainToImmutable(), start, end)
        {
            Span = _run.Span,
            Left = _from,
            Width = Pen - _from,
        };
    }
}
