using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Layout;
using Xunit;

namespace SocialPipeline.Rendering;

public sealed class LogoChoiceTests
{
    [Theory]
    [InlineData(0xA9, 0xC3, 0xBC, "horizontal-wine")]
    [InlineData(0x5A, 0x14, 0x20, "horizontal-on-dark")]
    [InlineData(0xF1, 0xEA, 0xE4, "horizontal-on-light")]
    public void On_a_flat_ground_a_logo_takes_the_variant_that_the_brand_asks_for(byte r, byte g, byte b, string expected) =>
        Assert.Equal(expected, Choose((_, _) => new SKColor(r, g, b)));

    [Fact]
    public void On_a_photograph_of_middle_tones_a_logo_takes_the_ink_that_reads_best() =>
        Assert.Equal("horizontal-white", Choose((x, y) => (x + y) % 2 == 0 ? new SKColor(0x86, 0x52, 0x55) : new SKColor(0x98, 0x64, 0x67)));

    private static string Choose(Func<int, int, SKColor> ground)
    {
        var brand = Brand.Load(SamplePaths.Brand("marsa"));
        using var bitmap = new SKBitmap(new SKImageInfo(240, 80, SKColorType.Rgba8888, SKAlphaType.Premul));
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
            {
                bitmap.SetPixel(x, y, ground(x, y));
            }
        }

        var box = new Box(20, 20, 155, 40);
        var logo = new SceneLogo { Id = "logo", Layer = "logo", Box = box, ClearSpace = box.Inflate(20), Candidates = [.. brand.Logos.Where(variant => variant.Lockup == "horizontal")] };
        return LogoChoice.Choose(logo, brand, new BackdropSample(bitmap, 1)).Variant.Id;
    }
}
