using CsCheck;
using Xunit;

namespace SocialPipeline.Imaging;

public class ImageCropTests
{
    private static readonly Gen<double> Side = Gen.Double[1, 12_000];

    [Fact]
    public void Cover_takes_the_largest_part_of_the_targets_proportions_inside_the_picture()
    {
        Gen.Select(Side, Side, Side, Side, Gen.Double[-.5, 1.5], Gen.Double[-.5, 1.5]).Sample((sourceWidth, sourceHeight, targetWidth, targetHeight, x, y) =>
        {
            var part = ImageCrop.Cover(sourceWidth, sourceHeight, targetWidth, targetHeight, new FocusPoint(x, y));

            Assert.True(part.X >= 0 && part.Y >= 0 && part.Right <= sourceWidth + 1e-6 && part.Bottom <= sourceHeight + 1e-6);
            Assert.Equal(targetWidth / targetHeight, part.Width / part.Height, targetWidth / targetHeight * 1e-6);
            Assert.True(sourceWidth - part.Width < 1e-6 || sourceHeight - part.Height < 1e-6);
        });
    }

    [Fact]
    public void The_focus_stands_in_the_middle_where_the_picture_allows()
    {
        var part = ImageCrop.Cover(4000, 2000, 1000, 1000, new FocusPoint(.4, .9));

        Assert.Equal(1600, part.X + part.Width / 2, 6);
        Assert.Equal(new CropRect(600, 0, 2000, 2000), part);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2000)]
    [InlineData(.05, 0)]
    public void At_the_rim_the_focus_moves_off_the_middle_and_the_part_stays_inside(double focus, double left)
    {
        Assert.Equal(left, ImageCrop.Cover(4000, 2000, 1000, 1000, new FocusPoint(focus, .5)).X, 6);
    }

    [Fact]
    public void Contain_shows_the_whole_picture_in_the_middle()
    {
        Assert.Equal(new CropRect(0, 250, 1000, 500), ImageCrop.Contain(4000, 2000, 1000, 1000));
        Assert.Equal(new CropRect(250, 0, 500, 1000), ImageCrop.Contain(20, 40, 1000, 1000));
    }

    [Fact]
    public void The_needed_scale_is_that_of_the_hungrier_side_and_never_above_one()
    {
        Assert.Equal(.5, ImageCrop.NeededScale(new CropRect(0, 0, 2000, 1000), 800, 500));
        Assert.Equal(1, ImageCrop.NeededScale(new CropRect(0, 0, 100, 100), 800, 500));
    }
}
