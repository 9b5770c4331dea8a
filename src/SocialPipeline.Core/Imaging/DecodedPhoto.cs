using System.Buffers;
using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Imaging.Resampling;

namespace SocialPipeline.Imaging;

/// <summary>A decoded picture: turned as it is to be seen, in sRGB, perhaps smaller than its source. Any number of threads may read it at one time.</summary>
public sealed class DecodedPhoto : IDisposable
{
    private readonly PixelMemory _memory;
    private readonly DecodedScale _scale;

    internal DecodedPhoto(string sourceName, ImageHeader header, PixelMemory memory, int width, int height, DecodedScale scale, bool opaque)
    {
        (SourceName, Header, _memory, Width, Height, _scale, IsOpaque) = (sourceName, header, memory, width, height, scale, opaque);
    }

    /// <summary>The name of the source.</summary>
    public string SourceName { get; }

    /// <summary>What the source's header said.</summary>
    public ImageHeader Header { get; }

    /// <summary>The source's full width in pixels, as it is seen.</summary>
    public int SourceWidth => Header.Width;

    /// <summary>The source's full height in pixels, as it is seen.</summary>
    public int SourceHeight => Header.Height;

    /// <summary>The decoded width in pixels.</summary>
    public int Width { get; }

    /// <summary>The decoded height in pixels.</summary>
    public int Height { get; }

    /// <summary>Decoded size by source size: 1, or less after a scaled decode.</summary>
    public double Scale => Math.Min(_scale.X, _scale.Y);

    /// <summary>Whether no pixel is transparent; found in the pixels, not in the header.</summary>
    public bool IsOpaque { get; }

    /// <summary>Cuts out a part and brings it to an exact size in one step (Lanczos with three lobes, widened when the picture shrinks).</summary>
    /// <param name="part">The part, in oriented full-size source pixels (<see cref="ImageCrop.Cover"/>), whatever the decoded scale.</param>
    /// <param name="width">The width of the result in device pixels, 1 to 32,767.</param>
    /// <param name="height">The height of the result in device pixels, 1 to 32,767.</param>
    /// <param name="treatment">A recolouring; none when <see langword="null"/>.</param>
    /// <returns>A raster image in sRGB, opaque when the photo is, else premultiplied. The caller disposes it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part leaves the picture or has no size, or the size is out of range or out of all proportion to the part.</exception>
    /// <exception cref="ObjectDisposedException">The photo is disposed.</exception>
    public unsafe SKImage Resample(CropRect part, int width, int height, PhotoTreatment? treatment = null)
    {
        CheckSize(width, nameof(width));
        CheckSize(height, nameof(height));
        using var space = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(width, height, SKImageInfo.PlatformColorType, IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul, space);
        var memory = PixelMemory.Allocate(width, height);
        try
        {
            using (var target = memory.Read())
            {
                ResampleInto(part, new PixelGrid(target.Pixels, width, height), treatment);
            }

            var image = memory.ToImage(info);
            memory = null;
            return image;
        }
        finally
        {
            memory?.Dispose();
        }
    }

    /// <summary>As <see cref="Resample"/>, into pixels that are there already.</summary>
    internal unsafe void ResampleInto(CropRect part, PixelGrid target, PhotoTreatment? treatment)
    {
        var area = ToDecoded(part);
        using var pixels = _memory.Read();
        LanczosResampler.Resample(new PixelGrid(pixels.Pixels, Width, Height), area, target, IsOpaque, treatment);
    }

    /// <summary>A small picture of a part for looking at its colours, not for showing: each pixel is the mean of four points spread over its share. A small part of the cost of <see cref="Resample"/>.</summary>
    internal unsafe SKImage Sketch(CropRect part, int width, int height, PhotoTreatment? treatment)
    {
        var area = ToDecoded(part);
        using var space = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(width, height, SKImageInfo.PlatformColorType, IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul, space);
        using var data = SKData.Create(info.BytesSize64);
        using (var pixels = _memory.Read())
        {
            var source = new PixelGrid(pixels.Pixels, Width, Height);
            var target = new PixelGrid((uint*)data.Data, width, height);
            var points = ArrayPool<int>.Shared.Rent(2 * width);
            var columns = points.AsSpan(0, 2 * width);
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i] = Point(area.X, area.Width, width, Width, i);
            }

            for (var y = 0; y < height; y++)
            {
                var row = new Span<uint>(target.Row(y), width);
                source.Sketch(row, Point(area.Y, area.Height, height, Height, 2 * y), Point(area.Y, area.Height, height, Height, (2 * y) + 1), columns);
                treatment?.Apply(row, IsOpaque);
            }

            ArrayPool<int>.Shared.Return(points);
        }

        return SKImage.FromPixels(info, data, info.RowBytes)
            ?? throw new InvalidOperationException($"Skia gave no image of {width}×{height} px.");
    }

    /// <summary>One of two points for each of so many cells along an axis: at a quarter and three quarters.</summary>
    private static int Point(double from, double length, int cells, int limit, int number) =>
        Math.Clamp((int)(from + (length * ((2 * number) + 1) / (4 * cells))), 0, limit - 1);

    /// <summary>The average colour along one side, to carry a short photo on with. Transparent pixels count by their opacity.</summary>
    /// <param name="edge">The side.</param>
    /// <returns>The average of the outermost fiftieth of the picture, at least one row or column, on sRGB values.</returns>
    /// <exception cref="ObjectDisposedException">The photo is disposed.</exception>
    public Color EdgeColor(Edge edge) => EdgeColor(edge, CropRect.Whole(SourceWidth, SourceHeight));

    /// <summary>The average colour along one side of a part.</summary>
    /// <param name="edge">The side.</param>
    /// <param name="part">The part, in oriented full-size source pixels.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part leaves the picture or has no size.</exception>
    /// <exception cref="ObjectDisposedException">The photo is disposed.</exception>
    public unsafe Color EdgeColor(Edge edge, CropRect part)
    {
        var area = ToDecoded(part);
        var (left, right) = Span(area.X, area.Right, Width);
        var (top, bottom) = Span(area.Y, area.Bottom, Height);
        var (across, down) = (Math.Max(1, (right - left) / 50), Math.Max(1, (bottom - top) / 50));
        switch (edge)
        {
            case Edge.Left:
                right = left + across;
                break;
            case Edge.Right:
                left = right - across;
                break;
            case Edge.Top:
                bottom = top + down;
                break;
            default:
                top = bottom - down;
                break;
        }

        using var pixels = _memory.Read();
        return new PixelGrid(pixels.Pixels, Width, Height).Average(left, top, right, bottom);
    }

    /// <summary>Frees the pixels; a reader that is at work finishes first.</summary>
    public void Dispose() => _memory.Dispose();

    private static (int From, int To) Span(double from, double to, int length)
    {
        var first = Math.Clamp((int)Math.Floor(from + 1e-6), 0, length - 1);
        return (first, Math.Clamp((int)Math.Ceiling(to - 1e-6), first + 1, length));
    }

    private static void CheckSize(int size, string name)
    {
        if (size is < 1 or > 32_767)
        {
            throw new ArgumentOutOfRangeException(name, size, "Allowed: 1 to 32,767 px.");
        }
    }

    private CropRect ToDecoded(CropRect part)
    {
        const double Slack = 1e-3;
        if (!(part.X >= -Slack && part.Y >= -Slack && part.Width > 0 && part.Height > 0 && part.Right <= SourceWidth + Slack && part.Bottom <= SourceHeight + Slack))
        {
            throw new ArgumentOutOfRangeException(nameof(part), part, FormattableString.Invariant($"The part leaves the picture {SourceName}. Allowed: 0, 0 to {SourceWidth}, {SourceHeight}."));
        }

        return _scale.ToDecoded(part);
    }
}
