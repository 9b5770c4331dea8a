using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging;

public sealed class PhotoBlurTests
{
    [Fact]
    public void An_edge_becomes_the_error_function_of_its_standard_deviation()
    {
        const double Sigma = 6;
        using var picture = TestPictures.Bitmap(120, 40, (x, _) => x < 60 ? SKColors.Black : SKColors.White);
        using var blurred = PhotoBlur.Apply(SKImage.FromBitmap(picture), Sigma);
        var pixels = Pixels.Of(blurred);

        // a box blur run three times is near a Gauss curve, not one: two levels in a hundred
        foreach (var (x, expected) in new[] { (48, .0255), (54, .1711), (60, .5332), (66, .8605), (72, .9814) })
        {
            Assert.InRange(Pixels.Color(pixels[20 * 120 + x]).Red / 255.0, expected - .02, expected + .02);
        }
    }

    [Fact]
    public void The_edges_of_a_picture_grow_neither_dark_nor_transparent()
    {
        using var picture = TestPictures.Bitmap(80, 60, (_, _) => new SKColor(200, 120, 40));
        using var blurred = PhotoBlur.Apply(SKImage.FromBitmap(picture), 15);

        Assert.All(Pixels.Of(blurred), pixel => Assert.Equal(new SKColor(200, 120, 40), Pixels.Color(pixel)));
    }

    [Fact]
    public void No_blur_hands_the_picture_back()
    {
        using var picture = TestPictures.Quarters(8, 8);
        using var image = SKImage.FromBitmap(picture);

        Assert.Same(image, PhotoBlur.Apply(image, 0));
    }
}
