using System.Diagnostics;
using CsCheck;
using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging.Png;

public unsafe class PngWriterTests
{
    private enum Content
    {
        Noise,
        Flat,
        Gradient,
        Mixed,
    }

    [Fact]
    public void Another_decoder_reads_back_exactly_what_was_drawn()
    {
        Gen.Select(Gen.Int[1, 90], Gen.Int[1, 60], Gen.Enum<Content>(), Gen.Bool, Gen.Int[0, 10_000]).Sample((width, height, content, opaque, seed) =>
        {
            var pixels = Draw(width, height, content, opaque, seed);

            var bytes = Write(pixels, width, height, opaque);

            Assert.Equal(pixels, ReadBySkia(bytes, width, height));
        }, iter: 400);
    }

    [Theory]
    [InlineData("photo")]
    [InlineData("flat")]
    [InlineData("noise")]
    public void Libpng_reads_back_exactly_what_was_drawn(string kind)
    {
        using var photo = TestPictures.Detailed(301, 203);
        var pixels = kind switch
        {
            "photo" => photo.PeekPixels().GetPixelSpan<uint>().ToArray(),
            "flat" => Draw(301, 203, Content.Flat, opaque: true, seed: 1),
            _ => Draw(301, 203, Content.Noise, opaque: true, seed: 1),
        };

        // ImageMagick reads PNG with libpng
        using var convert = Process.Start(new ProcessStartInfo("convert", ["png:-", "-depth", "8", "rgb:-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        convert.StandardInput.BaseStream.Write(Write(pixels, 301, 203, opaque: true));
        convert.StandardInput.Close();
        using var read = new MemoryStream();
        convert.StandardOutput.BaseStream.CopyTo(read);

        Assert.Equal([.. pixels.SelectMany(pixel => new[] { (byte)(pixel >> PixelRows.RedShift), (byte)(pixel >> 8), (byte)(pixel >> PixelRows.BlueShift) })], read.ToArray());
    }

    [Fact]
    public void Equal_pixels_give_equal_bytes()
    {
        var pixels = Draw(300, 200, Content.Mixed, opaque: false, seed: 5);

        Assert.Equal(Write(pixels, 300, 200, opaque: false), Write([.. pixels], 300, 200, opaque: false));
    }

    [Fact]
    public void An_opaque_picture_has_three_channels_and_says_it_is_srgb()
    {
        var pixels = Draw(40, 30, Content.Gradient, opaque: true, seed: 5);
        var bytes = Write(pixels, 40, 30, opaque: true);

        Assert.Equal(2, bytes[25]);
        Assert.Equal("sRGB"u8.ToArray(), bytes[37..41]);
        Assert.Equal("IEND"u8.ToArray(), bytes[^8..^4]);
        Assert.Equal(6, Write(pixels, 40, 30, opaque: false)[25]);
    }

    [Theory]
    [InlineData("photo")]
    [InlineData("flat")]
    [InlineData("mixed")]
    [InlineData("text")]
    public void A_file_is_at_most_a_tenth_larger_than_skias(string kind)
    {
        using var photo = TestPictures.Detailed(480, 400);
        using var bitmap = TestPictures.Bitmap(480, 400, (x, y) => kind switch
        {
            "photo" => photo.GetPixel(x, y),
            "flat" => (x / 40 + y / 50) % 3 == 0 ? SKColors.Teal : SKColors.Wheat,
            "mixed" => y < 200 ? photo.GetPixel(x, y) : SKColors.Wheat,
            _ => (x * 7 % 23 < 5 && y % 20 < 12 && (x / 9 + y / 20) % 4 != 0) ? SKColors.Black : SKColors.White,
        });
        using var pixmap = bitmap.PeekPixels();
        using var theirs = pixmap.Encode(SKPngEncoderOptions.Default);

        var ours = Write(pixmap.GetPixelSpan<uint>().ToArray(), 480, 400, opaque: true);

        Assert.InRange(ours.Length, 1, (int)(theirs!.Size * 1.10));
    }

    [Fact]
    public void The_checksum_is_that_of_the_standard()
    {
        Assert.Equal(0xCBF43926u, Crc32.Of("123456789"u8));
        Assert.Equal(0u, Crc32.Of([]));
        Assert.Equal(0xAE426082u, Crc32.Of("IEND"u8));
    }

    [Fact]
    public void Filters_are_those_of_the_standard()
    {
        Gen.Select(Gen.Byte.Array[1, 200], Gen.Byte.Array[200], Gen.Int[3, 4]).Sample((row, above, pixel) =>
        {
            foreach (var filter in new[] { PngFilters.None, PngFilters.Sub, PngFilters.Up, PngFilters.Paeth })
            {
                var expected = new byte[row.Length];
                for (var i = 0; i < row.Length; i++)
                {
                    var (a, b, c) = (i < pixel ? 0 : row[i - pixel], above[i], i < pixel ? 0 : above[i - pixel]);
                    expected[i] = (byte)(row[i] - (filter == PngFilters.None ? 0 : filter == PngFilters.Sub ? a : filter == PngFilters.Up ? b : Paeth(a, b, c)));
                }

                var (found, sum) = Apply(filter, row, above, pixel);
                Assert.Equal(expected, found);
                Assert.Equal(expected.Sum(value => Math.Min(value, 256 - value)), sum);
            }
        }, iter: 400);
    }

    private static int Paeth(int a, int b, int c)
    {
        var p = a + b - c;
        var (pa, pb, pc) = (Math.Abs(p - a), Math.Abs(p - b), Math.Abs(p - c));
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

    private static (byte[] Bytes, long Sum) Apply(byte filter, byte[] row, byte[] above, int pixel)
    {
        var lines = new byte[3 * (256 + 2 * PngFilters.Margin)];
        var stride = lines.Length / 3;
        row.CopyTo(lines, PngFilters.Margin);
        above.AsSpan(0, row.Length).CopyTo(lines.AsSpan(stride + PngFilters.Margin));
        fixed (byte* start = lines)
        {
            var line = start + PngFilters.Margin;
            var sum = PngFilters.Apply(filter, line, line + stride, row.Length, pixel, line + 2 * stride);
            return (new ReadOnlySpan<byte>(line + 2 * stride, row.Length).ToArray(), sum);
        }
    }

    private static uint[] Draw(int width, int height, Content content, bool opaque, int seed)
    {
        var random = new Random(seed);
        var pixels = new uint[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i % width, i / width);
            var noise = content == Content.Noise || (content == Content.Mixed && y * 2 < height);
            var alpha = opaque ? 255 : noise ? random.Next(256) : content == Content.Gradient ? x * 255 / width : y % 3 * 127;
            int Channel(int value) => Math.Min(alpha, noise ? random.Next(alpha + 1) : content == Content.Gradient ? (x * 2 + y) % 256 : value);
            pixels[i] = PixelRows.Pack(Channel(200), Channel(40), Channel(90), alpha);
        }

        return pixels;
    }

    private static byte[] Write(uint[] pixels, int width, int height, bool opaque)
    {
        fixed (uint* start = pixels)
        {
            return PngWriter.Write(new PixelGrid(start, width, height), opaque);
        }
    }

    private static uint[] ReadBySkia(byte[] bytes, int width, int height)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        Assert.Equal((width, height), (codec.Info.Width, codec.Info.Height));
        var pixels = new uint[width * height];
        fixed (uint* start = pixels)
        {
            var info = new SKImageInfo(width, height, SKImageInfo.PlatformColorType, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
            Assert.Equal(SKCodecResult.Success, codec.GetPixels(info, (nint)start));
        }

        return pixels;
    }
}
