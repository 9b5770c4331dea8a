using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace SocialPipeline.Imaging.Png;

/// <summary>
/// Writes a PNG (W3C PNG, third edition): eight bits, RGB when nothing is transparent, sRGB chunk, one IDAT.
/// What pays differs between drawings, patterns and photos, so a few strips are tried first. The bytes depend on the pixels alone.
/// </summary>
internal static unsafe class PngWriter
{
    /// <summary>From this share of equal neighbours on a picture is drawn, and a search for repeated strokes and letters pays without asking.</summary>
    private const double DrawnShare = .97;

    /// <summary>How much larger than the smallest a faster coding may come out.</summary>
    private const double Slack = 1.03;

    private const int SampledStrips = 3;
    private const int StripRows = 16;

    /// <summary>Huffman codes alone: for photos, where there is nothing to find.</summary>
    private static readonly Coding Codes = new(1, ZLibCompressionStrategy.HuffmanOnly, Filtering.Paeth);

    /// <summary>Runs of zeros besides: for photos with plain areas.</summary>
    private static readonly Coding Runs = new(1, ZLibCompressionStrategy.RunLengthEncoding, Filtering.LeastSum);

    /// <summary>A search for matches: for drawings.</summary>
    private static readonly Coding Matches = new(6, ZLibCompressionStrategy.Default, Filtering.LeastSum);

    /// <summary>A search for matches in the pixels themselves: for patterns and lettering that repeat exactly.</summary>
    private static readonly Coding Repeats = new(6, ZLibCompressionStrategy.Default, Filtering.None);

    /// <summary>Encodes premultiplied pixels.</summary>
    /// <param name="pixels">The pixels.</param>
    /// <param name="opaque">Whether no pixel is transparent.</param>
    public static byte[] Write(PixelGrid pixels, bool opaque) => Write(pixels, opaque, Choose(pixels, opaque));

    /// <summary>Tries the codings on a few strips; the fastest that comes near the smallest wins.</summary>
    private static Coding Choose(PixelGrid pixels, bool opaque)
    {
        if (PixelCharacter.FlatShare(pixels) >= DrawnShare)
        {
            return Sample(pixels, opaque, Repeats) < Sample(pixels, opaque, Matches) ? Repeats : Matches;
        }

        var (codes, runs) = (Sample(pixels, opaque, Codes), Sample(pixels, opaque, Runs));
        var (matches, repeats) = (Sample(pixels, opaque, Matches), Sample(pixels, opaque, Repeats));
        var searched = Math.Min(matches, repeats);
        var enough = Math.Min(searched, Math.Min(codes, runs)) * Slack;
        return codes <= enough ? Codes : runs <= enough ? Runs : repeats < matches ? Repeats : Matches;
    }

    private static long Sample(PixelGrid pixels, bool opaque, Coding coding)
    {
        using var buffer = new PngBuffer(pixels.Width * StripRows);
        using (var zlib = Compress(buffer, coding))
        {
            for (var strip = 0; strip < SampledStrips; strip++)
            {
                var from = (int)((2L * strip + 1) * pixels.Height / (2 * SampledStrips)) - StripRows / 2;
                WriteRows(pixels, opaque, coding.Filtering, zlib, Math.Max(0, from), Math.Min(pixels.Height, from + StripRows));
            }
        }

        return buffer.Length;
    }

    private static ZLibStream Compress(PngBuffer buffer, Coding coding) => new(
        buffer,
        new ZLibCompressionOptions { CompressionLevel = coding.Level, CompressionStrategy = coding.Strategy },
        leaveOpen: true);

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
        using (var zlib = Compress(buffer, coding))
        {
            WriteRows(pixels, opaque, coding.Filtering, zlib, 0, pixels.Height);
        }

        buffer.CloseChunk();
        Chunk(buffer, "IEND"u8, []);
        return buffer.ToArray();
    }

    private static void WriteRows(PixelGrid pixels, bool opaque, Filtering filtering, ZLibStream zlib, int from, int to)
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
                if (from > 0)
                {
                    PngRows.Convert(pixels.Row(from - 1), pixels.Width, opaque, above);
                }

                for (var y = from; y < to; y++)
                {
                    PngRows.Convert(pixels.Row(y), pixels.Width, opaque, row);
                    var best = FilterRow(row, above, first, stride, length, size, filtering);
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
    private static byte* FilterRow(byte* row, byte* above, byte* target, int stride, int length, int size, Filtering filtering)
    {
        // on photos Paeth wins nearly every row: trying the others costs a fifth of the time and saves nothing
        var best = target;
        best[-1] = filtering == Filtering.None ? PngFilters.None : PngFilters.Paeth;
        var least = PngFilters.Apply(best[-1], row, above, length, size, target);
        if (filtering == Filtering.LeastSum && least > 0)
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

    private enum Filtering
    {
        None,
        Paeth,
        LeastSum,
    }

    private sealed record Coding(int Level, ZLibCompressionStrategy Strategy, Filtering Filtering);
}
