using SkiaSharp;
using SocialPipeline.Platforms;

namespace SocialPipeline.Imaging;

/// <summary>Skia's JPEG and WebP encoders, and the way back for a comparison.</summary>
internal static unsafe class LossyCoder
{
    public static byte[] Encode(EncodePixels pixels, ImageFileType type, int quality)
    {
        using var pixmap = pixels.ForCoder();
        using var data = type == ImageFileType.Jpeg
            ? pixmap.Encode(new SKJpegEncoderOptions(quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))
            : pixmap.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, quality));
        return data?.ToArray()
            ?? throw new EncodeException(FormattableString.Invariant($"{FileTypeNames.Of(type)} cannot hold the picture. Found: {pixmap.Width}×{pixmap.Height} px. Allowed: {(type == ImageFileType.Jpeg ? 65_535 : 16_383)} px a side."), type);
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
}
