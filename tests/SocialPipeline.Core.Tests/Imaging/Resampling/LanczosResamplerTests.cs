using CsCheck;
using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging.Resampling;

public unsafe class LanczosResamplerTests
{
    private static readonly Gen<(int SourceWidth, int SourceHeight, int Width, int Height, double X, double Y, double Part, int Seed)> Cases =
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 60], Gen.Int[1, 70], Gen.Int[1, 70], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[.1, 1], Gen.Int[0, 10_000]);

    [Fact]
    public void Vectors_of_256_bits_agree_with_the_scalar_loops_within_one_level() => AssertAgrees<Vector256Rows>();

    [Fact]
    public void Vectors_of_128_bits_agree_with_the_scalar_loops_within_one_level() => AssertAgrees<Vector128Rows>();

    [Fact]
    public void The_result_is_lanczos_by_definition()
    {
        Cases.Sample(value =>
        {
            var (source, area) = Picture(value, opaque: true);
            var found = Run<ScalarRows>(source, value, area, opaque: true);
            for (var y = 0; y < value.Height; y++)
            {
                for (var x = 0; x < value.Width; x++)
                {
                    for (var shift = 0; shift < 32; shift += 8)
                    {
                        var expected = Direct(source, value.SourceWidth, value.SourceHeight, area, (x + .5) / value.Width, (y + .5) / value.Height, value.Width, value.Height, shift);
                        Assert.InRange((int)((found[y * value.Width + x] >> shift) & 255), expected - 1, expected + 1);
                    }
                }
            }
        }, iter: 60);
    }

    [Fact]
    public void One_colour_stays_that_colour_at_any_size()
    {
        Cases.Sample(value =>
        {
            var (source, area) = Picture(value, opaque: true);
            Array.Fill(source, 0xFF4080C1);
            Assert.All(Run<Vector256Rows>(source, value, area, opaque: true), pixel => Assert.Equal(0xFF4080C1, pixel));
        }, iter: 100);
    }

    [Fact]
    public void No_colour_rises_above_its_own_alpha()
    {
        Cases.Sample(value =>
        {
            var (source, area) = Picture(value, opaque: false);
            foreach (var pixel in Run<Vector256Rows>(source, value, area, opaque: false))
            {
                Assert.True((pixel & 255) <= pixel >> 24 && ((pixel >> 8) & 255) <= pixel >> 24 && ((pixel >> 16) & 255) <= pixel >> 24);
            }
        }, iter: 100);
    }

    [Fact]
    public void A_part_of_the_targets_own_size_is_copied_exactly()
    {
        var value = (SourceWidth: 20, SourceHeight: 16, Width: 7, Height: 5, X: 0.0, Y: 0.0, Part: 1.0, Seed: 4);
        var (source, _) = Picture(value, opaque: true);

        var found = Run<Vector256Rows>(source, value, new CropRect(3, 2, 7, 5), opaque: true);

        Assert.Equal(source[4 * 20 + 5], found[2 * 7 + 2]);
        Assert.Equal(source[2 * 20 + 3], found[0]);
    }

    [Theory]
    [InlineData(540, 540, .5)]
    [InlineData(630, 630, .625)]
    [InlineData(300, 534, .5)]
    public void A_scaled_decode_with_lanczos_is_nearer_to_the_full_decode_than_mitchell_is(int width, int height, double scale)
    {
        using var picture = TestPictures.Detailed(1600, 1200);
        var source = TestPictures.Source(picture, "jpg", 92);
        var part = ImageCrop.Cover(1600, 1200, width, height, FocusPoint.Center);
        using var full = PhotoDecoder.Decode(source);
        using var scaled = PhotoDecoder.Decode(source, scale);
        using var reference = full.Resample(part, width, height);
        using var ours = scaled.Resample(part, width, height);
        using var decoded = scaled.Resample(CropRect.Whole(1600, 1200), scaled.Width, scaled.Height);
        using var mitchell = SKSurface.Create(reference.Info);
        var (x, y) = (scaled.Width / 1600f, scaled.Height / 1200f);
        mitchell.Canvas.DrawImage(
            decoded,
            SKRect.Create((float)part.X * x, (float)part.Y * y, (float)part.Width * x, (float)part.Height * y),
            SKRect.Create(width, height),
            new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var theirs = mitchell.Snapshot();

        var (lanczos, cubic) = (Pixels.Psnr(Pixels.Of(reference), Pixels.Of(ours)), Pixels.Psnr(Pixels.Of(reference), Pixels.Of(theirs)));
        Assert.True(lanczos >= cubic, $"{lanczos:0.00} dB against {cubic:0.00} dB");
    }

    private static void AssertAgrees<TRows>()
        where TRows : struct, IResampleRows
    {
        Gen.Select(Cases, Gen.Bool).Sample((value, opaque) =>
        {
            var (source, area) = Picture(value, opaque);
            var scalar = Run<ScalarRows>(source, value, area, opaque);
            var vector = Run<TRows>(source, value, area, opaque);
            for (var i = 0; i < scalar.Length; i++)
            {
                for (var shift = 0; shift < 32; shift += 8)
                {
                    Assert.InRange((int)((scalar[i] >> shift) & 255) - (int)((vector[i] >> shift) & 255), -1, 1);
                }
            }
        }, iter: 300);
    }

    private static (uint[] Pixels, CropRect Area) Picture((int SourceWidth, int SourceHeight, int Width, int Height, double X, double Y, double Part, int Seed) value, bool opaque)
    {
        var random = new Random(value.Seed);
        var pixels = new uint[value.SourceWidth * value.SourceHeight];
        for (var i = 0; i < pixels.Length; i++)
        {
            var alpha = opaque ? 255 : random.Next(256);
            pixels[i] = (uint)((alpha << 24) | (random.Next(alpha + 1) << 16) | (random.Next(alpha + 1) << 8) | random.Next(alpha + 1));
        }

        var (width, height) = (value.SourceWidth * value.Part, value.SourceHeight * value.Part);
        return (pixels, new CropRect((value.SourceWidth - width) * value.X, (value.SourceHeight - height) * value.Y, width, height));
    }

    private static uint[] Run<TRows>(uint[] source, (int SourceWidth, int SourceHeight, int Width, int Height, double X, double Y, double Part, int Seed) value, CropRect area, bool opaque)
        where TRows : struct, IResampleRows
    {
        var target = new uint[value.Width * value.Height];
        fixed (uint* from = source, to = target)
        {
            LanczosResampler.Resample<TRows>(new PixelGrid(from, value.SourceWidth, value.SourceHeight), area, new PixelGrid(to, value.Width, value.Height), opaque, treatment: null);
        }

        return target;
    }

    private static int Direct(uint[] source, int sourceWidth, int sourceHeight, CropRect area, double across, double down, int width, int height, int shift)
    {
        var (centerX, centerY) = (area.X + across * area.Width, area.Y + down * area.Height);
        var (stretchX, stretchY) = (Math.Max(1, area.Width / width), Math.Max(1, area.Height / height));
        double sum = 0, weights = 0;
        for (var y = 0; y < sourceHeight; y++)
        {
            for (var x = 0; x < sourceWidth; x++)
            {
                var weight = Lanczos((x + .5 - centerX) / stretchX) * Lanczos((y + .5 - centerY) / stretchY);
                sum += weight * ((source[y * sourceWidth + x] >> shift) & 255);
                weights += weight;
            }
        }

        return (int)Math.Round(Math.Clamp(sum / weights, 0, 255));
    }

    private static double Lanczos(double x) => Math.Abs(x) >= 3 ? 0 : Sinc(x) * Sinc(x / 3);

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
}
