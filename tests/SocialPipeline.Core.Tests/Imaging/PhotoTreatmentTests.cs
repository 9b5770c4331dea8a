using SkiaSharp;
using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Imaging;

public class PhotoTreatmentTests
{
    private static readonly Color Dark = new(0x3A, 0x0A, 0x12);
    private static readonly Color Light = new(0xF1, 0xDD, 0xD0);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(25, 0)]
    [InlineData(122, .4978)]
    [InlineData(220, 1)]
    [InlineData(255, 1)]
    public void Duotone_mixes_its_colours_by_luma_between_lo_and_hi(byte grey, double t)
    {
        var found = Treat(new SKColor(grey, grey, grey), PhotoTreatment.Duotone(Dark, Light));

        Assert.InRange(found.Red, Dark.R + (Light.R - Dark.R) * t - 1, Dark.R + (Light.R - Dark.R) * t + 1);
        Assert.InRange(found.Green, Dark.G + (Light.G - Dark.G) * t - 1, Dark.G + (Light.G - Dark.G) * t + 1);
        Assert.InRange(found.Blue, Dark.B + (Light.B - Dark.B) * t - 1, Dark.B + (Light.B - Dark.B) * t + 1);
    }

    [Fact]
    public void Monochrome_leaves_luma_alone()
    {
        Assert.Equal(new SKColor(54, 54, 54), Treat(new SKColor(255, 0, 0), PhotoTreatment.Monochrome));
        Assert.Equal(new SKColor(182, 182, 182), Treat(new SKColor(0, 255, 0), PhotoTreatment.Monochrome));
        Assert.Equal(new SKColor(18, 18, 18), Treat(new SKColor(0, 0, 255), PhotoTreatment.Monochrome));
        Assert.Equal(new SKColor(77, 77, 77), Treat(new SKColor(77, 77, 77), PhotoTreatment.Monochrome));
    }

    [Fact]
    public void A_translucent_pixel_is_recoloured_by_its_own_colour_and_keeps_its_alpha()
    {
        var found = Treat(new SKColor(255, 255, 255, 128), PhotoTreatment.Duotone(Dark, Light));

        Assert.Equal(128, found.Alpha);
        Assert.InRange(found.Red, Light.R * 128 / 255 - 1, Light.R * 128 / 255 + 1);
    }

    [Theory]
    [InlineData(.5, .5)]
    [InlineData(.9, .1)]
    [InlineData(-.1, .5)]
    [InlineData(.1, 1.1)]
    public void Bounds_that_do_not_rise_are_refused(double lo, double hi)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PhotoTreatment.Duotone(Dark, Light, lo, hi));
    }

    [Theory]
    [InlineData(0, 0, 100, 150, 200)]
    [InlineData(1, 0, 240, 40, 20)]
    [InlineData(.5, 0, 170, 95, 110)]
    [InlineData(0, .25, 75, 112.5, 150)]
    [InlineData(.5, .5, 85, 47.5, 55)]
    [InlineData(.3, 1, 0, 0, 0)]
    public void A_wash_tints_first_and_darkens_then(double strength, double darken, double red, double green, double blue)
    {
        var found = Treat(new SKColor(100, 150, 200), PhotoTreatment.None.Wash(new Color(240, 40, 20), strength, darken));

        Assert.InRange(found.Red, red - .51, red + .51);
        Assert.InRange(found.Green, green - .51, green + .51);
        Assert.InRange(found.Blue, blue - .51, blue + .51);
    }

    [Fact]
    public void A_wash_comes_after_the_duotone()
    {
        var found = Treat(new SKColor(255, 255, 255), PhotoTreatment.Duotone(Dark, Light).Wash(new Color(0, 0, 0), .5, .5));

        Assert.InRange(found.Red, Light.R / 4.0 - 1, Light.R / 4.0 + 1);
    }

    [Fact]
    public void A_washed_pixel_keeps_its_opacity_and_stays_premultiplied()
    {
        var found = Treat(new SKColor(255, 255, 255, 100), PhotoTreatment.None.Wash(new Color(255, 255, 255), .37));

        Assert.Equal(new SKColor(100, 100, 100, 100), found);
        Assert.Equal(SKColor.Empty, Treat(SKColor.Empty, PhotoTreatment.None.Wash(new Color(255, 255, 255), 1)));
    }

    [Theory]
    [InlineData(-.1, 0)]
    [InlineData(1.1, 0)]
    [InlineData(0, -.1)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, 1.01)]
    public void A_wash_out_of_range_is_refused(double strength, double darken)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PhotoTreatment.None.Wash(Dark, strength, darken));
    }

    /// <summary>The premultiplied colour that comes out of a photo of one colour.</summary>
    private static SKColor Treat(SKColor color, PhotoTreatment treatment)
    {
        using var picture = TestPictures.Bitmap(9, 9, (_, _) => color);
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "png"));
        using var resampled = photo.Resample(CropRect.Whole(9, 9), 4, 4, treatment);
        using var copied = photo.Resample(CropRect.Whole(9, 9), 9, 9, treatment);
        Assert.Equal(Pixels.Of(copied)[0], Pixels.Of(resampled)[5]);
        return Pixels.Color(Pixels.Of(resampled)[5]);
    }
}
