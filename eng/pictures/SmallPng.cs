using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace Pictures;

/// <summary>A PNG of 8-bit RGBA whose colours may differ by a step or two, so that residuals repeat and compress.</summary>
internal static class SmallPng
{
    /// <summary>The tolerance is the half width, in steps of 1/255, of what counts as the same residual.</summary>
    public static byte[] Encode(SKBitmap bitmap, int tolerance)
    {
        var (w, h) = (bitmap.Width, bitmap.Height);
        var rows = Filter(bitmap.GetPixelSpan(), w, h, tolerance);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, w);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], h);
        header[8] = 8;
        header[9] = 6;
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "sRGB"u8, [0]);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>The average filter; each residual is rounded to a multiple of twice the tolerance, errors do not add up.</summary>
    private static byte[] Filter(ReadOnlySpan<byte> source, int w, int h, int tolerance)
    {
        var stride = w * 4;
        var rows = new byte[(stride + 1) * h];
        var previous = new byte[stride];
        var current = new byte[stride];
        for (var y = 0; y < h; y++)
        {
            var line = source.Slice(y * stride, stride);
            var at = y * (stride + 1);
            rows[at++] = 3;
            for (var i = 0; i < stride; i++)
            {
                var predicted = ((i >= 4 ? current[i - 4] : 0) + previous[i]) >> 1;
                var transparent = (i & 3) != 3 && line[i | 3] == 0;
                var wanted = transparent ? predicted : line[i];
                var residual = wanted - predicted;
                if ((i & 3) != 3)
                {
                    var rounded = (int)MathF.Round(residual / (2f * tolerance)) * 2 * tolerance;
                    if (predicted + rounded is >= 0 and <= 255)
                    {
                        residual = rounded;
                    }
                }

                current[i] = (byte)(predicted + residual);
                rows[at++] = (byte)residual;
            }

            (previous, current) = (current, previous);
        }

        return rows;
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(type);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(0xFFFFFFFFu, type), body));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
            }
        }

        return crc;
    }
}
