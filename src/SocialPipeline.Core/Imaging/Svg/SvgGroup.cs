using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Items with a transform, an opacity and a clip in common.</summary>
internal sealed class SvgGroup(SKMatrix transform, float opacity, SvgClip? clip, SvgItem[] items) : SvgItem
{
    public override int Layers { get; } =
        (opacity < 1 && items.Length > 1 ? 1 : 0) + (clip?.Layers ?? 0) + items.Select(item => item.Layers).DefaultIfEmpty().Max();

    public override SKRect? Box(SKMatrix matrix) => Union(SKMatrix.Concat(matrix, transform), (item, total) => item.Box(total));

    // Layers are no larger than what they hold.
    private readonly SKRect? _layerBounds = opacity is < 1 and > 0 && items.Length > 1
        ? items.Aggregate((SKRect?)null, (box, item) => Join(box, item.Measure(SKMatrix.Identity)))
        : null;

    public override void Draw(SvgPen pen, float above)
    {
        var canvas = pen.Canvas;
        var own = opacity * above;
        if (own <= 0 || items.Length == 0)
        {
            return;
        }
        var depth = canvas.SaveCount;
        canvas.Save();
        canvas.Concat(transform);
        if (clip is null)
        {
            DrawItems(pen, own);
        }
        else
        {
            clip.Draw(canvas, () => DrawItems(pen, own));
        }
        canvas.RestoreToCount(depth);
    }

    public override SKRect? Measure(SKMatrix matrix)
    {
        if (opacity <= 0)
        {
            return null;
        }
        var total = SKMatrix.Concat(matrix, transform);
        var box = Union(total, (item, inner) => item.Measure(inner));
        return box is { } drawn && clip is not null ? clip.Cut(drawn, total) : box;
    }

    public override void Outline(List<SvgArea> areas, SKMatrix matrix, float above, SKPath? outer)
    {
        var own = opacity * above;
        if (own <= 0)
        {
            return;
        }
        var total = SKMatrix.Concat(matrix, transform);
        using var inner = clip?.AsPath(total);
        using var both = inner is null || outer is null ? null : inner.Op(outer, SKPathOp.Intersect);
        foreach (var item in items)
        {
            item.Outline(areas, total, own, both ?? inner ?? outer);
        }
    }

    private void DrawItems(SvgPen pen, float own)
    {
        // A lone item takes the opacity itself, which spares a layer.
        var grouped = own < 1 && items.Length > 1;
        if (grouped)
        {
            SvgLayer.Begin(pen.Canvas, own, _layerBounds);
        }
        foreach (var item in items)
        {
            item.Draw(pen, grouped ? 1 : own);
        }
        if (grouped)
        {
            pen.Canvas.Restore();
        }
    }

    private SKRect? Union(SKMatrix total, Func<SvgItem, SKMatrix, SKRect?> measure) =>
        items.Aggregate((SKRect?)null, (box, item) => Join(box, measure(item, total)));
}
