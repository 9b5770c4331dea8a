using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>Draws glyphs and decorations at their places; the positions come from shaping, never from Skia.</summary>
internal static class TextPainter
{
    /// <summary>Boxes behind words, then lines below them, then letters.</summary>
    internal static void Draw(TextLayout layout, SKCanvas canvas, float x, float y)
    {
        DrawHighlights(layout, canvas, x, y);
        DrawInk(layout, canvas, x, y, null);
    }

    internal static void DrawHighlights(TextLayout layout, SKCanvas canvas, float x, float y)
    {
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var box in layout.Decorations.Where(each => each.Kind == TextDecorationKind.Highlight))
        {
            paint.Color = Sk(box.Color);
            canvas.DrawRoundRect(Moved(box.Bounds, x, y), (float)box.Radius, (float)box.Radius, paint);
        }
    }

    /// <summary>Letters and lines below them: each in its own colour, or all by one brush (a shadow, an outline).</summary>
    internal static void DrawInk(TextLayout layout, SKCanvas canvas, float x, float y, SKPaint? brush)
    {
        using var own = new SKPaint { IsAntialias = true };
        var paint = brush ?? own;
        foreach (var line in layout.Decorations.Where(each => each.Kind == TextDecorationKind.Underline))
        {
            own.Color = Sk(line.Color);
            canvas.DrawRect(Moved(line.Bounds, x, y), paint);
        }

        foreach (var line in layout.Lines)
        {
            foreach (var run in line.Runs)
            {
                using var blob = Blob(run);
                own.Color = Sk(run.Color);
                if (blob is not null)
                {
                    canvas.DrawText(blob, x + (float)line.X, y + (float)line.Baseline, paint);
                }
            }
        }
    }

    /// <summary>Where the outlines of a run cross a band below the baseline, glyph by glyph, relative to the line's origin. Intersecting outlines is slow, and the same letter is crossed the same way wherever it stands: what is known is asked first.</summary>
    internal static IEnumerable<(double From, double To)> Crossings(GlyphRun run, float top, float bottom, Dictionary<GlyphCrossing, (double From, double To)?> known)
    {
        using var font = Font(run);
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var (glyph, x, y) = (run.Glyphs[i], run.Positions[i].X, run.Positions[i].Y);
            var place = new GlyphCrossing(run.Face, glyph, run.Size, y, top, bottom);
            if (!known.TryGetValue(place, out var crossing))
            {
                known[place] = crossing = Crossing(font, run, glyph, y, top, bottom);
            }

            if (crossing is { } found)
            {
                yield return (x + found.From, x + found.To);
            }
        }
    }

    private static (double From, double To)? Crossing(SKFont font, GlyphRun run, ushort glyph, float y, float top, float bottom)
    {
        var ink = run.Face.Ink(glyph);
        if (ink.IsEmpty || y + (ink.Bottom * run.Size) <= top)
        {
            return null;
        }

        // Skia's own intercepts of a text blob miss stems whose ends lie outside the band.
        using var outline = font.GetGlyphPath(glyph);
        using var builder = new SKPathBuilder();
        builder.AddRect(new SKRect((ink.Left - 1) * (float)run.Size, top - y, (ink.Right + 1) * (float)run.Size, bottom - y));
        using var band = builder.Detach();
        using var crossing = outline?.Op(band, SKPathOp.Intersect);
        return crossing is { IsEmpty: false } ? (crossing.TightBounds.Left, crossing.TightBounds.Right) : null;
    }

    private static SKFont Font(GlyphRun run) => new(run.Face.Typeface, (float)run.Size)
    {
        Subpixel = true,
        LinearMetrics = true,
        Hinting = SKFontHinting.None,
        Edging = SKFontEdging.Antialias,
        BaselineSnap = false,
    };

    private static SKTextBlob? Blob(GlyphRun run)
    {
        using var font = Font(run);
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(run.Glyphs.AsSpan(), font, run.Positions.AsSpan());
        return builder.Build();
    }

    private static SKRect Moved(SKRect bounds, float x, float y)
    {
        bounds.Offset(x, y);
        return bounds;
    }

    private static SKColor Sk(Colors.Color color) => new(color.R, color.G, color.B, color.A);
}
