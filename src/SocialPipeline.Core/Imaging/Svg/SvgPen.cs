using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Where and in which inks one call of <see cref="SvgDrawing.Draw"/> draws.</summary>
internal sealed class SvgPen(SKCanvas canvas, SvgPaintOptions options)
{
    public SKCanvas Canvas => canvas;

    /// <summary>The colour that goes onto the canvas; <see langword="null"/> asks for <c>currentColor</c>.</summary>
    public SKColor Ink(SKColor? color, float opacity)
    {
        var own = color ?? options.CurrentColor;
        var ink = options.OverrideColor ?? own;
        // The one ink's own opacity goes over the drawing as a whole, so that overlaps do not show.
        return ink.WithAlpha((byte)MathF.Round(own.Alpha * Math.Clamp(opacity, 0, 1)));
    }
}
