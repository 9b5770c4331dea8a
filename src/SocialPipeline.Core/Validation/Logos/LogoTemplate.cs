using System.Collections.Concurrent;
using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Logos;

/// <summary>
/// A drawing of a logo prepared for <see cref="LogoDetector"/>. Make it once a variant and keep it: what it learns about the
/// logo at each size is kept too. Safe for many threads.
/// </summary>
public sealed class LogoTemplate
{
    private const double MasterSize = 288;
    private const int MostSide = 1600;
    private readonly LogoRaster? _raster;
    private readonly ConcurrentDictionary<(int Width, int Height, int Points), LogoView> _views = new();

    private LogoTemplate(string id, SKImage image)
    {
        Id = id;
        _raster = LogoRaster.Of(image);
        AspectRatio = _raster is null ? 1 : (double)_raster.Width / _raster.Height;
        Fault = LogoSimplicity.FaultOf(_raster);
    }

    /// <summary>The variant's name.</summary>
    public string Id { get; }

    /// <summary>Width ÷ height of what is drawn.</summary>
    public double AspectRatio { get; }

    /// <summary>Why the logo cannot be looked for in pixels, as a sentence; <see langword="null"/> when it can. A picture without transparency has no outline, and a plain circle is everywhere.</summary>
    public string? Fault { get; }

    /// <summary>Whether the logo can be looked for.</summary>
    public bool IsUsable => Fault is null;

    /// <summary>Prepares a variant of a brand's logo.</summary>
    /// <param name="variant">The variant; its SVG or PNG is drawn at a size fit for searching.</param>
    /// <exception cref="ImageException">The bitmap cannot be decoded.</exception>
    /// <exception cref="Imaging.Svg.SvgException">The SVG cannot be read.</exception>
    public static LogoTemplate From(LogoVariant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return From(variant.Asset, variant.Id);
    }

    /// <summary>Prepares an SVG or PNG file.</summary>
    /// <param name="asset">The file; one whose name ends in <c>.svg</c> is read as SVG.</param>
    /// <param name="id">The name that results give.</param>
    /// <exception cref="ImageException">The bitmap cannot be decoded.</exception>
    /// <exception cref="Imaging.Svg.SvgException">The SVG cannot be read.</exception>
    public static LogoTemplate From(BrandAsset asset, string id)
    {
        ArgumentNullException.ThrowIfNull(asset);
        if (LogoSizes.IsSvg(asset))
        {
            var drawing = LogoSizes.Drawing(asset);
            var box = drawing.ContentBounds;
            if (box.IsEmpty)
            {
                box = drawing.ViewBox;
            }

            var scale = Math.Min(MasterSize / Math.Sqrt(box.Width * box.Height), MostSide / Math.Max(box.Width, box.Height));
            var (width, height) = (Math.Max(1, (int)Math.Ceiling(box.Width * scale)), Math.Max(1, (int)Math.Ceiling(box.Height * scale)));
            using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
            surface.Canvas.Clear(SKColors.Transparent);
            surface.Canvas.Scale((float)scale);
            surface.Canvas.Translate(-box.Left, -box.Top);
            drawing.Draw(surface.Canvas, drawing.ViewBox);
            using var image = surface.Snapshot();
            return new LogoTemplate(id, image);
        }

        var source = ImageSource.FromBytes(asset.Bytes, asset.Name);
        var header = source.ReadHeader();
        var least = Math.Min(1, Math.Min(MasterSize / Math.Sqrt((double)header.Width * header.Height), (double)MostSide / Math.Max(header.Width, header.Height)));
        using var photo = PhotoDecoder.Decode(source, least);
        using var pixels = photo.Resample(
            CropRect.Whole(header.Width, header.Height),
            Math.Max(1, (int)Math.Round(header.Width * least)),
            Math.Max(1, (int)Math.Round(header.Height * least)));
        return new LogoTemplate(id, pixels);
    }

    /// <summary>Prepares an image with transparency.</summary>
    /// <param name="image">The logo; some 300 px a side or more serve best.</param>
    /// <param name="id">The name that results give.</param>
    public static LogoTemplate From(SKImage image, string id)
    {
        ArgumentNullException.ThrowIfNull(image);
        return new LogoTemplate(id, image);
    }

    /// <summary>The logo at a size in pixels.</summary>
    internal LogoView View(int width, int height, int points) =>
        _views.GetOrAdd((width, height, points), key => new LogoView(_raster!, key.Width, key.Height, key.Points));

    /// <summary>The drawn part alone, at a size in pixels and with an empty border; nothing is kept. <see langword="null"/> when nothing is drawn.</summary>
    internal LogoRaster? Draw(int width, int height, int border) => _raster?.Resize(width, height, border);

    /// <summary>Whether two variants have one outline, so that finding one is finding both.</summary>
    internal bool HasOutlineOf(LogoTemplate other)
    {
        if (Math.Abs(Math.Log(AspectRatio / other.AspectRatio)) > .02)
        {
            return false;
        }

        const int Side = 48;
        var (mine, theirs) = (_raster!.Resize(Side, Side, 0).Alpha, other._raster!.Resize(Side, Side, 0).Alpha);
        return mine.Zip(theirs, (a, b) => Math.Abs(a - b)).Average() < 4;
    }
}
