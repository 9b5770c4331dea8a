using System.Buffers.Binary;
using System.IO.Compression;
using SocialPipeline.Imaging.Png;

namespace SocialPipeline.Imaging;

/// <summary>PNG files of every colour type, bit depth and order of rows (W3C PNG, sections 11 and 8.2), written sample by sample.</summary>
internal static class TestPng
{
    /// <summary>Writes a file.</summary>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    /// <param name="type">The colour type: 0, 2, 3, 4 or 6.</param>
    /// <param name="depth">Bits a sample.</param>
    /// <param name="samples">The samples of a pixel.</param>
    /// <param name="interlaced">Whether the rows come in Adam7's seven passes.</param>
    /// <param name="chunks">What stands before the pixels, by chunk name.</param>
    public static byte[] Write(int width, int height, int type, int depth, Func<int, int, int[]> samples, bool interlaced = false, params (string Name, byte[] Body)[] chunks)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)type, (byte)(interlaced ? 1 : 0));
        var rows = new List<byte>();
        (int X, int Y, int Across, int Down)[] passes = interlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        foreach (var (left, top, across, down) in passes)
        {
            for (var y = top; y < height && left < width; y += down)
            {
                rows.Add(0);
                rows.AddRange(Row(Enumerable.Range(0, (width - left + across - 1) / across).SelectMany(i => samples(left + i * across, y)), depth));
            }
        }

        var bytes = new List<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        bytes.AddRange(Chunk("IHDR", header));
        foreach (var (name, body) in chunks)
        {
            bytes.AddRange(Chunk(name, body));
        }

        bytes.AddRange(Chunk("IDAT", Deflate([.. rows])));
        bytes.AddRange(Chunk("IEND", []));
        return [.. bytes];
    }

    public static (string Name, byte[] Body) Profile(byte[] icc) => ("iCCP", [(byte)'p', 0, 0, .. Deflate(icc)]);

    public static (string Name, byte[] Body) Gamma(int hundredThousandths) => ("gAMA", Numbers(hundredThousandths));

    /// <summary>Primaries and white in 100,000ths: white, red, green, blue, x before y.</summary>
    public static (string Name, byte[] Body) Chromaticities(params int[] values) => ("cHRM", Numbers(values));

    public static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(name), .. body];
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32.Of(named));
        return [.. Numbers(body.Length), .. named, .. crc];
    }

    private static List<byte> Row(IEnumerable<int> samples, int depth)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var sample in samples)
        {
            held = (held << depth) | sample;
            for (bits += depth; bits >= 8; bits -= 8)
            {
                bytes.Add((byte)(held >> (bits - 8)));
            }

            held &= (1 << bits) - 1;
        }

        if (bits > 0)
        {
            bytes.Add((byte)(held << (8 - bits)));
        }

        return bytes;
    }

    private static byte[] Numbers(params int[] values)
    {
        var bytes = new byte[values.Length * 4];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i * 4), values[i]);
        }

        return bytes;
    }
}
