using SkiaSharp;
using Xunit;

namespace SocialPipeline.Snapshots;

public sealed class PngComparerTests
{
    [Fact]
    public void The_same_picture_is_alike() => Assert.True(Compare(SKColors.Teal, 0, SKColors.Teal).AreAlike);

    [Fact]
    public void A_last_bit_everywhere_is_alike() => Assert.True(Compare(new SKColor(10, 20, 30), 0, new SKColor(11, 19, 31)).AreAlike);

    [Fact]
    public void A_few_pixels_are_alike_and_a_few_more_are_not()
    {
        Assert.True(Compare(SKColors.White, 5, SKColors.White).AreAlike);
        var different = Compare(SKColors.White, 6, SKColors.White);
        Assert.False(different.AreAlike);
        Assert.NotNull(different.Difference);
        Assert.Contains("6 pixels", different.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shade_everywhere_is_different() => Assert.False(Compare(new SKColor(10, 20, 30), 0, new SKColor(10, 20, 38)).AreAlike);

    [Fact]
    public void Another_size_is_different()
    {
        using var small = Picture(SKColors.White, 0, 50);
        using var large = Picture(SKColors.White, 0, 100);
        using var png = large.Encode(SKEncodedImageFormat.Png, 100);
        Assert.Contains("50×50", PngComparer.Compare(small, png.ToArray()).Reason, StringComparison.Ordinal);
    }

    private static PngComparer Compare(SKColor made, int blackPixels, SKColor verified)
    {
        using var image = Picture(made, blackPixels, 100);
        using var accepted = Picture(verified, 0, 100);
        using var png = accepted.Encode(SKEncodedImageFormat.Png, 100);
        return PngComparer.Compare(image, png.ToArray());
    }

    private static SKImage Picture(SKColor color, int blackPixels, int size)
    {
        using var bitmap = new SKBitmap(size, size);
        bitmap.Erase(color);
        for (var i = 0; i < blackPixels; i++)
        {
            bitmap.SetPixel(i, 0, SKColors.Black);
        }

        return SKImage.FromBitmap(bitmap);
    }
}
