using System.Buffers.Binary;
using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging;

/// <summary>The rarer shapes of each file type; tolerances are in levels of 255 a channel.</summary>
public sealed class PictureVariantTests
{
    private const int Width = 21;
    private const int Height = 13;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 4)]
    [InlineData(0, 8)]
    [InlineData(0, 16)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    public void A_png_of_any_depth_shows_its_samples(int type, int depth)
    {
        var most = (1 << depth) - 1;
        int[] Samples(int x, int y) => type == 0 ? [(x * 7 + y * 31) * 13 % (most + 1)] : [x * most / 20, y * most / 12, (x + y) * most / 32];
        foreach (var interlaced in new[] { false, true })
        {
            AssertPixels(TestPng.Write(Width, Height, type, depth, Samples, interlaced), "depth.png", (x, y) =>
            {
                var levels = Samples(x, y).Select(value => (byte)Math.Round(value * 255.0 / most)).ToArray();
                return type == 0 ? new SKColor(levels[0], levels[0], levels[0]) : new SKColor(levels[0], levels[1], levels[2]);
            }, depth == 16 ? 1 : 0);
        }
    }

    [Theory]
    [InlineData(4, 8)]
    [InlineData(4, 16)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void A_translucent_png_is_premultiplied(int type, int depth)
    {
        var scale = depth == 16 ? 257 : 1;
        int[] Levels(int x, int y) => type == 4 ? [x * 12, x * 12, x * 12, y * 21] : [x * 12, 255 - x * 12, 99, y * 21];
        int[] Samples(int x, int y) => type == 4 ? [Levels(x, y)[0] * scale, Levels(x, y)[3] * scale] : [.. Levels(x, y).Select(level => level * scale)];
        foreach (var interlaced in new[] { false, true })
        {
            AssertPixels(TestPng.Write(Width, Height, type, depth, Samples, interlaced), "glass.png", (x, y) =>
            {
                var level = Levels(x, y);
                byte Share(int value) => (byte)Math.Round(value * level[3] / 255.0);
                return new SKColor(Share(level[0]), Share(level[1]), Share(level[2]), (byte)level[3]);
            }, 1);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_palette_png_shows_its_colours_and_their_opacity(int depth)
    {
        var colors = Enumerable.Range(0, 1 << depth).Select(i => new SKColor((byte)(i * 83), (byte)(255 - i * 37), (byte)(i * 11))).ToArray();
        byte[] palette = [.. colors.SelectMany(color => new[] { color.Red, color.Green, color.Blue })];
        int Index(int x, int y) => (x + y * 5) % colors.Length;
        foreach (var interlaced in new[] { false, true })
        {
            AssertPixels(TestPng.Write(Width, Height, 3, depth, (x, y) => [Index(x, y)], interlaced, ("PLTE", palette)), "palette.png", (x, y) => colors[Index(x, y)], 0);
            AssertPixels(TestPng.Write(Width, Height, 3, depth, (x, y) => [Index(x, y)], interlaced, ("PLTE", palette), ("tRNS", [0, 255])), "holes.png", (x, y) => Index(x, y) == 0 ? SKColor.Empty : colors[Index(x, y)], 0);
        }
    }

    [Fact]
    public void The_one_colour_that_a_png_calls_transparent_is()
    {
        var grey = TestPng.Write(Width, Height, 0, 8, (x, _) => [x * 10], false, ("tRNS", [0, 100]));
        AssertPixels(grey, "grey.png", (x, _) => x == 10 ? SKColor.Empty : new SKColor((byte)(x * 10), (byte)(x * 10), (byte)(x * 10)), 0);

        var rgb = TestPng.Write(Width, Height, 2, 8, (x, _) => [x * 10, 50, 60], false, ("tRNS", [0, 100, 0, 50, 0, 60]));
        AssertPixels(rgb, "colour.png", (x, _) => x == 10 ? SKColor.Empty : new SKColor((byte)(x * 10), 50, 60), 0);
    }

    [Fact]
    public void The_colour_of_transparent_pixels_does_not_bleed_into_a_smaller_picture()
    {
        var png = TestPng.Write(64, 64, 6, 8, (x, _) => x < 33 ? [200, 0, 0, 255] : [0, 255, 0, 0]);
        foreach (var scale in new[] { 1, .25 })
        {
            using var photo = PhotoDecoder.Decode(ImageSource.FromBytes(png, "edge.png"), scale);
            using var small = photo.Resample(CropRect.Whole(64, 64), 15, 15);
            Assert.All(Pixels.Of(small), pixel =>
            {
                var color = Pixels.Color(pixel);
                Assert.Equal(0, color.Green);

                // the kernel rings beside an edge, in colour as in opacity
                Assert.InRange(color.Red, color.Alpha * 200 / 255 - 20, color.Alpha * 200 / 255 + 20);
            });
        }
    }

    [Theory]
    [InlineData("top-down")]
    [InlineData("palette")]
    [InlineData("565")]
    [InlineData("bitfields")]
    public void A_bmp_variant_shows_its_pixels(string kind)
    {
        AssertPixels(Bmp(kind), "variant.bmp", (x, y) => TestPictures.Quarter(x, y, Width, Height), kind == "565" ? 8 : 0);
    }

    [Fact]
    public void An_icon_of_bitmap_and_mask_is_transparent_where_the_mask_says()
    {
        AssertPixels(Icon(16), "old.ico", (x, _) => x < 8 ? SKColor.Empty : new SKColor(200, 100, 50), 0, 16, 16);
    }

    [Fact]
    public void A_gif_whose_first_frame_is_smaller_than_its_canvas_is_transparent_around_it()
    {
        using var frame = TestPictures.Bitmap(8, 8, (_, _) => TestPictures.TopLeft);
        var gif = TestPictures.Gif(frame, 2);
        (gif[6], gif[8]) = (Width, Height);
        var at = gif.AsSpan().IndexOf<byte>([0x2C, 0, 0, 0, 0, 8, 0]);
        (gif[at + 1], gif[at + 3]) = (5, 3);

        AssertPixels(gif, "offset.gif", (x, y) => x is >= 5 and < 13 && y is >= 3 and < 11 ? TestPictures.TopLeft : SKColor.Empty, 0);
    }

    [Fact]
    public void Of_an_animated_webp_the_first_frame_is_shown()
    {
        using var first = TestPictures.Quarters(Width, Height);
        using var second = TestPictures.Bitmap(Width, Height, (_, _) => SKColors.Black);
        var source = ImageSource.FromBytes(AnimatedWebp(first, second), "moving.webp");

        Assert.Equal(2, source.ReadHeader().FrameCount);
        AssertPixels(source.Bytes.ToArray(), "moving.webp", (x, y) => TestPictures.Quarter(x, y, Width, Height), 0);
    }

    /// <summary>Two lossless frames, each over the whole canvas (WebP container specification, "Animation").</summary>
    private static byte[] AnimatedWebp(params SKBitmap[] frames)
    {
        static byte[] Chunk(string name, byte[] body) => [.. System.Text.Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(body.Length), .. body, .. new byte[body.Length % 2]];
        static byte[] Three(int value) => BitConverter.GetBytes(value)[..3];
        var chunks = new List<byte>(Chunk("VP8X", [2, 0, 0, 0, .. Three(Width - 1), .. Three(Height - 1)]));
        chunks.AddRange(Chunk("ANIM", [0, 0, 0, 0, 0, 0]));
        foreach (var frame in frames)
        {
            using var pixels = frame.PeekPixels();
            using var data = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 50));
            var bytes = data!.ToArray();
            var at = bytes.AsSpan().IndexOf("VP8L"u8);
            chunks.AddRange(Chunk("ANMF", [0, 0, 0, 0, 0, 0, .. Three(Width - 1), .. Three(Height - 1), .. Three(100), 2, .. bytes[at..]]));
        }

        return [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Count + 4), .. "WEBP"u8, .. chunks];
    }

    private static byte[] Bmp(string kind)
    {
        var (bits, masks) = kind switch { "palette" => (8, 0), "565" => (16, 12), "bitfields" => (32, 12), _ => (24, 0) };
        SKColor[] palette = [TestPictures.TopLeft, TestPictures.TopRight, TestPictures.BottomLeft, TestPictures.BottomRight];
        var extra = kind == "palette" ? 16 : masks;
        var stride = (Width * bits / 8 + 3) / 4 * 4;
        var bytes = new byte[54 + extra + stride * Height];
        (bytes[0], bytes[1], bytes[10], bytes[14], bytes[26], bytes[28], bytes[30]) = ((byte)'B', (byte)'M', (byte)(54 + extra), 40, 1, (byte)bits, (byte)(masks > 0 ? 3 : 0));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(2), bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(18), Width);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(22), kind == "top-down" ? -Height : Height);
        uint[] fields = kind == "565" ? [0xF800, 0x07E0, 0x001F] : [0xFF0000, 0xFF00, 0xFF];
        if (masks > 0)
        {
            for (var i = 0; i < 3; i++)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(54 + i * 4), fields[i]);
            }
        }
        else if (kind == "palette")
        {
            bytes[46] = 4;
            for (var i = 0; i < 4; i++)
            {
                (bytes[54 + i * 4], bytes[55 + i * 4], bytes[56 + i * 4]) = (palette[i].Blue, palette[i].Green, palette[i].Red);
            }
        }

        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var color = TestPictures.Quarter(x, kind == "top-down" ? y : Height - 1 - y, Width, Height);
                var pixel = bytes.AsSpan(54 + extra + y * stride + x * bits / 8);
                switch (bits)
                {
                    case 8:
                        pixel[0] = (byte)Array.IndexOf(palette, color);
                        break;
                    case 16:
                        BinaryPrimitives.WriteUInt16LittleEndian(pixel, (ushort)((color.Red >> 3 << 11) | (color.Green >> 2 << 5) | (color.Blue >> 3)));
                        break;
                    default:
                        (pixel[0], pixel[1], pixel[2]) = (color.Blue, color.Green, color.Red);
                        break;
                }
            }
        }

        return bytes;
    }

    private static byte[] Icon(int side)
    {
        var image = new byte[40 + side * side * 3 + side * 4];
        (image[0], image[4], image[8], image[12], image[14]) = (40, (byte)side, (byte)(side * 2), 1, 24);
        for (var i = 0; i < side * side; i++)
        {
            (image[40 + i * 3], image[41 + i * 3], image[42 + i * 3]) = (50, 100, 200);
        }

        for (var y = 0; y < side; y++)
        {
            image[40 + side * side * 3 + y * 4] = 0xFF;
        }

        return [0, 0, 1, 0, 1, 0, (byte)side, (byte)side, 0, 0, 1, 0, 24, 0, .. BitConverter.GetBytes(image.Length), 22, 0, 0, 0, .. image];
    }

    private static void AssertPixels(byte[] file, string name, Func<int, int, SKColor> expected, int tolerance, int width = Width, int height = Height)
    {
        using var photo = PhotoDecoder.Decode(ImageSource.FromBytes(file, name));
        Assert.Equal((width, height), (photo.Width, photo.Height));
        using var image = photo.Resample(CropRect.Whole(width, height), width, height);
        var pixels = Pixels.Of(image);
        for (var i = 0; i < pixels.Length; i++)
        {
            var (found, wanted) = (Pixels.Color(pixels[i]), expected(i % width, i / width));
            var difference = Math.Max(Math.Max(Math.Abs(found.Red - wanted.Red), Math.Abs(found.Green - wanted.Green)), Math.Max(Math.Abs(found.Blue - wanted.Blue), Math.Abs(found.Alpha - wanted.Alpha)));
            Assert.True(difference <= tolerance, $"{name} at {i % width}, {i / width}: {found} for {wanted}, {tolerance} levels allowed");
        }
    }
}
