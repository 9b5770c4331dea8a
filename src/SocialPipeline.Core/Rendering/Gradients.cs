using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <summary>Linear gradients for boxes.</summary>
internal static class Gradients
{
    private const int SmoothStops = 9;

    /// <summary>The shader of a gradient over a box; <see langword="null"/> for a flat colour.</summary>
    public static SKShader? Shader(ScenePaint paint, Box box)
    {
        if (paint.Stops.Count < 2)
        {
            return null;
        }

        var (from, to) = Line(box, paint.Angle);
        return SKShader.CreateLinearGradient(
            from,
            to,
            [.. paint.Stops.Select(stop => Sk(stop.Color))],
            [.. paint.Stops.Select(stop => (float)stop.At)],
            SKShaderTileMode.Clamp);
    }

    private static SKColor Sk(Color color) => new(color.R, color.G, color.B, color.A);

    /// <summary>A fade from a strength to nothing whose slope is zero at both ends, so that no edge shows (smoothstep).</summary>
    public static ScenePaint Smooth(Color color, double strength, double angle) =>
        new([.. Enumerable.Range(0, SmoothStops).Select(i => i / (SmoothStops - 1.0)).Select(t => (color.WithAlpha(strength * (1 - (t * t * (3 - (2 * t))))), t))], angle);

    /// <summary>A scrim: full strength over its solid share, then a smooth fade to nothing.</summary>
    public static ScenePaint Scrim(SceneScrim scrim)
    {
        var angle = scrim.From switch
        {
            "top" => 90.0,
            "bottom" => 270,
            "left" => 0,
            _ => 180,
        };
        var smooth = Smooth(scrim.Color, scrim.Strength ?? 0, angle).Stops;
        return new ScenePaint([(scrim.Color.WithAlpha(scrim.Strength ?? 0), 0), .. smooth.Select(stop => (stop.Color, scrim.Solid + (stop.At * (1 - scrim.Solid))))], angle);
    }

    /// <summary>The line along which an angle's gradient runs, corner to corner as in CSS.</summary>
    private static (SKPoint From, SKPoint To) Line(Box box, double angle)
    {
        var radians = angle * Math.PI / 180;
        var (x, y) = (Math.Cos(radians), Math.Sin(radians));
        var half = ((Math.Abs(x) * box.Width) + (Math.Abs(y) * box.Height)) / 2;
        var (middleX, middleY) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        return (new SKPoint((float)(middleX - (x * half)), (float)(middleY - (y * half))), new SKPoint((float)(middleX + (x * half)), (float)(middleY + (y * half))));
    }
}
