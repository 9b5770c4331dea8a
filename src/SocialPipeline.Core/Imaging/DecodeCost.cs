using System.Buffers.Binary;
using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>What decoding holds at once at its height: our pixels, and what the codec keeps of the whole picture beside them.</summary>
internal static class DecodeCost
{
    private const int PixelBytes = 4;

    public static long Of(ReadOnlySpan<byte> file, ImageHeader header, SKSizeI full, DecodePlan plan)
    {
        var pixels = Bytes(plan.Size, PixelBytes);
        var turned = header.Orientation == SKEncodedOrigin.TopLeft ? 0 : pixels;
        var whole = plan.Shrink == 1 ? 0 : Bytes(full, PixelBytes);
        var codec = header.Container switch
        {
            ImageContainer.Jpeg => JpegMarkers.CoefficientBytes(file),
            ImageContainer.Png => IsInterlaced(file) ? Bytes(full, PngPixelBytes(file)) : 0,

            // only a lossy picture without transparency comes row by row
            ImageContainer.Webp => IsLossyAndOpaque(file) || header.FrameCount > 1 ? 0 : Bytes(full, PixelBytes),

            // what is inside an icon may be a PNG of any kind
            ImageContainer.Ico => Bytes(full, 8),
            _ => 0,
        };
        return Math.Max(pixels + whole + codec, pixels + turned);
    }

    private static long Bytes(SKSizeI size, int each) => (long)size.Width * size.Height * each;

    private static bool IsInterlaced(ReadOnlySpan<byte> png) => png.Length > 28 && png[28] != 0;

    /// <summary>Bytes a pixel as libpng hands it out: palettes and small depths grow to eight bits, sixteen stay.</summary>
    private static int PngPixelBytes(ReadOnlySpan<byte> png)
    {
        var channels = png[25] switch { 0 => 1, 2 => 3, 4 => 2, _ => 4 };
        return channels * (png[24] == 16 ? 2 : 1);
    }

    /// <summary>RFC 9649: "VP8 " without a chunk "ALPH" before it.</summary>
    private static bool IsLossyAndOpaque(ReadOnlySpan<byte> webp)
    {
        for (var at = 12L; at + 8 <= webp.Length;)
        {
            var name = webp.Slice((int)at, 4);
            if (name.SequenceEqual("VP8 "u8))
            {
                return true;
            }

            if (name.SequenceEqual("VP8L"u8) || name.SequenceEqual("ALPH"u8))
            {
                return false;
            }

            long length = BinaryPrimitives.ReadUInt32LittleEndian(webp[((int)at + 4)..]);
            at += 8 + length + (length & 1);
        }

        return false;
    }
}
