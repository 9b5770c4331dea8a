namespace SocialPipeline.Colors;

/// <summary>sRGB primaries in linear light, where light adds up; each channel is 0 to 1 inside the sRGB gamut and may lie outside for wider colours.</summary>
/// <param name="R">Linear red.</param>
/// <param name="G">Linear green.</param>
/// <param name="B">Linear blue.</param>
public readonly record struct LinearRgb(double R, double G, double B)
{
    private static readonly double[] Decoded = [.. Enumerable.Range(0, 256).Select(value => Decode(value / 255.0))];

    /// <summary>Whether every channel is within 0 to 1, with a tolerance of 1e-6 for rounding.</summary>
    public bool IsInGamut => IsUnit(R) && IsUnit(G) && IsUnit(B);

    /// <summary>Undoes the sRGB transfer curve (IEC 61966-2-1); alpha is dropped.</summary>
    /// <param name="color">The colour.</param>
    public static LinearRgb From(Color color) => new(Decoded[color.R], Decoded[color.G], Decoded[color.B]);

    /// <summary>The opaque sRGB colour; channels outside the gamut are clamped.</summary>
    public Color ToColor() => new(Color.ToByte(Encode(R)), Color.ToByte(Encode(G)), Color.ToByte(Encode(B)));

    /// <summary>One channel from the sRGB curve to linear light (IEC 61966-2-1).</summary>
    /// <param name="channel">The encoded channel, 0 to 1.</param>
    public static double Decode(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    /// <summary>One channel from linear light to the sRGB curve (IEC 61966-2-1).</summary>
    /// <param name="channel">The linear channel, 0 to 1.</param>
    public static double Encode(double channel) => channel <= 0.0031308 ? channel * 12.92 : 1.055 * Math.Pow(channel, 1 / 2.4) - 0.055;

    private static bool IsUnit(double channel) => channel is >= -1e-6 and <= 1 + 1e-6;
}
