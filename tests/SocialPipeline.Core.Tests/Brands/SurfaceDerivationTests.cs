using CsCheck;
using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Brands;

public sealed class SurfaceDerivationTests
{
    private static readonly Gen<Color> Colors = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b) => new Color(r, g, b));

    [Fact]
    public void Text_is_legible_on_every_derived_surface_of_any_palette()
        => Gen.Select(Colors, Colors, Colors, Colors, Colors).Sample((primary, secondary, accent, background, text) =>
        {
            var brand = Brand.FromColors("Any", primary, secondary, accent, background, text);
            foreach (var (name, surface) in brand.Surfaces)
            {
                Assert.True(Contrast.Ratio(surface.Ink, surface.Ground) >= 4.5, $"{name} ink");
                Assert.True(Contrast.Ratio(surface.Body, surface.Ground) >= 4.5, $"{name} body");
                Assert.True(Contrast.Ratio(surface.Muted, surface.Ground) >= 4.5, $"{name} muted");
                Assert.True(Contrast.Ratio(surface.Highlight, surface.Ground) >= 4.5, $"{name} highlight");
                Assert.True(Contrast.Ratio(surface.SpotInk, surface.Spot) >= 4.5, $"{name} spot-ink");
            }
        });

    [Fact]
    public void A_tone_is_five_to_twelve_steps_of_lightness_from_its_ground()
        => Colors.Sample(ground =>
        {
            var surface = SurfaceDerivation.On(BrandReader.PaletteOf(ground), ground);
            var step = CieLab.From(surface.Tone).L - CieLab.From(ground).L;
            Assert.InRange(Math.Abs(step), 5, 12);
            Assert.Equal(CieLab.From(ground).L < 50, step > 0);
        });

    [Fact]
    public void The_derived_tone_of_a_red_ground_is_the_one_a_designer_drew()
    {
        var surface = SurfaceDerivation.On(BrandReader.PaletteOf(Color.Parse("#5A1420")), Color.Parse("#5A1420"));
        Assert.InRange(ColorDifference.Ciede2000(Color.Parse("#6D2330"), surface.Tone), 0, 6);
    }

    [Fact]
    public void The_loud_colour_is_no_text_where_it_does_not_read()
    {
        var brand = Brand.FromColors("Lime", Color.Parse("#0A4A2A"), Color.Parse("#FFB3D1"), Color.Parse("#E3FF3A"), Color.Parse("#EEF2EA"), Color.Parse("#07160E"));
        Assert.Equal(brand.Palette.Accent, brand.Surfaces["brand"].Highlight);
        Assert.Equal(brand.Surfaces["paper"].Ink, brand.Surfaces["paper"].Highlight);
        Assert.NotEqual(brand.Palette.Accent, brand.Surfaces["paper"].Spot);
        Assert.Equal(brand.Palette.Text, brand.Surfaces["deep"].Ground);
        Assert.Equal(brand.Palette.Accent, brand.Surfaces["vivid"].Ground);
        Assert.NotEqual(brand.Palette.Accent, brand.Surfaces["vivid"].Spot);
    }

    [Fact]
    public void One_colour_is_enough()
    {
        var brand = Brand.FromColors("Grey", new Color(128, 128, 128));
        Assert.All(brand.Surfaces.Values, surface => Assert.NotEqual(surface.Ground, surface.Second));
    }
}
