using CsCheck;
using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging;

public class PhotoDecoderTests
{
    [Theory]
    [MemberData(nameof(TestPictures.Formats), MemberType = typeof(TestPictures))]
    public void Every_format_shows_its_four_quarters(string format)
    {
        using var picture = TestPictures.Quarters(64, 48);
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, format));

        Assert.Equal((64, 48, 64, 48), (photo.Width, photo.Height, photo.SourceWidth, photo.SourceHeight));
        Assert.True(photo.IsOpaque);
        AssertQuarters(photo);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Every_exif_orientation_is_seen_upright(int orientation)
    {
        var (width, height) = orientation >= 5 ? (96, 128) : (128, 96);
        using var stored = TestPictures.Bitmap(128, 96, (column, row) =>
        {
            var (x, y) = Seen(orientation, column, row, width, height);
            return TestPictures.Quarter(x, y, width, height);
        });
        var source = ImageSource.FromBytes(TestPictures.WithOrientation(TestPictures.Encode(stored, "jpg"), orientation), "turned.jpg");

        using var full = PhotoDecoder.Decode(source);
        using var half = PhotoDecoder.Decode(source, .5);

        Assert.Equal((width, height), (full.Width, full.Height));
        Assert.Equal((width / 2, height / 2), (half.Width, half.Height));
        AssertQuarters(full);
        AssertQuarters(half);
    }

    [Fact]
    public unsafe void Turning_pixels_follows_the_exif_table_for_any_size()
    {
        Gen.Select(Gen.Int[1, 70], Gen.Int[1, 70], Gen.Int[1, 8]).Sample((columns, rows, orientation) =>
        {
            var stored = Enumerable.Range(0, columns * rows).Select(i => (uint)i).ToArray();
            var seen = new uint[stored.Length];
            fixed (uint* from = stored, to = seen)
            {
                PixelOrientation.Apply(from, columns, rows, (SKEncodedOrigin)orientation, to);
            }

            var (width, height) = orientation >= 5 ? (rows, columns) : (columns, rows);
            for (var i = 0; i < stored.Length; i++)
            {
                var (x, y) = Seen(orientation, i % columns, i / columns, width, height);
                Assert.Equal(stored[i], seen[y * width + x]);
            }
        }, iter: 200);
    }

    [Theory]
    [InlineData("jpg", .375, 3)]
    [InlineData("jpg", .38, 4)]
    [InlineData("jpg", .01, 1)]
    [InlineData("webp", .26, 3)]
    [InlineData("jpg", .9, 8)]
    public void The_smallest_eighth_that_is_large_enough_is_decoded(string format, double neededScale, int eighths)
    {
        using var picture = TestPictures.Quarters(640, 480);
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, format), neededScale);

        Assert.Equal((80 * eighths, 60 * eighths), (photo.Width, photo.Height));
        Assert.Equal((640, 480, eighths / 8.0), (photo.SourceWidth, photo.SourceHeight, photo.Scale));
        AssertQuarters(photo);
    }

    [Fact]
    public void A_scaled_decode_is_never_smaller_than_needed()
    {
        using var picture = TestPictures.Quarters(333, 217);
        var (jpeg, webp) = (TestPictures.Source(picture, "jpg"), TestPictures.Source(picture, "webp"));

        Gen.Select(Gen.Double[.01, 1.2], Gen.Bool).Sample((scale, lossy) =>
        {
            using var photo = PhotoDecoder.Decode(lossy ? jpeg : webp, scale);
            return photo.Width >= Math.Min(1, scale) * 333 - .001 && photo.Height >= Math.Min(1, scale) * 217 - .001;
        }, iter: 60);
    }

    [Theory]
    [InlineData(.1, 6)]
    [InlineData(.2, 3)]
    [InlineData(.3, 2)]
    [InlineData(.4, 1)]
    public void A_png_is_averaged_by_whole_squares_to_well_above_what_is_needed(double neededScale, int side)
    {
        using var picture = TestPictures.Bitmap(601, 407, (x, y) => new SKColor((byte)(x * 255 / 600), (byte)(y * 255 / 406), 99));
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "png"), neededScale);

        Assert.Equal(((601 + side - 1) / side, (407 + side - 1) / side, 1.0 / side), (photo.Width, photo.Height, photo.Scale));
        using var full = PhotoDecoder.Decode(TestPictures.Source(picture, "png"));
        using var expected = full.Resample(new CropRect(31, 17, 507, 333), 50, 33);
        using var found = photo.Resample(new CropRect(31, 17, 507, 333), 50, 33);
        Assert.True(Pixels.Psnr(Pixels.Of(expected), Pixels.Of(found)) > 50);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_size_that_does_not_divide_shifts_nothing_however_the_photo_is_turned(int orientation)
    {
        using var picture = TestPictures.Bitmap(203, 149, (x, y) => new SKColor((byte)(x * 255 / 202), (byte)(y * 255 / 148), 99));
        var source = ImageSource.FromBytes(TestPictures.WithOrientation(TestPictures.Encode(picture, "jpg", 100), orientation), "odd.jpg");
        using var full = PhotoDecoder.Decode(source);
        using var eighth = PhotoDecoder.Decode(source, .25);
        var part = new CropRect(10, 20, full.Width - 30, full.Height - 25);

        using var expected = full.Resample(part, 30, 30);
        using var found = eighth.Resample(part, 30, 30);

        Assert.True(Pixels.Psnr(Pixels.Of(expected), Pixels.Of(found)) > 50, $"{Pixels.Psnr(Pixels.Of(expected), Pixels.Of(found)):0.0} dB");
    }

    [Fact]
    public void A_wide_gamut_photo_is_brought_to_srgb()
    {
        using var space = SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3);
        using var wide = new SKBitmap(new SKImageInfo(8, 8, SKColorType.Rgba8888, SKAlphaType.Opaque, space));
        using (var pixels = wide.PeekPixels())
        {
            pixels.GetPixelSpan<uint>().Fill(0xFF3C7FC8); // Display P3 200, 127, 60
        }

        using var photo = PhotoDecoder.Decode(TestPictures.Source(wide, "png"));
        var color = photo.EdgeColor(Edge.Left);

        // CSS color(display-p3 .784 .498 .235) in sRGB
        Assert.InRange(color.R, 211, 217);
        Assert.InRange(color.G, 121, 126);
        Assert.InRange(color.B, 37, 46);
    }

    [Theory]
    [MemberData(nameof(TestPictures.Formats), MemberType = typeof(TestPictures))]
    public void A_truncated_file_is_a_picture_or_a_typed_error_wherever_it_is_cut(string format)
    {
        using var picture = TestPictures.Quarters(64, 48);
        var bytes = TestPictures.Encode(picture, format);

        for (var length = 0; length < bytes.Length; length += Math.Max(1, bytes.Length / 90))
        {
            AssertPictureOrTypedError(bytes[..length], format);
        }
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    [InlineData("webp")]
    public void A_photo_cut_in_half_is_refused_as_truncated(string format)
    {
        using var picture = TestPictures.Detailed(128, 96);
        var bytes = TestPictures.Encode(picture, format);

        var refused = Assert.Throws<ImageException>(() => PhotoDecoder.Decode(ImageSource.FromBytes(bytes.AsMemory(0, bytes.Length / 2), "half." + format)));

        Assert.Equal(ImageFault.Truncated, refused.Fault);
        Assert.Contains("half." + format, refused.Message, StringComparison.Ordinal);
        Assert.Contains("128×96", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestPictures.Formats), MemberType = typeof(TestPictures))]
    public void A_file_with_flipped_bytes_is_a_picture_or_a_typed_error(string format)
    {
        using var picture = TestPictures.Quarters(64, 48);
        var bytes = TestPictures.Encode(picture, format);

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 6].Sample(flips =>
        {
            var damaged = bytes.ToArray();
            foreach (var (at, value) in flips)
            {
                damaged[at] = value;
            }

            AssertPictureOrTypedError(damaged, format);
        }, iter: 150);
    }

    [Fact]
    public async Task Decoding_off_the_thread_gives_the_same_picture()
    {
        using var picture = TestPictures.Detailed(200, 160);
        var source = TestPictures.Source(picture, "jpg");

        using var one = PhotoDecoder.Decode(source, .5);
        using var other = await PhotoDecoder.DecodeAsync(source, .5);

        using var a = one.Resample(CropRect.Whole(200, 160), 90, 70);
        using var b = other.Resample(CropRect.Whole(200, 160), 90, 70);
        Assert.True(Pixels.Of(a).SequenceEqual(Pixels.Of(b)));
    }

    [Fact]
    public void A_cancelled_caller_gets_no_picture_and_leaves_the_budget_whole()
    {
        using var picture = TestPictures.Quarters(64, 48);
        var budget = new DecodeBudget(1_000_000);

        Assert.ThrowsAny<OperationCanceledException>(() => PhotoDecoder.Decode(TestPictures.Source(picture, "png"), budget: budget, cancellationToken: new CancellationToken(true)));
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "png"), budget: budget);

        Assert.Equal(0, budget.UsedBytes);
    }

    [Fact]
    public void A_progressive_jpeg_is_told_from_a_baseline_one()
    {
        using var picture = TestPictures.Quarters(64, 48);
        var bytes = TestPictures.Encode(picture, "jpg");
        Assert.Equal(0, JpegMarkers.CoefficientBytes(bytes));

        bytes[bytes.AsSpan().IndexOf<byte>([0xFF, 0xC0]) + 1] = 0xC2;
        Assert.InRange(JpegMarkers.CoefficientBytes(bytes), 64 * 48 * 3, 64 * 48 * 6);
    }

    /// <summary>EXIF 2.32, tag 0x0112: at which sides row 0 and column 0 are seen.</summary>
    private static (int X, int Y) Seen(int orientation, int column, int row, int width, int height) => orientation switch
    {
        1 => (column, row),
        2 => (width - 1 - column, row),
        3 => (width - 1 - column, height - 1 - row),
        4 => (column, height - 1 - row),
        5 => (row, column),
        6 => (width - 1 - row, column),
        7 => (width - 1 - row, height - 1 - column),
        _ => (row, height - 1 - column),
    };

    private static void AssertPictureOrTypedError(byte[] bytes, string format)
    {
        try
        {
            using var photo = PhotoDecoder.Decode(ImageSource.FromBytes(bytes, "damaged." + format), limits: new ImageLimits { MaxPixels = 1_000_000 });
            Assert.True(photo.Width > 0);
        }
        catch (ImageException refused)
        {
            Assert.Equal("damaged." + format, refused.SourceName);
            Assert.StartsWith("damaged." + format, refused.Message, StringComparison.Ordinal);
        }
    }

    private static void AssertQuarters(DecodedPhoto photo)
    {
        using var image = photo.Resample(CropRect.Whole(photo.SourceWidth, photo.SourceHeight), photo.Width, photo.Height);
        var pixels = Pixels.Of(image);
        foreach (var (across, down) in new[] { (.25, .25), (.75, .25), (.25, .75), (.75, .75) })
        {
            var (x, y) = ((int)(photo.Width * across), (int)(photo.Height * down));
            var expected = TestPictures.Quarter(x, y, photo.Width, photo.Height);
            var found = Pixels.Color(pixels[y * photo.Width + x]);
            Assert.InRange(Math.Abs(expected.Red - found.Red) + Math.Abs(expected.Green - found.Green) + Math.Abs(expected.Blue - found.Blue), 0, 12);
        }
    }

    [Theory]
    [InlineData("jpg", 1, 8)]
    [InlineData("jpg", 6, 5)]
    [InlineData("webp", 1, 8)]
    public void What_would_hold_too_much_memory_at_once_is_decoded_smaller(string format, int orientation, int eighths)
    {
        using var picture = TestPictures.Detailed(256, 192);
        var file = TestPictures.Encode(picture, format, 80);
        var source = ImageSource.FromBytes(orientation == 1 ? file : TestPictures.WithOrientation(file, orientation), "picture." + format);
        var once = new ImageLimits { MaxDecodeBytes = 256 * 192 * 4 };

        using var photo = PhotoDecoder.Decode(source, 1, once);

        Assert.Equal((eighths * 32, eighths * 24), orientation == 1 ? (photo.Width, photo.Height) : (photo.Height, photo.Width));
    }

    [Theory]
    [InlineData("bmp", 1)]
    [InlineData("gif", 1)]
    [InlineData("png", 1)]
    [InlineData("png", .1)]
    public void What_cannot_be_decoded_smaller_is_refused_with_what_it_needs(string format, double neededScale)
    {
        using var picture = TestPictures.Quarters(256, 192);

        var refused = Assert.Throws<ImageException>(() => PhotoDecoder.Decode(TestPictures.Source(picture, format), neededScale, new ImageLimits { MaxDecodeBytes = (256 * 192 * 4) - 1 }));

        Assert.Equal(ImageFault.TooManyPixels, refused.Fault);
        Assert.Contains("196,607 bytes", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void What_a_codec_keeps_of_the_whole_counts(bool whole, bool allowed)
    {
        int[] Sample(int x, int y) => [x & 255, y & 255, 90];
        var room = new ImageLimits { MaxDecodeBytes = 64 * 64 * 5 };
        ImageSource[] sources =
        [
            ImageSource.FromBytes(TestPng.Write(64, 64, 2, 8, Sample, interlaced: whole), "rows.png"),
            ImageSource.FromBytes(TestJpeg.Write(8, 8, 3, Sample, progressive: whole), "scans.jpg"),
        ];

        Assert.All(sources, source =>
        {
            var error = Record.Exception(() => PhotoDecoder.Decode(source, 1, room).Dispose());
            Assert.True(allowed ? error is null : error is ImageException { Fault: ImageFault.TooManyPixels }, $"{source}: {error}");
        });
    }
}
