using System.Buffers;
using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>Decodes row by row and keeps only the averages of whole squares, so that a large PNG never stands in memory whole.</summary>
internal static unsafe class ShrinkingReader
{
    /// <summary>Reads a whole picture.</summary>
    /// <param name="codec">The codec; it can start by rows, or whole when it cannot (interlaced files).</param>
    /// <param name="info">The full size and the pixel layout.</param>
    /// <param name="shrink">The side of the squares, 2 to 12,000.</param>
    /// <param name="target">Room for the averages; the last row and column average what is left.</param>
    /// <param name="cancellationToken">Gives up between two rows of squares.</param>
    public static SKCodecResult Read(SKCodec codec, SKImageInfo info, int shrink, PixelGrid target, CancellationToken cancellationToken)
    {
        var started = codec.StartScanlineDecode(info);
        if (started != SKCodecResult.Success)
        {
            return started == SKCodecResult.Unimplemented ? ReadWhole(codec, info, shrink, target) : started;
        }

        using var memory = PixelMemory.Allocate(info.Width, shrink);
        using var strip = memory.Read();
        var sums = ArrayPool<uint>.Shared.Rent(target.Width * 4);
        try
        {
            for (var y = 0; y < target.Height; y++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var rows = Math.Min(shrink, info.Height - y * shrink);
                if (codec.GetScanlines((nint)strip.Pixels, rows, info.RowBytes) != rows)
                {
                    return SKCodecResult.IncompleteInput;
                }

                Average(new PixelGrid(strip.Pixels, info.Width, rows), shrink, sums, target.Row(y));
            }

            return SKCodecResult.Success;
        }
        finally
        {
            ArrayPool<uint>.Shared.Return(sums);
        }
    }

    private static SKCodecResult ReadWhole(SKCodec codec, SKImageInfo info, int shrink, PixelGrid target)
    {
        using var memory = PixelMemory.Allocate(info.Width, info.Height);
        using var whole = memory.Read();
        var result = codec.GetPixels(info, (nint)whole.Pixels);
        var sums = ArrayPool<uint>.Shared.Rent(target.Width * 4);
        for (var y = 0; y < target.Height && result == SKCodecResult.Success; y++)
        {
            var rows = Math.Min(shrink, info.Height - y * shrink);
            Average(new PixelGrid(whole.Pixels + (nint)y * shrink * info.Width, info.Width, rows), shrink, sums, target.Row(y));
        }

        ArrayPool<uint>.Shared.Return(sums);
        return result;
    }

    private static void Average(PixelGrid strip, int shrink, uint[] sums, uint* target)
    {
        sums.AsSpan().Clear();
        for (var y = 0; y < strip.Height; y++)
        {
            var row = strip.Row(y);
            for (int x = 0, at = 0; x < strip.Width; at += 4)
            {
                uint a = 0, b = 0, c = 0, d = 0;
                for (var end = Math.Min(strip.Width, x + shrink); x < end; x++)
                {
                    var pixel = row[x];
                    a += pixel & 255;
                    b += (pixel >> 8) & 255;
                    c += (pixel >> 16) & 255;
                    d += pixel >> 24;
                }

                sums[at] += a;
                sums[at + 1] += b;
                sums[at + 2] += c;
                sums[at + 3] += d;
            }
        }

        for (int x = 0, at = 0; x < strip.Width; x += shrink, at += 4)
        {
            var count = (uint)(Math.Min(shrink, strip.Width - x) * strip.Height);
            var half = count / 2;
            *target++ = ((sums[at] + half) / count) | (((sums[at + 1] + half) / count) << 8) | (((sums[at + 2] + half) / count) << 16) | (((sums[at + 3] + half) / count) << 24);
        }
    }
}
