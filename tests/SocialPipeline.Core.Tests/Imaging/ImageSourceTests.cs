using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging;

public class ImageSourceTests
{
    [Theory]
    [MemberData(nameof(TestPictures.Formats), MemberType = typeof(TestPictures))]
    public void The_header_of_every_format_is_read(string format)
    {
        using var picture = TestPictures.Quarters(64, 48);

        var header = TestPictures.Source(picture, format).ReadHeader();

        Assert.Equal((64, 48, 1), (header.Width, header.Height, header.FrameCount));
        Assert.Equal(SKEncodedOrigin.TopLeft, header.Orientation);
        Assert.Equal(ImageSignature.FromName("x." + format), header.Container);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_turned_photo_has_its_sides_swapped_in_the_header(int orientation)
    {
        using var picture = TestPictures.Quarters(64, 48);
        var bytes = TestPictures.WithOrientation(TestPictures.Encode(picture, "jpg"), orientation);

        var header = ImageSource.FromBytes(bytes, "turned.jpg").ReadHeader();

        Assert.Equal((48, 64, (SKEncodedOrigin)orientation), (header.Width, header.Height, header.Orientation));
    }

    [Fact]
    public void A_header_that_claims_60000_by_60000_is_refused_without_memory_for_it()
    {
        var bomb = ImageSource.FromBytes(TestPictures.PngHeader(60_000, 60_000), "bomb.png");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = Assert.Throws<ImageException>(() => PhotoDecoder.Decode(bomb));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
        Assert.Equal(ImageFault.TooManyPixels, refused.Fault);
        Assert.Contains("bomb.png", refused.Message, StringComparison.Ordinal);
        Assert.Contains("60,000×60,000", refused.Message, StringComparison.Ordinal);
        Assert.Contains("12,000", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_file_can_have_is_refused_with_what_was_looked_for()
    {
        var refused = Assert.Throws<ImageException>(() => ImageSource.FromFile("a\0b.jpg"));
        var refusedLater = await Assert.ThrowsAsync<ImageException>(() => ImageSource.FromFileAsync("a\0b.jpg"));

        Assert.Equal((ImageFault.Unreadable, ImageFault.Unreadable), (refused.Fault, refusedLater.Fault));
        Assert.Contains("Looked for: a\\u0000b.jpg", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_place_of_a_picture_is_called_one()
    {
        var refused = Assert.Throws<ImageException>(() => ImageSource.FromFile(AppContext.BaseDirectory));

        Assert.Contains("it is a folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pixels_are_limited_besides_sides()
    {
        var source = ImageSource.FromBytes(TestPictures.PngHeader(9_000, 9_000), "large.png");

        var refused = Assert.Throws<ImageException>(() => source.ReadHeader());

        Assert.Equal(ImageFault.TooManyPixels, refused.Fault);
        Assert.Contains("81,000,000", refused.Message, StringComparison.Ordinal);
        Assert.Contains("50,000,000", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_frames_of_an_animation_count_into_the_pixels()
    {
        using var picture = TestPictures.Quarters(20, 10);
        var source = ImageSource.FromBytes(TestPictures.Gif(picture, frames: 6), "moving.gif");

        Assert.Equal(6, source.ReadHeader().FrameCount);
        var refused = Assert.Throws<ImageException>(() => source.ReadHeader(new ImageLimits { MaxPixels = 1_000 }));

        Assert.Equal(ImageFault.TooManyPixels, refused.Fault);
        Assert.Contains("6 frames", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_are_refused_as_empty()
    {
        var refused = Assert.Throws<ImageException>(() => ImageSource.FromBytes(ReadOnlyMemory<byte>.Empty, "nothing.png").ReadHeader());

        Assert.Equal((ImageFault.Empty, "nothing.png"), (refused.Fault, refused.SourceName));
    }

    [Fact]
    public void Too_many_bytes_are_refused_with_both_figures()
    {
        var refused = Assert.Throws<ImageException>(() => ImageSource.FromBytes(new byte[2_000], "big.png").ReadHeader(new ImageLimits { MaxBytes = 1_500 }));

        Assert.Equal(ImageFault.TooManyBytes, refused.Fault);
        Assert.Contains("2,000", refused.Message, StringComparison.Ordinal);
        Assert.Contains("1,500", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jpeg_called_png_is_refused_unless_names_do_not_matter()
    {
        using var picture = TestPictures.Quarters(64, 48);
        var source = ImageSource.FromBytes(TestPictures.Encode(picture, "jpg"), "photo.png");

        var refused = Assert.Throws<ImageException>(() => source.ReadHeader());

        Assert.Equal(ImageFault.Mislabelled, refused.Fault);
        Assert.Contains("JPEG", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ImageContainer.Jpeg, source.ReadHeader(new ImageLimits { RequireMatchingName = false }).Container);
    }

    [Theory]
    [InlineData("<?xml version='1.0'?><svg/>", "an SVG")]
    [InlineData("<!DOCTYPE HTML><p>404", "an HTML page")]
    [InlineData("%PDF-1.7", "a PDF")]
    [InlineData("hello, world", "68656C6C6F2C2077")]
    public void Other_files_are_refused_by_what_they_are(string content, string found)
    {
        var refused = Assert.Throws<ImageException>(() => ImageSource.FromBytes(System.Text.Encoding.UTF8.GetBytes(content), "slot photo").ReadHeader());

        Assert.Equal(ImageFault.UnknownType, refused.Fault);
        Assert.Contains(found, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ImageSource.FromBytes("abc"u8.ToArray(), "abc").Sha256);
    }

    [Fact]
    public async Task A_file_is_read_both_ways_and_called_by_its_name()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, [1, 2, 3]);

            var source = ImageSource.FromFile(path);
            var again = await ImageSource.FromFileAsync(path);

            Assert.Equal(Path.GetFileName(path), source.Name);
            Assert.Equal([1, 2, 3], source.Bytes.ToArray());
            Assert.Equal(source.Sha256, again.Sha256);
            var refused = await Assert.ThrowsAsync<ImageException>(() => ImageSource.FromFileAsync(path, new ImageLimits { MaxBytes = 2 }));
            Assert.Equal(ImageFault.TooManyBytes, refused.Fault);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_missing_file_is_an_error_with_its_path()
    {
        var refused = Assert.Throws<ImageException>(() => ImageSource.FromFile("no/such/photo.jpg"));

        Assert.Equal(ImageFault.Unreadable, refused.Fault);
        Assert.Contains("no/such/photo.jpg", refused.Message, StringComparison.Ordinal);
    }
}
