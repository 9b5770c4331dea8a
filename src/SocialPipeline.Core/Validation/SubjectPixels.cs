using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation;

/// <summary>The pixels of a checked picture, opaque. Places are given in the picture's own pixels, whatever scale these are kept at.</summary>
internal sealed unsafe class SubjectPixels : IDisposable
{
    /// <summary>What a foreign picture is looked at with: more is not seen by any rule.</summary>
    private const double MostPixels = 4_000_000;

    private readonly SKImage _image;
    private readonly bool _isOwned;
    private readonly SKPixmap _pixmap;
    private readonly uint* _pixels;
    private readonly int _stride;

    private SubjectPixels(SKImage image, bool isOwned, double scale)
    {
        (_image, _isOwned, Scale) = (image, isOwned, scale);
        _pixmap = image.PeekPixels() ?? throw new ArgumentException("The picture's pixels are not in memory.", nameof(image));
        _pixels = (uint*)_pixmap.GetPixels();
        _stride = _pixmap.RowBytes / 4;
    }

    /// <summary>The pixels as an image in the platform's channel order.</summary>
    public SKImage Image => _image;

    /// <summary>These pixels a pixel of the picture, at most 1.</summary>
    public double Scale { get; }

    public int Width => _pixmap.Width;

    public int Height => _pixmap.Height;

    /// <summary>Borrows the pixels of a picture of this engine.</summary>
    public static SubjectPixels Of(SKImage image) => new(image, isOwned: false, 1);

    /// <summary>Decodes a foreign picture, smaller when it is very large; what shows through stands on white.</summary>
    public static SubjectPixels Decode(ImageSource source, ImageHeader header, ImageLimits limits)
    {
        var scale = Math.Min(1, Math.Sqrt(MostPixels / ((double)header.Width * header.Height)));
        using var photo = PhotoDecoder.Decode(source, scale, limits);
        var (width, height) = (Math.Max(1, (int)Math.Round(header.Width * scale)), Math.Max(1, (int)Math.Round(header.Height * scale)));
        var image = photo.Resample(CropRect.Whole(photo.SourceWidth, photo.SourceHeight), width, height);
        return new SubjectPixels(photo.IsOpaque ? image : OnWhite(image), isOwned: true, (double)width / header.Width);
    }

    /// <summary>One pixel by its own column and row.</summary>
    public Color this[int x, int y]
    {
        get
        {
            var pixel = _pixels[((nint)y * _stride) + x];
            return new Color((byte)(pixel >> PixelRows.RedShift), (byte)(pixel >> 8), (byte)(pixel >> PixelRows.BlueShift));
        }
    }

    /// <summary>The pixel at a place of the picture; the nearest one outside.</summary>
    public Color At(double x, double y) => this[Column(x), Row(y)];

    /// <summary>The column at a place of the picture; the nearest one outside.</summary>
    public int Column(double x) => Math.Clamp((int)(x * Scale), 0, Width - 1);

    /// <summary>The row at a place of the picture; the nearest one outside.</summary>
    public int Row(double y) => Math.Clamp((int)(y * Scale), 0, Height - 1);

    /// <summary>A box of the picture in these pixels.</summary>
    public Box Kept(Box box) => new(box.X * Scale, box.Y * Scale, box.Width * Scale, box.Height * Scale);

    /// <summary>A box of these pixels in the picture.</summary>
    public Box Placed(Box box) => new(box.X / Scale, box.Y / Scale, box.Width / Scale, box.Height / Scale);

    /// <summary>The columns and rows under a box of the picture; nothing when left is not below right.</summary>
    public (int Left, int Top, int Right, int Bottom) Bounds(Box box) => (
        Math.Clamp((int)Math.Floor(box.X * Scale), 0, Width),
        Math.Clamp((int)Math.Floor(box.Y * Scale), 0, Height),
        Math.Clamp((int)Math.Ceiling(box.Right * Scale), 0, Width),
        Math.Clamp((int)Math.Ceiling(box.Bottom * Scale), 0, Height));

    public void Dispose()
    {
        _pixmap.Dispose();
        if (_isOwned)
        {
            _image.Dispose();
        }
    }

    private static SKImage OnWhite(SKImage image)
    {
        using (image)
        {
            var info = new SKImageInfo(image.Width, image.Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque);
            using var surface = SKSurface.Create(info) ?? throw new InvalidOperationException($"Skia gave no surface of {image.Width}×{image.Height} px.");
            surface.Canvas.Clear(SKColors.White);
            surface.Canvas.DrawImage(image, 0, 0, SKSamplingOptions.Default);
            return surface.Snapshot();
        }
    }
}
