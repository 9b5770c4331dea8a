using System.Diagnostics;
using CsCheck;
using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging.Jpeg;

public unsafe class JpegWriterTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(75)]
    [InlineData(90)]
    [InlineData(100)]
    public void A_file_is_no_larger_and_no_worse_than_skias_at_the_same_quality(int quality)
    {
        using var picture = TestPictures.Detailed(480, 400);
        using var pixmap = picture.PeekPixels();
        using var theirs = pixmap.Encode(new SKJpegEncoderOptions(quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))!;

        var ours = Write(picture, quality);

        var drawn = pixmap.GetPixelSpan<uint>().ToArray();
        Assert.InRange(ours.Length, 1, (int)(theirs.Size * 1.01));
        Assert.True(Pixels.Psnr(drawn, Read(ours)) >= Pixels.Psnr(drawn, Read(theirs.ToArray())) - .01);
    }

    [Fact]
    public void Every_size_is_read_back_as_near_to_what_was_drawn_as_skias()
    {
        Gen.Select(Gen.Int[1, 70], Gen.Int[1, 50], Gen.Int[0, 10_000]).Sample((width, height, seed) =>
        {
            using var picture = TestPictures.Detailed(width, height, seed);
            using var pixmap = picture.PeekPixels();
            using var theirs = pixmap.Encode(new SKJpegEncoderOptions(95, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))!;
            var drawn = pixmap.GetPixelSpan<uint>().ToArray();

            var ours = Read(Write(picture, 95));

            Assert.Equal(drawn.Length, ours.Length);
            Assert.InRange(Pixels.Psnr(drawn, ours), Pixels.Psnr(drawn, Read(theirs.ToArray())) - 2, 100); // in a unit or two rounding alone makes as much
        }, iter: 60);
    }

    [Fact]
    public void Noise_flat_colour_and_hard_edges_keep_their_values()
    {
        var random = new Random(3);
        using var noise = TestPictures.Bitmap(64, 48, (_, _) => new SKColor((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)));
        using var edges = TestPictures.Bitmap(64, 48, (x, y) => (x / 8 + y / 8) % 2 == 0 ? SKColors.Black : SKColors.White);
        using var flat = TestPictures.Bitmap(33, 17, (_, _) => new SKColor(200, 30, 90));

        Assert.True(Psnr(noise, 100) > 12);
        Assert.True(Psnr(edges, 90) > 45);
        Assert.True(Psnr(flat, 90) > 40);
    }

    [Fact]
    public void Equal_pixels_give_equal_bytes_and_the_file_says_it_is_srgb()
    {
        using var picture = TestPictures.Detailed(120, 90);
        var bytes = Write(picture, 90);

        Assert.Equal(bytes, Write(picture, 90));
        using var codec = SKCodec.Create(new SKMemoryStream(bytes));
        Assert.True(codec.Info.ColorSpace.IsSrgb);
        Assert.Contains("ICC_PROFILE", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_decoder_reads_the_file_without_a_warning()
    {
        using var picture = TestPictures.Detailed(203, 151);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".jpg");
        File.WriteAllBytes(path, Write(picture, 90));
        try
        {
            using var identify = Process.Start(new ProcessStartInfo("identify", ["-regard-warnings", "-verbose", path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = identify.StandardOutput.ReadToEnd();
            Assert.Equal("", identify.StandardError.ReadToEnd());
            identify.WaitForExit();
            Assert.Equal(0, identify.ExitCode);
            Assert.Contains("203x151", said, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Codes_are_no_longer_than_sixteen_bits_however_uneven_the_symbols_are()
    {
        var frequencies = new int[256];
        for (var (symbol, a, b) = (0, 1, 1); symbol < 40; symbol++)
        {
            frequencies[symbol] = a;
            (a, b) = (b, a + b);
        }

        var code = JpegCodes.Of(frequencies);

        Assert.Equal(40, code.Symbols.Length);
        Assert.Equal(40, code.Counts.Sum(count => count));
        var space = Enumerable.Range(1, 16).Sum(length => code.Counts[length - 1] / Math.Pow(2, length));
        Assert.True(space < 1, "The code of all ones must stay free.");
    }

    private static double Psnr(SKBitmap picture, int quality) => Pixels.Psnr(picture.PeekPixels().GetPixelSpan<uint>().ToArray(), Read(Write(picture, quality)));

    private static byte[] Write(SKBitmap picture, int quality) => JpegWriter.Write(new PixelGrid((uint*)picture.GetPixels(), picture.Width, picture.Height), quality);

    private static uint[] Read(byte[] file)
    {
        using var bitmap = SKBitmap.Decode(file);
        return bitmap.PeekPixels().GetPixelSpan<uint>().ToArray();
    }
}
