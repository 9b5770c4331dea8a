using SocialPipeline.Colors;

namespace SocialPipeline.Imaging;

/// <summary>A recolouring of a photo, applied while it is resampled: first by its luma (Rec. 709 weights on sRGB values), then a tint, then darker. Immutable.</summary>
public sealed class PhotoTreatment
{
    private readonly Color[]? _byLuma;
    private readonly PhotoWash? _wash;
    private uint[]? _packed;

    private PhotoTreatment(Color[]? byLuma, PhotoWash? wash) => (_byLuma, _wash) = (byLuma, wash);

    /// <summary>A photo's own colours: what a tint or a darkening alone starts from.</summary>
    public static PhotoTreatment None { get; } = new(null, null);

    /// <summary>Greys only: every pixel becomes its luma.</summary>
    public static PhotoTreatment Monochrome { get; } = Duotone(Color.Black, Color.White, 0, 1);

    /// <summary>Two colours: t = clamp((luma − lo) / (hi − lo)), colour = mix(dark, light, t) on sRGB values.</summary>
    /// <param name="dark">What shadows become; its opacity is not used.</param>
    /// <param name="light">What lights become; its opacity is not used.</param>
    /// <param name="lo">The luma, 0 to 1, at and below which all is <paramref name="dark"/>. Default .10.</param>
    /// <param name="hi">The luma, 0 to 1, at and above which all is <paramref name="light"/>; more than <paramref name="lo"/>. Default .86.</param>
    public static PhotoTreatment Duotone(Color dark, Color light, double lo = .10, double hi = .86)
    {
        if (!(lo >= 0 && hi <= 1 && lo < hi))
        {
            throw new ArgumentOutOfRangeException(nameof(lo), lo, "Allowed: 0 <= lo < hi <= 1.");
        }

        var byLuma = new Color[256];
        for (var luma = 0; luma < 256; luma++)
        {
            var t = Math.Clamp((luma / 255.0 - lo) / (hi - lo), 0, 1);
            byLuma[luma] = new Color(Mix(dark.R, light.R, t), Mix(dark.G, light.G, t), Mix(dark.B, light.B, t));
        }

        return new PhotoTreatment(byLuma, null);
    }

    /// <summary>The same, then mixed with a colour, then darker: colour · (1 − strength) + tint · strength, all · (1 − darken), on sRGB values. Another wash takes this one's place.</summary>
    /// <param name="tint">The colour; its opacity is not used.</param>
    /// <param name="strength">How much of the tint, 0 to 1.</param>
    /// <param name="darken">How much towards black, 0 to 1. Default 0.</param>
    public PhotoTreatment Wash(Color tint, double strength, double darken = 0) => new(_byLuma, PhotoWash.Of(tint, strength, darken));

    /// <summary>Recolours premultiplied pixels in place.</summary>
    internal void Apply(Span<uint> pixels, bool opaque)
    {
        if (_byLuma is not null)
        {
            Recolour(pixels, opaque, _byLuma);
        }

        _wash?.Apply(pixels);
    }

    private void Recolour(Span<uint> pixels, bool opaque, Color[] colors)
    {
        // packed on first use and not before: the channel order is Skia's to tell, and a treatment can be made without it
        var byLuma = _packed ??= Array.ConvertAll(colors, color => PixelRows.Pack(color.R, color.G, color.B, 255));
        if (!opaque)
        {
            ApplyTranslucent(pixels, colors);
            return;
        }

        var (redShift, blueShift) = (PixelRows.RedShift, PixelRows.BlueShift);
        for (var i = 0; i < pixels.Length; i++)
        {
            var pixel = pixels[i];
            pixels[i] = byLuma[(int)Luma((pixel >> redShift) & 255, (pixel >> 8) & 255, (pixel >> blueShift) & 255)];
        }
    }

    /// <summary>What becomes of one opaque colour.</summary>
    internal Color Apply(Color color)
    {
        Span<uint> pixel = [PixelRows.Pack(color.R, color.G, color.B, 255)];
        Apply(pixel, opaque: true);
        return new Color((byte)(pixel[0] >> PixelRows.RedShift), (byte)(pixel[0] >> 8), (byte)(pixel[0] >> PixelRows.BlueShift));
    }

    /// <summary>Luma, 0 to 255: the weights .2126, .7152 and .0722 in 65536ths.</summary>
    internal static uint Luma(uint red, uint green, uint blue) => (red * 13933 + green * 46871 + blue * 4732 + 32768) >> 16;

    private static void ApplyTranslucent(Span<uint> pixels, Color[] colors)
    {
        var (redShift, blueShift) = (PixelRows.RedShift, PixelRows.BlueShift);
        foreach (ref var pixel in pixels)
        {
            var alpha = pixel >> 24;
            if (alpha == 0)
            {
                continue;
            }

            var luma = Luma((pixel >> redShift) & 255, (pixel >> 8) & 255, (pixel >> blueShift) & 255);
            var colour = colors[(int)Math.Min(255, (luma * 255 + alpha / 2) / alpha)];
            pixel = PixelRows.Pack(Share(colour.R, alpha), Share(colour.G, alpha), Share(colour.B, alpha), (int)alpha);
        }
    }

    private static int Share(byte channel, uint alpha) => (int)((channel * alpha + 127) / 255);

    private static byte Mix(byte dark, byte light, double t) => (byte)Math.Round(dark + (light - dark) * t, MidpointRounding.AwayFromZero);
}
