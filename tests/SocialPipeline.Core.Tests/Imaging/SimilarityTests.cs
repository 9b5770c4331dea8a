using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging;

public unsafe class SimilarityTests
{
    [Fact]
    public void A_picture_is_wholly_like_itself()
    {
        using var picture = TestPictures.Detailed(300, 200);

        Assert.Equal(1, Compare(picture, picture), 6);
    }

    [Fact]
    public void The_measure_falls_with_quality()
    {
        using var picture = TestPictures.Detailed(300, 260);
        using var pixels = picture.PeekPixels();
        using var source = EncodePixels.Of(pixels);
        int[] qualities = [90, 60, 30, 10, 2];
        var measured = qualities.Select(quality => LossyCoder.Compare(source, TestPictures.Encode(picture, "jpg", quality))).ToArray();

        Assert.Equal(measured.OrderDescending(), measured);
        Assert.True(measured[0] > .97);
        Assert.True(measured[^1] < .8);
    }

    [Fact]
    public void Two_even_greys_differ_as_the_formula_says()
    {
        using var one = TestPictures.Bitmap(64, 64, (_, _) => new SKColor(100, 100, 100));
        using var other = TestPictures.Bitmap(64, 64, (_, _) => new SKColor(150, 150, 150));
        const double C1 = .01 * 255 * (.01 * 255);

        Assert.Equal((2 * 100 * 150 + C1) / (100 * 100 + 150 * 150 + C1), Compare(one, other), 4);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 40)]
    [InlineData(1400, 700)]
    public void Any_size_can_be_compared(int width, int height)
    {
        using var picture = TestPictures.Quarters(width, height);

        Assert.Equal(1, Compare(picture, picture), 6);
    }

    private static double Compare(SKBitmap one, SKBitmap other)
    {
        var a = new PixelGrid((uint*)one.GetPixels(), one.Width, one.Height);
        var b = new PixelGrid((uint*)other.GetPixels(), other.Width, other.Height);
        return Similarity.Of(Similarity.Plane(a), Similarity.Plane(b));
    }
}
