using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Off-screen layers of a canvas; each is closed by <see cref="SKCanvas.Restore"/>.</summary>
internal static class SvgLayer
{
    /// <summary>What follows is drawn together and laid down with one opacity.</summary>
    /// <param name="canvas">The canvas.</param>
    /// <param name="opacity">From 0 to 1.</param>
    /// <param name="bounds">What will be drawn, in the canvas's coordinates; <see langword="null"/> for all that the clip leaves.</param>
    public static void Begin(SKCanvas canvas, float opacity, SKRect? bounds)
    {
        using var paint = new SKPaint { Color = SKColors.Black.WithAlpha((byte)MathF.Round(255 * Math.Clamp(opacity, 0, 1))) };
        if (bounds is { } box)
        {
            canvas.SaveLayer(box, paint);
        }
        else
        {
            canvas.SaveLayer(paint);
        }
    }

    /// <summary>What follows cuts what the layer below holds: only where it is painted does that stay.</summary>
    public static void BeginCut(SKCanvas canvas)
    {
        using var paint = new SKPaint { BlendMode = SKBlendMode.DstIn };
        canvas.SaveLayer(paint);
    }
}
