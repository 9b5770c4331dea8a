using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <summary>The colours of a gradient along its axis, premultiplied, one a pixel; channels are mixed before they are multiplied.</summary>
internal static class GradientRamp
{
    /// <summary>The ramp in the order of the pixels: angles of 180 and 270 degrees run backwards.</summary>
    public static void Fill(ScenePaint paint, Span<(double R, double G, double B, double A)> ramp)
    {
        var length = ramp.Length;
        var stop = 0;
        for (var i = 0; i < length; i++)
        {
            var at = (i + .5) / length;
            while (stop < paint.Stops.Count - 2 && at > paint.Stops[stop + 1].At)
            {
                stop++;
            }

            ramp[i] = Between(paint.Stops[stop], paint.Stops[stop + 1], at);
        }

        if ((((int)(paint.Angle / 90) % 4) + 4) % 4 >= 2)
        {
            ramp.Reverse();
        }
    }

    private static (double R, double G, double B, double A) Between((Color Color, double At) from, (Color Color, double At) to, double at)
    {
        var t = to.At <= from.At ? (at < to.At ? 0 : 1) : Math.Clamp((at - from.At) / (to.At - from.At), 0, 1);
        var alpha = Mix(from.Color.A, to.Color.A);
        return (Mix(from.Color.R, to.Color.R) * alpha, Mix(from.Color.G, to.Color.G) * alpha, Mix(from.Color.B, to.Color.B) * alpha, alpha);

        double Mix(byte a, byte b) => (a + ((b - a) * t)) / 255;
    }
}
