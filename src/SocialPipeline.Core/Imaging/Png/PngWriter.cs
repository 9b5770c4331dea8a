using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace SocialPipeline.Imaging.Png;

/// <summary>
/// Writes a PNG (W3C PNG, third edition): eight bits, RGB when nothing is transparent, sRGB chunk, one IDAT.
/// What pays differs between drawn and photographed pictures, so rows are sampled first. The bytes depend on the pixels alone.
/// </summary>
internal static unsafe class PngWriter
{
    /// <summary>Below this share of equal neighbours there are no runs worth looking for: Huffman codes alone are twice as fast and half a percent larger.</summary>
    private const double PhotoShare = .08;

    /// <summary>From this share on, repeated strokes and letters make a search for matches pay; below it runs of zeros are all there is.</summary>
    private const double MixedShare = .6;

    /// <summary>From this share on it is certain that matches win.</summary>
    private const double FlatShare = .97;

    private static readonly Coding Photo = new(1, ZLibCompressionStrategy.HuffmanOnly, Adaptive: false);
    private static readonly Coding Runs = new(1, ZLibCompressionStrategy.RunLengthEncoding, Adaptive: true);
    private static readonly Coding Matches = new(3, ZLibCompressionStrategy.Default, Adaptive: true);

    /// <summary>Encodes premultiplied pixels.</summary>
    /// <param name="pixels">The pixels.</param>
    /// <param name="opaque">Whether no pixel is transparent.</param>
    public static byte[] Write(PixelGrid pixels, bool opaque)
    {
        var share = PixelCharacter.FlatShare(pixels);
        if (share < PhotoShare)
        {
            return Write(pixels, opaque, Photo);
        }

        if (share >= FlatShare)
        {
            return Write(pixels, opaque, Matches);
        }

        var runs = Write(pixels, opaque, Runs);
        if (share < MixedShare)
        {
            return runs;
        }

        var matches = Write(pixels, opaque, Matches);
        return matches.Length < runs.Length ? matches : runs;
    }

    private static byte[] Write(PixelGrid pixels, bool opaque, Coding coding)
    {
        using var buffer = new PngBuffer(Math.Max(4096, pixels.Width * (pixels.Height / 2)));
        buffer.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], pixels.Height);
        (header[8], header[9], header[10], header[11], header[12]) = (8, opaque ? (byte)2 : (byte)6, 0, 0, 0);
        Chunk(buffer, "IHDR"u8, header);
        Chunk(buffer, "sRGB"u8, [0]);

        buffer.Open("IDAT"u8);
        var options = new ZLibCompressionOptions { CompressionLevel = coding.Level, CompressionStrategy = coding.Strategy };
        using (var zlib = new ZLibStream(buffer, options, leaveOpen: true))
        {
            WriteRows(pixels, opaque, coding.Adaptive, zlib);
        }

        buffer.CloseChunk();
        Chunk(buffer, "IEND"u8, []);
        return buffer.ToArray();
    }

    private static void WriteRows(PixelGrid pixels, bool opaque, bool adaptive, ZLibStream zlib)
    {
        const int Lines = 5;
        var size = opaque ? 3 : 4;
        var length = pixels.Width * size;
        var stride = length + 2 * PngFilters.Margin;
        var lines = ArrayPool<byte>.Shared.Rent(stride * Lines);
        try
        {
            lines.AsSpan(0, stride * Lines).Clear();
            fixed (byte* start = lines)
            {
                var row = start + PngFilters.Margin;
                var above = row + stride;
                var first = above + stride;
                for (var y = 0; y < pixels.Height; y++)
                {
                    if (opaque)
                    {
                        PngRows.ToRgb(pixels.Row(y), pixels.Width, row);
                    }
                    else
                    {
                        PngRows.ToRgba(pixels.Row(y), pixels.Width, row);
                    }

                    var best = FilterRow(row, above, first, stride, length, size, adaptive);
                    zlib.Write(new ReadOnlySpan<byte>(best - 1, length + 1));
                    var free = above;
                    above = row;
                    row = free;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(lines);
        }
    }

    /// <summary>Filters a row, with the filter's number in the byte before it.</summary>
    private static byte* FilterRow(byte* row, byte* above, byte* target, int stride, int length, int size, bool adaptive)
    {
        // on photos Paeth wins nearly every row: trying the others costs a fifth of the time and saves nothing
        var best = target;
        best[-1] = PngFilters.Paeth;
        var least = PngFilters.Apply(PngFilters.Paeth, row, above, length, size, target);
        if (adaptive && least > 0)
        {
            for (var filter = PngFilters.Sub; filter <= PngFilters.Up; filter++)
            {
                var other = target + filter * stride;
                var sum = PngFilters.Apply(filter, row, above, length, size, other);
                if (sum < least)
                {
                    (least, other[-1]) = (sum, filter);
                    best = other;
                }
            }
        }

        return best;
    }

    private static void Chunk(PngBuffer buffer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        buffer.Open(name);
        buffer.Write(body);
        buffer.CloseChunk();
    }

    private sealed record Coding(int Level, ZLibCompressionStrategy Strategy, bool Adaptive);
}
