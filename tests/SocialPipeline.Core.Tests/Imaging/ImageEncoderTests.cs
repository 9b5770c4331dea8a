using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Imaging;

public class ImageEncoderTests
{
    [Theory]
    [InlineData(ImageFileType.Jpeg, 90)]
    [InlineData(ImageFileType.Webp, 85)]
    [InlineData(ImageFileType.Png, null)]
    public void The_requested_type_comes_at_its_default_quality_in_the_drawn_size(ImageFileType type, int? quality)
    {
        using var picture = TestPictures.Detailed(200, 150);

        var file = ImageEncoder.Encode(picture, new EncodeOptions { Requested = type });

        Assert.Equal((type, quality), (file.Type, file.Quality));
        var header = ImageSource.FromBytes(file.Bytes, "file").ReadHeader();
        Assert.Equal((200, 150, type.ToString()), (header.Width, header.Height, header.Container.ToString()));
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(file.Bytes.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ImageFileType.Jpeg)]
    [InlineData(ImageFileType.Webp)]
    public void The_largest_quality_under_the_limit_is_found_and_reasoned(ImageFileType type)
    {
        using var picture = TestPictures.Detailed(300, 240);
        var free = ImageEncoder.Encode(picture, new EncodeOptions { Requested = type });
        var limit = free.Bytes.Length * 7 / 10;

        var file = ImageEncoder.Encode(picture, new EncodeOptions { Requested = type, MaxBytes = limit, SimilarityFloor = .5 });

        Assert.Equal(type, file.Type);
        Assert.InRange(file.Bytes.Length, 1, limit);
        Assert.InRange(file.Similarity!.Value, .5, 1);
        var better = ImageEncoder.Encode(picture, new EncodeOptions { Requested = type, Quality = file.Quality + 1 });
        Assert.True(better.Bytes.Length > limit);
        Assert.Contains($"quality {file.Quality}", file.Reason, StringComparison.Ordinal);
        Assert.Contains("largest quality under the", file.Reason, StringComparison.Ordinal);
        Assert.Contains("similarity .", file.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_limit_between_the_lowest_and_the_default_quality_is_used_to_the_full()
    {
        using var picture = TestPictures.Detailed(240, 180);
        var sizes = Enumerable.Range(27, 64).ToDictionary(quality => quality, quality => ImageEncoder.Encode(picture, new EncodeOptions { Requested = ImageFileType.Jpeg, Quality = quality }).Bytes.Length);

        foreach (var (quality, size) in sizes.Where(entry => entry.Key % 5 == 2))
        {
            var file = ImageEncoder.Encode(picture, new EncodeOptions { Accepted = [ImageFileType.Jpeg], MaxBytes = size, SimilarityFloor = 0 });

            // sizes rise with quality but for a byte here and there: what is found is as large as what was asked for, or nearly
            Assert.InRange(file.Quality!.Value, quality - 1, 90);
            Assert.True(file.Bytes.Length <= size);
        }
    }

    [Fact]
    public void Another_accepted_type_is_the_last_resort()
    {
        using var design = TestPictures.Quarters(400, 400);
        var jpeg = ImageEncoder.Encode(design, new EncodeOptions { Requested = ImageFileType.Jpeg, Quality = 10 });
        var png = ImageEncoder.Encode(design, new EncodeOptions { Requested = ImageFileType.Png });
        Assert.True(png.Bytes.Length < jpeg.Bytes.Length);

        var file = ImageEncoder.Encode(design, new EncodeOptions { Requested = ImageFileType.Jpeg, MaxBytes = png.Bytes.Length });

        Assert.Equal(ImageFileType.Png, file.Type);
        Assert.Contains("JPEG at quality", file.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_goes_below_the_similarity_floor()
    {
        using var picture = TestPictures.Detailed(200, 200);

        var refused = Assert.Throws<EncodeException>(() => ImageEncoder.Encode(picture, new EncodeOptions
        {
            Accepted = [ImageFileType.Jpeg],
            MaxBytes = 6_000,
            SimilarityFloor = .9999,
        }));

        Assert.Equal((ImageFileType.Jpeg, 6_000L), (refused.Type, refused.MaxBytes));
        Assert.True(refused.Similarity < .9999);
        Assert.Contains(".999", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void When_nothing_fits_the_best_of_every_type_is_told()
    {
        using var picture = TestPictures.Detailed(200, 200);

        var refused = Assert.Throws<EncodeException>(() => ImageEncoder.Encode(picture, new EncodeOptions { MaxBytes = 500 }));

        Assert.True(refused.BestBytes > 500);
        Assert.Contains("500 bytes", refused.Message, StringComparison.Ordinal);
        Assert.Contains("PNG", refused.Message, StringComparison.Ordinal);
        Assert.Contains("WebP", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flat_design_becomes_png_and_a_photo_jpeg_when_nobody_asks()
    {
        using var design = TestPictures.Quarters(300, 300);
        using var photo = TestPictures.Detailed(300, 300);

        Assert.Equal(ImageFileType.Png, ImageEncoder.Encode(design, new EncodeOptions()).Type);
        Assert.Equal(ImageFileType.Jpeg, ImageEncoder.Encode(photo, new EncodeOptions()).Type);
        Assert.Equal(ImageFileType.Jpeg, ImageEncoder.Encode(design, new EncodeOptions { Accepted = [ImageFileType.Jpeg] }).Type);
        Assert.Equal(ImageFileType.Webp, ImageEncoder.Encode(photo, new EncodeOptions { Accepted = [ImageFileType.Pdf, ImageFileType.Webp] }).Type);
    }

    [Fact]
    public void Transparency_never_becomes_white_by_stealth()
    {
        using var logo = TestPictures.Bitmap(60, 60, (x, _) => x < 30 ? SKColors.Transparent : SKColors.Red);

        Assert.Throws<EncodeException>(() => ImageEncoder.Encode(logo, new EncodeOptions { Requested = ImageFileType.Jpeg }));
        Assert.Throws<EncodeException>(() => ImageEncoder.Encode(logo, new EncodeOptions { Accepted = [ImageFileType.Jpeg] }));
        Assert.NotEqual(ImageFileType.Jpeg, ImageEncoder.Encode(logo, new EncodeOptions()).Type);
        var file = ImageEncoder.Encode(logo, new EncodeOptions { Requested = ImageFileType.Jpeg, Background = new Color(0, 0, 255) });

        Assert.Contains("laid on #0000FF", file.Reason, StringComparison.Ordinal);
        using var photo = PhotoDecoder.Decode(ImageSource.FromBytes(file.Bytes, "flat"));
        Assert.InRange(photo.EdgeColor(Edge.Left).B, 245, 255);
    }

    [Fact]
    public void A_type_that_is_not_accepted_or_not_made_here_is_refused()
    {
        using var picture = TestPictures.Quarters(20, 20);

        Assert.Throws<EncodeException>(() => ImageEncoder.Encode(picture, new EncodeOptions { Requested = ImageFileType.Webp, Accepted = [ImageFileType.Png] }));
        Assert.Throws<EncodeException>(() => ImageEncoder.Encode(picture, new EncodeOptions { Accepted = [ImageFileType.Gif, ImageFileType.Pdf] }));
    }

    [Fact]
    public void Pixels_in_another_layout_or_colour_space_are_brought_to_srgb()
    {
        using var space = SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3);
        using var wide = new SKBitmap(new SKImageInfo(16, 16, SKColorType.Rgba8888, SKAlphaType.Opaque, space));
        using var pixels = wide.PeekPixels();
        pixels.GetPixelSpan<uint>().Fill(0xFF3C7FC8);

        var file = ImageEncoder.Encode(pixels, new EncodeOptions { Requested = ImageFileType.Png });

        using var photo = PhotoDecoder.Decode(ImageSource.FromBytes(file.Bytes, "wide"));
        Assert.InRange(photo.EdgeColor(Edge.Left).R, 211, 217);
    }

    [Fact]
    public void A_measured_file_says_how_like_it_is()
    {
        using var picture = TestPictures.Detailed(200, 150);

        Assert.Null(ImageEncoder.Encode(picture, new EncodeOptions { Requested = ImageFileType.Jpeg }).Similarity);
        Assert.InRange(ImageEncoder.Encode(picture, new EncodeOptions { Requested = ImageFileType.Jpeg, MeasureSimilarity = true }).Similarity!.Value, .95, 1);
        Assert.Equal(1, ImageEncoder.Encode(picture, new EncodeOptions { Requested = ImageFileType.Png }).Similarity);
    }
}
