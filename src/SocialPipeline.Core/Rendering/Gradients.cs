using System.Runtime.InteropServices;
using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <summary>Linear gradients for boxes.</summary>
internal static class Gradients
{
    private const int SmoothStops = 9;

    /// <summary>The shader of a gradient over a box; <see langword="null"/> for a flat colour.</summary>
    public static SKShader? Shader(ScenePaint paint, Box box, PaintMode mode)
    {
        if (paint.Stops.Count < 2)
        {
            return null;
        }

        // Along an axis one strip of pixels, stretched across, costs a tenth of evaluating the gradient for each pixel.
        if (mode != PaintMode.Vector && paint.Angle % 90 == 0)
        {
            return Strip(paint, box);
        }

        var (from, to) = Line(box, paint.Angle);
        return SKShader.CreateLinearGradient(
            from,
            to,
            [.. paint.Stops.Select(stop => Sk(stop.Color))],
            [.. paint.Stops.Select(stop => (float)stop.At)],
            SKShaderTileMode.Clamp);
    }

    private static SKShader Strip(ScenePaint paint, Box box)
    {
        var turns = (((int)(paint.Angle / 90) % 4) + 4) % 4;
        var (horizontal, backwards) = (turns % 2 == 0, turns >= 2);
        var side = horizontal ? box.Width : box.Height;
        var length = Math.Clamp((int)Math.Ceiling(side), 1, 16_384);
        using var strip = new SKBitmap(new SKImageInfo(horizontal ? length : 1, horizontal ? 1 : length, SKColorType.Rgba8888, SKAlphaType.Premul));
        var pixels = MemoryMarshal.Cast<byte, uint>(strip.GetPixelSpan());
        var stop = 0;
        for (var i = 0; i < length; i++)
        {
            var at = (i + .5) / length;
            while (stop < paint.Stops.Count - 2 && at > paint.Stops[stop + 1].At)
            {
                stop++;
            }

            pixels[backwards ? length - 1 - i : i] = Between(paint.Stops[stop], paint.Stops[stop + 1], at);
        }

        strip.SetImmutable();
        using var image = SKImage.FromBitmap(strip);
        var scale = (float)(side / length);
        var matrix = horizontal ? SKMatrix.CreateScale(scale, 1) : SKMatrix.CreateScale(1, scale);
        return image.ToShader(SKShaderTileMode.Clamp, SKShaderTileMode.Clamp, new SKSamplingOptions(SKFilterMode.Nearest), matrix.PostConcat(SKMatrix.CreateTranslation((float)box.X, (float)box.Y)));
    }

    /// <summary>The premultiplied pixel at a place between two stops; channels mix before they are multiplied.</summary>
    private static uint Between((Color Color, double At) from, (Color Color, double At) to, double at)
    {
        var t = to.At <= from.At ? (at < to.At ? 0 : 1) : Math.Clamp((at - from.At) / (to.At - from.At), 0, 1);
        var alpha = Mix(from.Color.A, to.Color.A);
        uint Channel(byte a, byte b) => (uint)Math.Round(Mix(a, b) * alpha / 255);
        return Channel(from.Color.R, to.Color.R) | (Channel(from.Color.G, to.Color.G) << 8) | (Channel(from.Color.B, to.Color.B) << 16) | ((uint)Math.Round(alpha) << 24);

        double Mix(byte a, byte b) => a + ((b - a) * t);
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
