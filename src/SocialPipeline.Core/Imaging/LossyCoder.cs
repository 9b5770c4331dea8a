using SkiaSharp;
using SocialPipeline.Imaging.Jpeg;
using SocialPipeline.Platforms;

namespace SocialPipeline.Imaging;

/// <summary>The coders with loss, JPEG's own and Skia's for WebP, and the way back for a comparison.</summary>
internal static unsafe class LossyCoder
{
    public static byte[] Encode(EncodePixels pixels, ImageFileType type, int quality)
    {
        var grid = pixels.Grid;
        if (type == ImageFileType.Jpeg)
        {
            return Math.Max(grid.Width, grid.Height) <= JpegWriter.MostPixelsASide ? JpegWriter.Write(grid, quality) : throw TooLarge(grid, type, JpegWriter.MostPixelsASide);
        }

        using var pixmap = pixels.ForCoder();
        using var data = pixmap.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, quality));
        return data?.ToArray() ?? throw TooLarge(grid, type, 16_383);
    }

    /// <summary>Mean SSIM on luma of a file against the pixels it was made from.</summary>
    public static double Compare(EncodePixels pixels, byte[] bytes)
    {
        var grid = pixels.Grid;
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        using var space = SKColorSpace.CreateSrgb();
        using var memory = PixelMemory.Allocate(grid.Width, grid.Height);
        using var decoded = memory.Read();
        var info = new SKImageInfo(grid.Width, grid.Height, SKImageInfo.PlatformColorType, SKAlphaType.Premul, space);
        var result = codec?.GetPixels(info, (nint)decoded.Pixels);
        return result == SKCodecResult.Success
            ? Similarity.Of(pixels.Luma, Similarity.Plane(new PixelGrid(decoded.Pixels, grid.Width, grid.Height)))
            : throw new InvalidOperationException($"Skia does not read back what it wrote: {result}.");
    }

    private static EncodeException TooLarge(PixelGrid grid, ImageFileType type, int most) => new(
        FormattableString.Invariant($"{FileTypeNames.Of(type)} cannot hold the picture. Found: {grid.Width}×{grid.Height} px. Allowed: {most:#,0} px a side."), type);
}
