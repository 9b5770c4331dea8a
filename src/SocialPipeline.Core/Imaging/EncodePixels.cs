using SkiaSharp;
using SocialPipeline.Colors;

namespace SocialPipeline.Imaging;

/// <summary>The picture to encode, brought to the one layout that every coder reads: the platform's 32-bit order, premultiplied, sRGB, rows without gaps.</summary>
internal sealed unsafe class EncodePixels : IDisposable
{
    private readonly SKPixmap _pixmap;
    private readonly PixelMemory? _copy;
    private Similarity.LumaPlane? _luma;

    private EncodePixels(SKPixmap pixmap, PixelMemory? copy, bool? opaque = null)
    {
        (_pixmap, _copy) = (pixmap, copy);
        IsOpaque = opaque ?? pixmap.AlphaType == SKAlphaType.Opaque || PixelRows.AreOpaque(new ReadOnlySpan<uint>(Grid.Pixels, Grid.Width * Grid.Height));
    }

    public PixelGrid Grid => new((uint*)_pixmap.GetPixels(), _pixmap.Width, _pixmap.Height);

    public bool IsOpaque { get; }

    public Similarity.LumaPlane Luma => _luma ??= Similarity.Plane(Grid);

    public static EncodePixels Of(SKPixmap source)
    {
        using var space = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(source.Width, source.Height, SKImageInfo.PlatformColorType, source.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul, space);
        var isSrgb = source.ColorSpace is null || source.ColorSpace.IsSrgb;
        if (isSrgb && source.ColorType == info.ColorType && source.AlphaType == info.AlphaType && source.RowBytes == info.RowBytes)
        {
            return new EncodePixels(new SKPixmap(info, source.GetPixels(), source.RowBytes), copy: null);
        }

        var (memory, pixmap) = Allocate(info);
        using var untagged = source.ColorSpace is null ? source.WithColorSpace(space) : null;
        if (!(untagged ?? source).ReadPixels(pixmap))
        {
            pixmap.Dispose();
            memory.Dispose();
            throw new EncodeException($"The pixels cannot be brought to sRGB. Found: {source.ColorType}, {source.AlphaType}, {source.Width}×{source.Height} px. Allowed: what Skia converts to {info.ColorType}.");
        }

        return new EncodePixels(pixmap, memory);
    }

    /// <summary>The same picture laid on an opaque colour.</summary>
    public EncodePixels Over(Color background)
    {
        var (memory, pixmap) = Allocate(_pixmap.Info.WithAlphaType(SKAlphaType.Opaque));
        var target = (uint*)pixmap.GetPixels();
        var source = Grid;
        for (nint i = 0; i < (nint)source.Width * source.Height; i++)
        {
            var pixel = source.Pixels[i];
            var rest = 255 - (pixel >> 24);
            target[i] = PixelRows.Pack(
                (int)((pixel >> PixelRows.RedShift) & 255) + Share(background.R, rest),
                (int)((pixel >> 8) & 255) + Share(background.G, rest),
                (int)((pixel >> PixelRows.BlueShift) & 255) + Share(background.B, rest),
                255);
        }

        return new EncodePixels(pixmap, memory, opaque: true);
    }

    /// <summary>A view that says to coders whether there is anything transparent.</summary>
    public SKPixmap ForCoder() => _pixmap.WithAlphaType(IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul);

    public void Dispose()
    {
        _pixmap.Dispose();
        _copy?.Dispose();
    }

    private static (PixelMemory Memory, SKPixmap Pixmap) Allocate(SKImageInfo info)
    {
        var memory = PixelMemory.Allocate(info.Width, info.Height);
        using var pixels = memory.Read();
        return (memory, new SKPixmap(info, (nint)pixels.Pixels, info.RowBytes));
    }

    private static int Share(byte channel, uint rest) => (int)((channel * rest + 127) / 255);
}
