using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>One shape of a clip, in the clip's coordinates; its path carries the clip rule.</summary>
internal sealed record SvgClipShape(SKPath Path, SKMatrix Transform, SvgClip? Clip);

/// <summary>What stays visible: the union of shapes, cut again by the clip of the <c>clipPath</c> itself.</summary>
internal sealed class SvgClip
{
    private readonly SKMatrix _matrix;
    private readonly SvgClipShape[] _shapes;
    private readonly SvgClip? _outer;
    private readonly SKPath? _single;

    public SvgClip(SKMatrix matrix, SvgClipShape[] shapes, SvgClip? outer)
    {
        _matrix = matrix;
        _shapes = shapes;
        _outer = outer;
        _single = AsOnePath(matrix, shapes);
        // A union that is no single path is painted into two layers.
        Layers = (_single is null ? 2 : 0) + (outer?.Layers ?? 0)
            + shapes.Select(shape => shape.Clip?.Layers ?? 0).DefaultIfEmpty().Max();
    }

    public int Layers { get; }

    /// <summary>Cuts to a rectangle, as viewports do.</summary>
    public static SvgClip Rectangle(SKRect rectangle)
    {
        using var builder = new SKPathBuilder();
        builder.AddRect(rectangle);
        var path = builder.Detach();
        _ = path.Bounds;
        return new SvgClip(SKMatrix.Identity, [new SvgClipShape(path, SKMatrix.Identity, null)], null);
    }

    /// <summary>Draws <paramref name="content"/> inside the clip.</summary>
    public void Draw(SKCanvas canvas, Action content)
    {
        if (_shapes.Length == 0)
        {
            return;
        }
        if (_outer is null)
        {
            DrawInside(canvas, content);
        }
        else
        {
            _outer.Draw(canvas, () => DrawInside(canvas, content));
        }
    }

    /// <summary>The part of <paramref name="box"/> that can stay visible; <see langword="null"/> when nothing does.</summary>
    public SKRect? Cut(SKRect box, SKMatrix matrix)
    {
        var total = SKMatrix.Concat(matrix, _matrix);
        SKRect? seen = null;
        foreach (var shape in _shapes)
        {
            var inner = SKMatrix.Concat(total, shape.Transform);
            using var moved = new SKPath();
            shape.Path.Transform(inner, moved);
            SKRect? part = moved.TightBounds;
            if (shape.Clip is not null)
            {
                part = shape.Clip.Cut(part.Value, inner);
            }
            seen = SvgItem.Join(seen, part);
        }
        if (seen is not { } clip || !clip.IntersectsWithInclusive(box))
        {
            return null;
        }
        var kept = SKRect.Intersect(box, clip);
        return _outer is null ? kept : _outer.Cut(kept, matrix);
    }

    /// <summary>What stays visible as one path, once <paramref name="matrix"/> is applied.</summary>
    public SKPath AsPath(SKMatrix matrix)
    {
        var total = SKMatrix.Concat(matrix, _matrix);
        var all = new SKPath();
        foreach (var shape in _shapes)
        {
            var inner = SKMatrix.Concat(total, shape.Transform);
            using var moved = new SKPath();
            shape.Path.Transform(inner, moved);
            using var own = shape.Clip?.AsPath(inner);
            using var part = own is null ? null : moved.Op(own, SKPathOp.Intersect);
            all = Exchange(all, all.Op(part ?? moved, SKPathOp.Union));
        }
        if (_outer is not null)
        {
            using var outer = _outer.AsPath(matrix);
            all = Exchange(all, all.Op(outer, SKPathOp.Intersect));
        }
        return all;
    }

    /// <summary>The new path when there is one; the other of the two is freed.</summary>
    private static SKPath Exchange(SKPath old, SKPath? made)
    {
        if (made is null)
        {
            return old;
        }
        old.Dispose();
        return made;
    }

    private void DrawInside(SKCanvas canvas, Action content)
    {
        var depth = canvas.SaveCount;
        if (_single is not null)
        {
            canvas.Save();
            canvas.ClipPath(_single, SKClipOperation.Intersect, antialias: true);
            content();
        }
        else
        {
            SvgLayer.Begin(canvas, 1, null);
            content();
            SvgLayer.BeginCut(canvas);
            canvas.Concat(_matrix);
            using var paint = new SKPaint { IsAntialias = true };
            foreach (var shape in _shapes)
            {
                canvas.Save();
                canvas.Concat(shape.Transform);
                if (shape.Clip is null)
                {
                    canvas.DrawPath(shape.Path, paint);
                }
                else
                {
                    shape.Clip.Draw(canvas, () => canvas.DrawPath(shape.Path, paint));
                }
                canvas.Restore();
            }
        }
        canvas.RestoreToCount(depth);
    }

    /// <summary>One path with the same area; <see langword="null"/> when shapes overlap or have clips of their own.</summary>
    private static SKPath? AsOnePath(SKMatrix matrix, SvgClipShape[] shapes)
    {
        if (shapes.Length == 0 || shapes.Any(shape => shape.Clip is not null || shape.Path.FillType != shapes[0].Path.FillType))
        {
            return null;
        }
        using var builder = new SKPathBuilder { FillType = shapes[0].Path.FillType };
        var boxes = new List<SKRect>(shapes.Length);
        foreach (var shape in shapes)
        {
            using var moved = new SKPath();
            shape.Path.Transform(SKMatrix.Concat(matrix, shape.Transform), moved);
            // The check is quadratic: a crowd of shapes goes the way of the layers.
            if (boxes.Count > 64 || boxes.Exists(other => other.IntersectsWithInclusive(moved.Bounds)))
            {
                return null;
            }
            boxes.Add(moved.Bounds);
            builder.AddPath(moved);
        }
        var path = builder.Detach();
        _ = path.Bounds;
        return path;
    }
}
