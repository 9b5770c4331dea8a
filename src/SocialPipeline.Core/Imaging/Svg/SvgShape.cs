using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>How a stroke runs; lengths in user units.</summary>
internal sealed record SvgStroke(SvgInk Ink, float Width, SKStrokeCap Cap, SKStrokeJoin Join, float MiterLimit, float[] Dashes, float DashOffset)
{
    public SKPaint CreatePaint()
    {
        var paint = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = Width,
            StrokeCap = Cap,
            StrokeJoin = Join,
            StrokeMiter = MiterLimit,
        };
        if (Dashes.Length > 0)
        {
            using var effect = SKPathEffect.CreateDash(Dashes, DashOffset);
            paint.PathEffect = effect;
        }
        return paint;
    }
}

/// <summary>A path with its inks.</summary>
/// <remarks>The path is shared by threads: nothing may change it after it is built, its lazily computed bounds included.</remarks>
internal sealed class SvgShape(SKPath path, SvgInk? fill, SvgStroke? stroke, bool strokeFirst) : SvgItem
{
    // Finer than one unit: icons are often drawn on a 16-unit grid.
    private const float OutlineScale = 64;

    public override int Layers => fill is not null && stroke is not null ? 1 : 0;

    public override SKRect? Box(SKMatrix matrix) => BoxOf(path, matrix);

    public override void Draw(SvgPen pen, float opacity)
    {
        // A translucent shape must not show its fill through its stroke.
        var grouped = opacity < 1 && fill is not null && stroke is not null;
        if (grouped)
        {
            SvgLayer.Begin(pen.Canvas, opacity, Measure(SKMatrix.Identity));
            opacity = 1;
        }
        if (strokeFirst)
        {
            DrawStroke(pen, opacity);
        }
        if (fill is not null)
        {
            using var paint = new SKPaint { IsAntialias = true };
            using var shader = fill.Prepare(paint, pen, opacity);
            pen.Canvas.DrawPath(path, paint);
        }
        if (!strokeFirst)
        {
            DrawStroke(pen, opacity);
        }
        if (grouped)
        {
            pen.Canvas.Restore();
        }
    }

    public override SKRect? Measure(SKMatrix matrix)
    {
        SKRect? box = null;
        if (fill is { IsVisible: true })
        {
            box = PaintedBoxOf(path, matrix);
        }
        if (stroke is { Ink.IsVisible: true })
        {
            using var paint = stroke.CreatePaint();
            using var outline = paint.GetFillPath(path, OutlineScale);
            box = Join(box, outline is null ? null : PaintedBoxOf(outline, matrix));
        }
        return box;
    }

    public override void Outline(List<SvgArea> areas, SKMatrix matrix, float opacity, SKPath? clip)
    {
        if (strokeFirst)
        {
            OutlineStroke(areas, matrix, opacity, clip);
        }
        if (fill is { IsVisible: true })
        {
            SvgArea.Add(areas, path, fill, matrix, opacity, clip);
        }
        if (!strokeFirst)
        {
            OutlineStroke(areas, matrix, opacity, clip);
        }
    }

    private void OutlineStroke(List<SvgArea> areas, SKMatrix matrix, float opacity, SKPath? clip)
    {
        if (stroke is not { Ink.IsVisible: true })
        {
            return;
        }
        using var paint = stroke.CreatePaint();
        using var outline = paint.GetFillPath(path, OutlineScale);
        if (outline is not null)
        {
            SvgArea.Add(areas, outline, stroke.Ink, matrix, opacity, clip);
        }
    }

    // A filled line covers no pixel.
    private static SKRect? PaintedBoxOf(SKPath path, SKMatrix matrix) =>
        BoxOf(path, matrix) is { Width: > 0, Height: > 0 } box ? box : null;

    private static SKRect? BoxOf(SKPath path, SKMatrix matrix)
    {
        using var moved = new SKPath();
        path.Transform(matrix, moved);
        var box = moved.TightBounds;
        return moved.IsEmpty || !(float.IsFinite(box.Width) && float.IsFinite(box.Height)) ? null : box;
    }

    private void DrawStroke(SvgPen pen, float opacity)
    {
        if (stroke is null)
        {
            return;
        }
        using var paint = stroke.CreatePaint();
        using var shader = stroke.Ink.Prepare(paint, pen, opacity);
        var scale = ScaleOf(pen.Canvas.TotalMatrix);
        // Skia draws strokes of a pixel or less as hairlines, whose edges leave gaps where strokes meet: their outline is filled
        // instead. Below half a pixel the hairline is the better one again: the fill of a sliver comes out too dark.
        using var outline = stroke.Width * scale is >= 0.5f and <= 1.001f ? paint.GetFillPath(path, MathF.Max(scale * 4, 0.01f)) : null;
        if (outline is null)
        {
            pen.Canvas.DrawPath(path, paint);
            return;
        }
        paint.Style = SKPaintStyle.Fill;
        paint.PathEffect = null;
        pen.Canvas.DrawPath(outline, paint);
    }

    private static float ScaleOf(SKMatrix matrix) =>
        MathF.Max(MathF.Sqrt((matrix.ScaleX * matrix.ScaleX) + (matrix.SkewY * matrix.SkewY)), MathF.Sqrt((matrix.SkewX * matrix.SkewX) + (matrix.ScaleY * matrix.ScaleY)));
}
