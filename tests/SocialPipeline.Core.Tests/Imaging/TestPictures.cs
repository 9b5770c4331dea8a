using System.Buffers.Binary;
using SkiaSharp;
using SocialPipeline.Imaging.Png;
using Xunit;

namespace SocialPipeline.Imaging;

/// <summary>Real files in every format, made on the spot.</summary>
internal static class TestPictures
{
    public static readonly SKColor TopLeft = new(220, 30, 30);
    public static readonly SKColor TopRight = new(30, 200, 40);
    public static readonly SKColor BottomLeft = new(30, 40, 210);
    public static readonly SKColor BottomRight = new(240, 240, 240);

    public static TheoryData<string> Formats => ["png", "jpg", "webp", "gif", "bmp", "ico"];

    /// <summary>Four coloured quarters.</summary>
    public static SKColor Quarter(int x, int y, int width, int height) => (x < width / 2, y < height / 2) switch
    {
        (true, true) => TopLeft,
        (false, true) => TopRight,
        (true, false) => BottomLeft,
        _ => BottomRight,
    };

    public static SKBitmap Bitmap(int width, int height, Func<int, int, SKColor> color)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKImageInfo.PlatformColorType, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        using var pixels = bitmap.PeekPixels();
        var target = pixels.GetPixelSpan<uint>();
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = (uint)SKPMColor.PreMultiply(color(i % width, i / width));
        }

        return bitmap;
    }

    public static SKBitmap Quarters(int width, int height) => Bitmap(width, height, (x, y) => Quarter(x, y, width, height));

    /// <summary>A picture with detail at every scale, as a photo has: rings of rising frequency, edges as sharp as a lens makes them, a little grain, soft light.</summary>
    public static SKBitmap Detailed(int width, int height, int seed = 1)
    {
        var random = new Random(seed);
        return Bitmap(width, height, (x, y) =>
        {
            var (u, v) = (x - width * .4, y - height * .55);
            var rings = Math.Sin((u * u + v * v) / width * .35);
            var light = 110 + 70 * Math.Sin(x * 3.0 / width) + 40 * Math.Cos(y * 5.0 / height);
            var edge = Math.Tanh(6 * Math.Sin(x / 37.0) * Math.Cos(y / 23.0));
            var grain = random.Next(-2, 3) + edge * 25;
            return new SKColor(Byte(light + rings * 55 + grain), Byte(light * .9 + rings * 40 - grain), Byte(200 - light * .5 + rings * 30 + grain / 2));
        });
    }

    public static byte[] Encode(SKBitmap bitmap, string format, int quality = 95)
    {
        switch (format)
        {
            case "bmp":
                return Bmp(bitmap);
            case "gif":
                return Gif(bitmap, frames: 1);
            case "ico":
                return Ico(bitmap);
            default:
                using (var pixels = bitmap.PeekPixels())
                using (var data = pixels.Encode(format switch { "png" => SKEncodedImageFormat.Png, "jpg" => SKEncodedImageFormat.Jpeg, _ => SKEncodedImageFormat.Webp }, quality))
                {
                    return data!.ToArray();
                }
        }
    }

    public static ImageSource Source(SKBitmap bitmap, string format, int quality = 95) => ImageSource.FromBytes(Encode(bitmap, format, quality), "picture." + format);

    /// <summary>Puts an EXIF segment with one tag, the orientation, behind the start of a JPEG.</summary>
    public static byte[] WithOrientation(byte[] jpeg, int orientation)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34,
            (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0,
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
            0, 1,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
            0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    /// <summary>A PNG whose header claims a size and whose pixels are missing.</summary>
    public static byte[] PngHeader(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, [0x78, 0x9C, 0x63])];
    }

    /// <summary>A GIF of eight-bit literals: the code table is cleared before it can grow.</summary>
    public static byte[] Gif(SKBitmap bitmap, int frames)
    {
        SKColor[] palette = [TopLeft, TopRight, BottomLeft, BottomRight];
        var bytes = new List<byte>([.. "GIF89a"u8, .. Short(bitmap.Width), .. Short(bitmap.Height), 0xF7, 0, 0]);
        for (var i = 0; i < 256; i++)
        {
            var color = palette[i % palette.Length];
            bytes.AddRange([color.Red, color.Green, color.Blue]);
        }

        for (var frame = 0; frame < frames; frame++)
        {
            bytes.AddRange([0x21, 0xF9, 4, 0, 10, 0, 0, 0]);
            bytes.AddRange([0x2C, 0, 0, 0, 0, .. Short(bitmap.Width), .. Short(bitmap.Height), 0, 8]);
            bytes.AddRange(GifData(bitmap, palette));
        }

        bytes.Add(0x3B);
        return [.. bytes];
    }

    private static List<byte> GifData(SKBitmap bitmap, SKColor[] palette)
    {
        var packed = new List<byte>();
        var (bits, held) = (0, 0);
        void Code(int code)
        {
            bits |= code << held;
            for (held += 9; held >= 8; held -= 8, bits >>= 8)
            {
                packed.Add((byte)bits);
            }
        }

        for (var i = 0; i < bitmap.Width * bitmap.Height; i++)
        {
            if (i % 100 == 0)
            {
                Code(256);
            }

            var color = bitmap.GetPixel(i % bitmap.Width, i / bitmap.Width);
            Code(Array.IndexOf(palette, palette.MinBy(entry => Math.Abs(entry.Red - color.Red) + Math.Abs(entry.Green - color.Green) + Math.Abs(entry.Blue - color.Blue))));
        }

        Code(257);
        packed.Add((byte)bits);
        var blocks = new List<byte>();
        foreach (var block in packed.Chunk(255))
        {
            blocks.Add((byte)block.Length);
            blocks.AddRange(block);
        }

        blocks.Add(0);
        return blocks;
    }

    private static byte[] Bmp(SKBitmap bitmap)
    {
        var stride = (bitmap.Width * 3 + 3) / 4 * 4;
        var bytes = new byte[54 + stride * bitmap.Height];
        (bytes[0], bytes[1], bytes[10], bytes[14], bytes[26], bytes[28]) = ((byte)'B', (byte)'M', 54, 40, 1, 24);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(2), bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(18), bitmap.Width);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(22), bitmap.Height);
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
            {
                var color = bitmap.GetPixel(x, bitmap.Height - 1 - y);
                var at = 54 + y * stride + x * 3;
                (bytes[at], bytes[at + 1], bytes[at + 2]) = (color.Blue, color.Green, color.Red);
            }
        }

        return bytes;
    }

    private static byte[] Ico(SKBitmap bitmap)
    {
        var png = Encode(bitmap, "png");
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, png.Length);
        return [0, 0, 1, 0, 1, 0, (byte)bitmap.Width, (byte)bitmap.Height, 0, 0, 1, 0, 32, 0, .. size, 22, 0, 0, 0, .. png];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] body)
    {
        var bytes = new byte[12 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, body.Length);
        name.CopyTo(bytes.AsSpan(4));
        body.CopyTo(bytes, 8);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8 + body.Length), Crc32.Of(bytes.AsSpan(4, 4 + body.Length)));
        return bytes;
    }

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte Byte(double value) => (byte)Math.Clamp(value, 0, 255);
}
