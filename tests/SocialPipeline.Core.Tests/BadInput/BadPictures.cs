using System.Buffers.Binary;
using System.IO.Compression;
using SocialPipeline.Imaging;

namespace SocialPipeline.BadInput;

/// <summary>Pictures that are cut, damaged, wrongly named, or as large as the limits allow and larger.</summary>
internal static class BadPictures
{
    /// <summary>The longest side that is allowed, and just under 50 million pixels with it.</summary>
    private const int Long = 12_000, Short = 4_160;

    public static IReadOnlyList<(string Name, Func<byte[]> Bytes)> All { get; } =
    [
        ("empty.png", () => []),
        ("cut-in-the-header.jpg", () => Sample("jetty.jpg")[..300]),
        ("cut-in-the-middle.jpg", () => Sample("jetty.jpg")[..150_000]),
        ("cut-in-the-middle.png", () => Sample("lamp.png")[..100_000]),
        ("zeros-inside.jpg", () => Zeroed(Sample("harbour.jpg"))),
        ("zeros-inside.png", () => Zeroed(Sample("bowl.png"))),
        ("a-jpeg.png", () => Sample("dune.jpg")),
        ("a-png.webp", () => Sample("lamp.png")),
        ("a-program.gif", () => File.ReadAllBytes(typeof(BadPictures).Assembly.Location)),
        ("sixty-thousand-a-side.png", () => Png(60_000, 60_000, 2, 1000)),
        ("too-many-pixels.png", () => Png(9_000, 9_000, 0, 9_000)),
        ("panorama.jpg", () => Jpeg(false)),
        ("panorama-turned.jpg", () => Turned(Jpeg(false))),
        ("panorama-progressive.jpg", () => Jpeg(true)),
        ("panorama-progressive-turned.jpg", () => Turned(Jpeg(true))),
        ("panorama-progressive-grey.jpg", () => Jpeg(true, 1)),
        ("bomb.png", () => Png(Long, Short, 6, Short)),
        ("bomb-interlaced.png", () => Png(Long, Short, 6, Short, interlaced: true)),
        ("bomb-of-16-bits.png", () => Png(Long, Short, 6, Short, 16)),
        ("bomb-lossless.webp", () => LosslessWebp(Long, Short)),
        ("bomb.gif", () => [.. "GIF89a"u8, Long & 255, Long >> 8, Short & 255, Short >> 8, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, Long & 255, Long >> 8, Short & 255, Short >> 8, 0, 2, 2, 0x44, 1, 0, 0x3B]),
        ("bomb.bmp", () => Bmp(Long, Short)),
    ];

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(SamplePaths.Root, "samples", "pictures", name));

    private static byte[] Zeroed(byte[] file)
    {
        file.AsSpan(file.Length / 3, 2000).Clear();
        return file;
    }

    /// <summary>Rows of one colour: each thousand of them in a few bytes.</summary>
    private static byte[] Png(int width, int height, int type, int rows, int depth = 8, bool interlaced = false)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)type, (byte)(interlaced ? 1 : 0));
        var row = new byte[1 + (width * depth / 8 * type switch { 2 => 3, 6 => 4, _ => 1 })];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            // seven passes have a filter byte for every row of each, and never more than two bytes a row more
            for (var i = 0; i < rows + (interlaced ? 40 : 0); i++)
            {
                zlib.Write(row);
            }
        }

        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. TestPng.Chunk("IHDR", header), .. TestPng.Chunk("IDAT", packed.ToArray()), .. TestPng.Chunk("IEND", [])];
    }

    private static byte[] Jpeg(bool progressive, int channels = 3)
    {
        int[] grey = [128, 128, 128];
        return TestJpeg.Write(Long / 8, Short / 8, channels, (x, y) => y % 64 == 0 ? [(x / 8) & 255, 100, 150] : grey, progressive: progressive);
    }

    private static byte[] Turned(byte[] jpeg) => TestPictures.WithOrientation(jpeg, 6);

    /// <summary>Lossless WebP (RFC 9649, section 3) whose five codes have one symbol each: a pixel takes no bit at all.</summary>
    private static byte[] LosslessWebp(int width, int height)
    {
        var (bytes, held, bits) = (new List<byte> { 0x2F }, 0UL, 0);
        void Put(uint value, int count)
        {
            held |= (ulong)value << bits;
            for (bits += count; bits >= 8; bits -= 8, held >>= 8)
            {
                bytes.Add((byte)held);
            }
        }

        Put((uint)(width - 1), 14);
        Put((uint)(height - 1), 14);
        Put(1, 1); // alpha is used
        Put(0, 3);
        Put(0, 1); // no transform
        Put(0, 1); // no colour cache
        Put(0, 1); // one group of codes
        foreach (var symbol in (uint[])[90, 200, 40, 255, 0])
        {
            Put(1, 1); // a simple code
            Put(0, 1); // of one symbol
            Put(1, 1); // of eight bits
            Put(symbol, 8);
        }

        Put(0, 16);
        byte[] body = [.. bytes, .. new byte[bytes.Count & 1]];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length + 12), .. "WEBPVP8L"u8, .. BitConverter.GetBytes(bytes.Count), .. body];
    }

    /// <summary>Run lengths (BI_RLE8) in a bitmap of 256 colours: 255 pixels in two bytes.</summary>
    private static byte[] Bmp(int width, int height)
    {
        var rows = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x += 255)
            {
                rows.AddRange([(byte)Math.Min(255, width - x), 7]);
            }

            rows.AddRange([0, 0]);
        }

        rows.AddRange([0, 1]);
        var head = new byte[54 + 1024];
        "BM"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(2), head.Length + rows.Count);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(10), head.Length);
        head[14] = 40;
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(22), height);
        (head[26], head[28], head[30]) = (1, 8, 1);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(34), rows.Count);
        return [.. head, .. rows];
    }
}
