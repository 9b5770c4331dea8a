using SocialPipeline.Colors;

namespace SocialPipeline.Validation;

/// <summary>How far colours are from a palette.</summary>
/// <param name="Palette">The colours that are right.</param>
/// <param name="Tolerance">CIEDE2000 up to which a colour is right.</param>
/// <param name="Far">CIEDE2000 from which it is wholly wrong.</param>
/// <param name="Neutrals">Whether greys are right.</param>
internal sealed record PaletteMatch(PaletteColors Palette, double Tolerance = 2.5, double Far = 10, bool Neutrals = true)
{
    /// <summary>0 for a colour of the palette, 1 for a foreign one.</summary>
    public double Violation(Color color, out string token, out Color nearest, out double difference)
    {
        (token, nearest, difference) = Palette.Nearest(color);
        return Neutrals && PaletteColors.IsNeutral(color) ? 0 : Math.Clamp((difference - Tolerance) / Math.Max(1e-6, Far - Tolerance), 0, 1);
    }

    /// <summary>A share of foreign colour as a score: one half at the knee, and steep around it.</summary>
    public static double Score(double off, double knee) => 1 / (1 + Math.Pow(off / knee, 1.5));
}
