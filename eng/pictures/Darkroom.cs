using SkiaSharp;

namespace Pictures;

/// <summary>How a film becomes a picture.</summary>
internal sealed record Development
{
    public float Exposure { get; init; } = 1;

    /// <summary>Slope of the curve at middle grey; 1 is soft.</summary>
    public float Contrast { get; init; } = 1.15f;

    public float Saturation { get; init; } = 1;

    /// <summary>Multiplies shadows and highlights: a print's split tone.</summary>
    public V3 Shadows { get; init; } = V3.One;

    public V3 Highlights { get; init; } = V3.One;

    /// <summary>Share of light that the lens scatters widely.</summary>
    public float Bloom { get; init; } = 0.05f;

    public float Vignette { get; init; } = 0.12f;

    /// <summary>Relative difference up to which neighbouring pixels are averaged; 0 leaves the noise of the paths.</summary>
    public float Smoothing { get; init; }

    /// <summary>Standard deviation of the grain in display values (0..1).</summary>
    public float Grain { get; init; } = 0.008f;
}

internal static class Darkroom
{
    public static SKBitmap Develop(Film film, Development how, bool cutOut)
    {
        var (w, h) = (film.Width, film.Height);
        film = how.Smoothing > 0 ? Smoother.Apply(film, how.Smoothing) : film;
        var glow = cutOut ? [] : Bloom.Of(film);
        var bitmap = new SKBitmap(new SKImageInfo(w, h, SKColorType.Rgba8888, cutOut ? SKAlphaType.Unpremul : SKAlphaType.Opaque));
        var bytes = new byte[w * h * 4];
        Parallel.For(0, h, new ParallelOptions { MaxDegreeOfParallelism = 2 }, y =>
        {
            for (var x = 0; x < w; x++)
            {
                var p = film.Pixels[y * w + x];
                var alpha = cutOut ? p.W : 1;
                var c = new V3(p.X, p.Y, p.Z) / MathF.Max(alpha, 1e-4f);
                if (!cutOut)
                {
                    c = Mix(c, glow[y * w + x], how.Bloom);
                    var r2 = (Sq((x + 0.5f) / w - 0.5f) + Sq((y + 0.5f) / h - 0.5f)) * 2;
                    c *= 1 - how.Vignette * r2 * (0.6f + 0.8f * r2);
                }

                var o = Curve(c * how.Exposure, how);
                if (how.Grain > 0)
                {
                    // Grain lives in the middle tones; a little of it is coloured.
                    var scale = 2400f / MathF.Max(w, 1200) > 1.5f ? 1 : 1.25f;
                    var strength = how.Grain * (0.35f + 2.6f * Luminance(o) * (1 - Luminance(o)));
                    o += new V3(Grain(x / scale, y / scale, 0)) * strength;
                    o += new V3(Grain(x / scale, y / scale, 1), Grain(x / scale, y / scale, 2), Grain(x / scale, y / scale, 3)) * (strength * 0.25f);
                }

                var at = (y * w + x) * 4;
                var dither = cutOut ? 0.5f : Noise.Unit(Noise.Hash(x, y, 7));
                bytes[at] = (byte)Math.Clamp(o.X * 255 + dither, 0, 255);
                bytes[at + 1] = (byte)Math.Clamp(o.Y * 255 + dither, 0, 255);
                bytes[at + 2] = (byte)Math.Clamp(o.Z * 255 + dither, 0, 255);
                bytes[at + 3] = (byte)Math.Clamp(alpha * 255 + 0.5f, 0, 255);
            }
        });
        System.Runtime.InteropServices.Marshal.Copy(bytes, 0, bitmap.GetPixels(), bytes.Length);
        return bitmap;
    }

    /// <summary>A camera's curve: contrast about middle grey in log light, a long shoulder, a short toe.</summary>
    private static V3 Curve(V3 c, Development how)
    {
        var grey = Luminance(c);
        c = V3.Max(V3.Zero, Mix(new V3(grey), c, how.Saturation));
        var tone = Mix(how.Shadows, how.Highlights, Smooth(0.02f, 0.6f, grey));
        c *= tone;
        var o = new V3(Channel(c.X, how.Contrast), Channel(c.Y, how.Contrast), Channel(c.Z, how.Contrast));
        return o;
    }

    private static float Channel(float x, float contrast)
    {
        const float grey = 0.18f;
        x = grey * MathF.Pow(MathF.Max(x, 0) / grey, contrast);
        // Straight to 0.5, then a shoulder that reaches white at about four times that.
        var y = x < 0.45f ? x : 0.45f + 0.55f * (1 - MathF.Exp(-(x - 0.45f) / 0.55f));
        return Encode(Saturate(y));
    }

    private static float Grain(float x, float y, int layer)
    {
        var ix = (int)MathF.Floor(x);
        var iy = (int)MathF.Floor(y);
        float fx = x - ix, fy = y - iy;
        return Mix(
            Mix(Gauss(ix, iy, layer), Gauss(ix + 1, iy, layer), fx),
            Mix(Gauss(ix, iy + 1, layer), Gauss(ix + 1, iy + 1, layer), fx), fy);
    }

    private static float Gauss(int x, int y, int layer)
    {
        var h = Noise.Hash(x, y, layer + 31);
        return ((int)((h & 255) + ((h >> 8) & 255) + ((h >> 16) & 255) + (h >> 24)) - 510) / 148f;
    }
}
