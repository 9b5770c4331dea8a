using SkiaSharp;
using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Imaging;

public class DecodedPhotoTests
{
    [Fact]
    public void Each_edge_has_its_own_average()
    {
        using var picture = TestPictures.Bitmap(100, 100, (x, y) => x < 2 ? SKColors.Red : y < 2 ? SKColors.Lime : x >= 98 ? SKColors.Blue : SKColors.White);
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "png"));

        Assert.Equal(new Color(255, 0, 0), photo.EdgeColor(Edge.Left));
        Assert.Equal(new Color(5, 250, 5), photo.EdgeColor(Edge.Top) with { B = 5 });
        Assert.Equal(new Color(0, 5, 250), photo.EdgeColor(Edge.Right));
        Assert.Equal(new Color(255, 255, 255), photo.EdgeColor(Edge.Bottom, new CropRect(10, 10, 50, 50)));
    }

    [Fact]
    public void A_part_is_counted_in_source_pixels_whatever_the_decoded_scale()
    {
        using var picture = TestPictures.Quarters(640, 480);
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "jpg"), .25);

        using var image = photo.Resample(new CropRect(400, 50, 200, 150), 20, 15);

        var middle = Pixels.Color(Pixels.Of(image)[7 * 20 + 10]);
        Assert.InRange(middle.Green - TestPictures.TopRight.Green, -4, 4);
        Assert.InRange(middle.Red - TestPictures.TopRight.Red, -4, 4);
    }

    [Fact]
    public void Transparency_survives_and_is_told_from_the_pixels()
    {
        using var clear = TestPictures.Bitmap(20, 20, (x, _) => x < 10 ? SKColors.Transparent : SKColors.Red);
        using var photo = PhotoDecoder.Decode(TestPictures.Source(clear, "png"));
        using var image = photo.Resample(CropRect.Whole(20, 20), 10, 10);

        Assert.False(photo.IsOpaque);
        Assert.Equal(SKAlphaType.Premul, image.AlphaType);
        Assert.Equal(0u, Pixels.Of(image)[0] >> 24);
        Assert.Equal(255u, Pixels.Of(image)[9] >> 24);
    }

    [Theory]
    [InlineData(-1, 0, 10, 10)]
    [InlineData(0, 0, 65, 48)]
    [InlineData(0, 0, 0, 10)]
    [InlineData(0, 0, double.NaN, 10)]
    public void A_part_outside_the_picture_is_refused(double x, double y, double width, double height)
    {
        using var picture = TestPictures.Quarters(64, 48);
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "png"));

        Assert.Throws<ArgumentOutOfRangeException>(() => photo.Resample(new CropRect(x, y, width, height), 10, 10));
    }

    [Fact]
    public void A_picture_squeezed_flat_is_refused_before_it_takes_memory()
    {
        using var picture = TestPictures.Quarters(8, 6_000);
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "png"));

        Assert.Throws<ArgumentOutOfRangeException>(() => photo.Resample(CropRect.Whole(8, 6_000), 30_000, 1));
    }

    [Fact]
    public void A_disposed_photo_says_so()
    {
        using var picture = TestPictures.Quarters(64, 48);
        var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "png"));
        photo.Dispose();
        photo.Dispose();

        Assert.Throws<ObjectDisposedException>(() => photo.Resample(CropRect.Whole(64, 48), 10, 10));
    }

    [Fact]
    public void Eight_threads_read_one_photo_and_make_the_same_file()
    {
        using var picture = TestPictures.Detailed(400, 300);
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "jpg"), .6);
        var hashes = new System.Collections.Concurrent.ConcurrentBag<string>();

        Parallel.For(0, 32, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            using var image = photo.Resample(ImageCrop.Cover(400, 300, 1, 1, FocusPoint.Center), 200, 200, PhotoTreatment.Monochrome);
            using var pixels = image.PeekPixels();
            var type = i % 2 == 0 ? Platforms.ImageFileType.Png : Platforms.ImageFileType.Jpeg;
            hashes.Add(type + ImageEncoder.Encode(pixels, new EncodeOptions { Requested = type }).Sha256);
        });

        Assert.Equal(2, hashes.Distinct().Count());
    }
}
