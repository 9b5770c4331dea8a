using System.Buffers.Binary;
using SkiaSharp;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Webp;

namespace SocialPipeline.Fuzz.Corpora;

/// <summary>Small pictures of every type and of odd kinds, made on the spot.</summary>
internal static class OddPictures
{
    private const int Width = 61, Height = 47;

    public static IEnumerable<(string Name, byte[] Bytes)> All()
    {
        foreach (var (type, depth) in (List<(int, int)>)[(0, 1), (0, 2), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 4), (3, 8), (4, 8), (4, 16), (6, 8), (6, 16)])
        {
            yield return ($"type{type}-{depth}.png", Png(type, depth, false));
            yield return ($"type{type}-{depth}-interlaced.png", Png(type, depth, true));
        }

        using var picture = Picture();
        using var pixels = picture.PeekPixels();
        byte[] Skia(SKEncodedImageFormat format, int quality)
        {
            using var data = pixels.Encode(format, quality);
            return data!.ToArray();
        }

        var jpeg = Skia(SKEncodedImageFormat.Jpeg, 80);
        var lossy = Skia(SKEncodedImageFormat.Webp, 70);
        yield return ("skia.png", Skia(SKEncodedImageFormat.Png, 100));
        yield return ("skia.jpg", jpeg);
        yield return ("lossy.webp", lossy);
        yield return ("lossless.webp", Skia(SKEncodedImageFormat.Webp, 100));
        yield return ("animated.webp", AnimatedWebp(lossy));
        for (var turn = 2; turn <= 8; turn += 2)
        {
            yield return ($"turned{turn}.jpg", Turned(jpeg, turn));
        }

        foreach (var (channels, adobe) in (List<(int, int?)>)[(1, null), (3, null), (3, 0), (3, 1), (4, null), (4, 0), (4, 2)])
        {
            yield return ($"flat{channels}-{adobe}.jpg", TestJpeg.Write(5, 4, channels, (x, y) => [.. Enumerable.Range(0, channels).Select(c => ((x * 40) + (y * 50) + (c * 30)) % 256)], adobe));
        }

        yield return ("one.gif", Gif(1));
        yield return ("moving.gif", Gif(4));
        yield return ("plain.bmp", Bmp(24));
        yield return ("alpha.bmp", Bmp(32));
        var icon = Png(6, 8, false);
        yield return ("icon.ico", [0, 0, 1, 0, 1, 0, Width, Height, 0, 0, 1, 0, 32, 0, .. BitConverter.GetBytes(icon.Length), 22, 0, 0, 0, .. icon]);
    }

    private static byte[] Png(int type, int depth, bool interlaced)
    {
        var channels = type switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var mask = (1 << depth) - 1;
        (string, byte[])[] chunks = type == 3
            ? [("PLTE", [.. Enumerable.Range(0, 3 << Math.Min(depth, 8)).Select(i => (byte)(i * 37))]), ("tRNS", [0, 128, 255])]
            : [TestPng.Gamma(45455)];
        return TestPng.Write(Width, Height, type, depth, (x, y) => [.. Enumerable.Range(0, channels).Select(c => (((x * 5) + (y * 3) + (c * 71)) * (depth == 16 ? 257 : 1)) & mask)], interlaced, chunks);
    }

    private static SKBitmap Picture()
    {
        var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                bitmap.SetPixel(x, y, new SKColor((byte)(x * 4), (byte)(y * 5), (byte)((x * y) % 256)));
            }
        }

        return bitmap;
    }

    private static byte[] AnimatedWebp(byte[] frame)
    {
        using var animation = new WebpAnimation(Width, Height, 0);
        for (var i = 0; i < 3; i++)
        {
            animation.Add(frame, new SKRectI(0, 0, Width, Height), 100);
        }

        return animation.ToArray();
    }

    private static byte[] Turned(byte[] jpeg, int orientation)
    {
        byte[] tag = [.. "Exif\0\0MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(tag.Length + 2), .. tag, .. jpeg[2..]];
    }

    /// <summary>Eight-bit literals in nine-bit codes; the table is cleared before it can grow.</summary>
    private static byte[] Gif(int frames)
    {
        var file = new List<byte>([.. "GIF89a"u8, Width, 0, Height, 0, 0xF7, 0, 0]);
        for (var i = 0; i < 256 * 3; i++)
        {
            file.Add((byte)(i * 7));
        }

        for (var frame = 0; frame < frames; frame++)
        {
            file.AddRange([0x21, 0xF9, 4, (byte)((frame % 4) << 2), 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, Width, 0, Height, 0, 0, 8]);
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

            for (var i = 0; i < Width * Height; i++)
            {
                if (i % 100 == 0)
                {
                    Code(256);
                }

                Code((i + frame) % 256);
            }

            Code(257);
            packed.Add((byte)bits);
            foreach (var block in packed.Chunk(255))
            {
                file.Add((byte)block.Length);
                file.AddRange(block);
            }

            file.Add(0);
        }

        file.Add(0x3B);
        return [.. file];
    }

    private static byte[] Bmp(int depth)
    {
        var stride = ((Width * depth) + 31) / 32 * 4;
        var file = new byte[54 + (stride * Height)];
        "BM"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2), file.Length);
        file[10] = 54;
        file[14] = 40;
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), Width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), Height);
        file[26] = 1;
        file[28] = (byte)depth;
        for (var i = 54; i < file.Length; i++)
        {
            file[i] = (byte)(i * 11);
        }

        return file;
    }
}
