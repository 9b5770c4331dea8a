using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>One thing to draw. Immutable once built.</summary>
internal abstract class SvgItem
{
    /// <summary>The geometry's box without strokes and clips, once <paramref name="matrix"/> is applied: what <c>objectBoundingBox</c> means.</summary>
    public abstract SKRect? Box(SKMatrix matrix);

    /// <summary>Off-screen layers that drawing this has open at once, at most.</summary>
    public abstract int Layers { get; }

    public abstract void Draw(SvgPen pen, float opacity);

    /// <summary>The box of what is painted, strokes included and cut to the clips, once <paramref name="matrix"/> is applied; <see langword="null"/> when nothing is.</summary>
    public abstract SKRect? Measure(SKMatrix matrix);

    /// <summary>Adds what is painted as outlines, in the order of painting.</summary>
    /// <param name="areas">Where they are added; the caller frees them.</param>
    /// <param name="matrix">Brings the item's coordinates to those of the outlines.</param>
    /// <param name="opacity">The opacity of everything around the item.</param>
    /// <param name="clip">What stays visible, in the coordinates of the outlines; <see langword="null"/> for all.</param>
    public abstract void Outline(List<SvgArea> areas, SKMatrix matrix, float opacity, SKPath? clip);

    /// <summary>The smallest box around both.</summary>
    public static SKRect? Join(SKRect? one, SKRect? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        // SKRect.Union ignores boxes without area, and a line has none.
        ({ } a, { } b) => new SKRect(MathF.Min(a.Left, b.Left), MathF.Min(a.Top, b.Top), MathF.Max(a.Right, b.Right), MathF.Max(a.Bottom, b.Bottom)),
    };
}
