using SocialPipeline.Colors;

namespace SocialPipeline.Imaging;

/// <summary>A tint and a darkening in one: each channel times a share, plus its part of the tint. Shares are in 65536ths.</summary>
internal sealed class PhotoWash
{
    private readonly uint _keep;
    private readonly uint _red;
    private readonly uint _green;
    private readonly uint _blue;

    private PhotoWash(uint keep, uint red, uint green, uint blue) => (_keep, _red, _green, _blue) = (keep, red, green, blue);

    public static PhotoWash Of(Color tint, double strength, double darken)
    {
        if (!(strength is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(strength), strength, "Allowed: 0 to 1.");
        }

        if (!(darken is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(darken), darken, "Allowed: 0 to 1.");
        }

        uint Part(byte channel) => (uint)Math.Round(channel * strength * (1 - darken) * 65536);
        return new PhotoWash((uint)Math.Round((1 - strength) * (1 - darken) * 65536), Part(tint.R), Part(tint.G), Part(tint.B));
    }

    /// <summary>Washes premultiplied pixels in place; their opacity stays.</summary>
    public void Apply(Span<uint> pixels)
    {
        var (redShift, blueShift) = (PixelRows.RedShift, PixelRows.BlueShift);
        foreach (ref var pixel in pixels)
        {
            var alpha = pixel >> 24;
            pixel = (alpha << 24)
                | (Mix((pixel >> redShift) & 255, _red, alpha) << redShift)
                | (Mix((pixel >> 8) & 255, _green, alpha) << 8)
                | (Mix((pixel >> blueShift) & 255, _blue, alpha) << blueShift);
        }
    }

    // the two roundings together may pass the opacity by one
    private uint Mix(uint channel, uint tint, uint alpha) => Math.Min(alpha, (channel * _keep + (uint)((ulong)tint * alpha / 255) + 32768) >> 16);
}
