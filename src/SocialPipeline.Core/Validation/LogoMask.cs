using System.Buffers;
using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Rendering;
using SocialPipeline.Validation.Logos;

namespace SocialPipeline.Validation;

/// <summary>A logo by itself with a margin around it, and where each of its pixels lies in a picture.</summary>
internal sealed class LogoMask : IDisposable
{
    /// <summary>The margin that is looked at, in pixels of the picture.</summary>
    private const double Ring = 8;

    private const int MostWidth = 320;

    private readonly double _left;
    private readonly double _top;
    private readonly (double X, double Y) _scale;
    private readonly (double Sine, double Cosine) _turn;
    private bool _isRented;

    private LogoMask(byte[] pixels, int width, int height, Box box, double left, double top, (double X, double Y) scale, double degrees)
    {
        (Pixels, Width, Height, Box) = (pixels, width, height, box);
        (_left, _top, _scale, _turn) = (left, top, scale, degrees == 0 ? (0, 1) : Math.SinCos(degrees * Math.PI / 180));
    }

    /// <summary>Red, green, blue and alpha of each pixel, not premultiplied.</summary>
    public byte[] Pixels { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The logo's box in the picture, as if it did not lean.</summary>
    public Box Box { get; }

    /// <summary>A logo as the engine draws it.</summary>
    public static unsafe LogoMask Of(BrandAsset asset, Box box)
    {
        var scale = ScaleOf(box);
        var window = box.Inflate(Ring);
        var (left, top) = (Math.Floor(window.X), Math.Floor(window.Y));
        var (width, height) = (Math.Max(1, (int)Math.Ceiling((window.Right - left) * scale)), Math.Max(1, (int)Math.Ceiling((window.Bottom - top) * scale)));
        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var drawn = new SKBitmap(info);
        using (var canvas = new SKCanvas(drawn))
        {
            canvas.Clear(SKColors.Transparent);
            canvas.Scale((float)scale);
            using var resources = new SceneResources([], new());
            new ScenePainter(canvas, resources, PaintMode.Pixels, scale).DrawLogo(asset, box with { X = box.X - left, Y = box.Y - top });
        }

        var pixels = ArrayPool<byte>.Shared.Rent(width * height * 4);
        fixed (byte* target = pixels)
        {
            using var from = drawn.PeekPixels();
            from.ReadPixels(info.WithAlphaType(SKAlphaType.Unpremul), (nint)target, width * 4);
        }

        return new LogoMask(pixels, width, height, box, left, top, (scale, scale), 0) { _isRented = true };
    }

    /// <summary>A logo as it was found, stretched and turned; <see langword="null"/> when nothing is drawn in it.</summary>
    public static LogoMask? Of(LogoTemplate template, Box box, double degrees)
    {
        var scale = ScaleOf(box);
        var (width, height, border) = (Math.Max(1, (int)Math.Round(box.Width * scale)), Math.Max(1, (int)Math.Round(box.Height * scale)), (int)Math.Ceiling(Ring * scale));
        if (template.Draw(width, height, border) is not { } raster)
        {
            return null;
        }

        var pixels = new byte[raster.Alpha.Length * 4];
        for (var at = 0; at < raster.Alpha.Length; at++)
        {
            var alpha = raster.Alpha[at];
            for (var channel = 0; channel < 3 && alpha > 0; channel++)
            {
                pixels[(at * 4) + channel] = (byte)Math.Min(255, raster.Planes[channel + 1][at] * 255 / alpha);
            }

            pixels[(at * 4) + 3] = alpha;
        }

        var across = (X: width / box.Width, Y: height / box.Height);
        return new LogoMask(pixels, raster.Width, raster.Height, box, box.X - (border / across.X), box.Y - (border / across.Y), across, degrees);
    }

    /// <summary>The middle of a pixel as it would lie in the picture if the logo did not lean.</summary>
    public (double X, double Y) Upright(int x, int y) => (_left + ((x + .5) / _scale.X), _top + ((y + .5) / _scale.Y));

    /// <summary>Whether the logo leans.</summary>
    public bool IsTurned => _turn.Sine != 0;

    /// <summary>Where a place of the upright logo really lies.</summary>
    public (double X, double Y) Turned(double x, double y)
    {
        if (!IsTurned)
        {
            return (x, y);
        }

        var (middleX, middleY) = (Box.X + (Box.Width / 2), Box.Y + (Box.Height / 2));
        var (dx, dy) = (x - middleX, y - middleY);
        return (middleX + (_turn.Cosine * dx) - (_turn.Sine * dy), middleY + (_turn.Sine * dx) + (_turn.Cosine * dy));
    }

    /// <summary>Gives the pixels back; they must not be looked at any more.</summary>
    public void Dispose()
    {
        if (_isRented)
        {
            _isRented = false;
            ArrayPool<byte>.Shared.Return(Pixels);
        }
    }

    private static double ScaleOf(Box box) => Math.Min(1, MostWidth / Math.Max(1, box.Width));
}
