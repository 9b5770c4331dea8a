using SocialPipeline.Brands;
using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Templates;

public sealed class ColorTokenTests
{
    private static readonly Brand Brand = Brands.Brand.FromColors("Test", new Color(90, 20, 32), new Color(169, 195, 188));
    private static readonly Surface Surface = Brand.FindSurface(["brand"]);

    [Fact]
    public void A_token_is_looked_for_on_the_surface_and_then_in_the_palette()
    {
        Assert.Equal(Surface.Ground, Resolve("ground"));
        Assert.Equal(Brand.Palette.Secondary, Resolve("secondary"));
        Assert.Equal(Color.White, Resolve("white"));
    }

    [Fact]
    public void A_token_takes_opacity_and_mixes()
    {
        Assert.Equal(Surface.Ground.WithAlpha(0.4), Resolve("ground/40"));
        Assert.Equal(Surface.Ground.Mix(Surface.Ink, 0.12), Resolve("mix(ground, ink, 12)"));
        Assert.Equal(Surface.Ground.Mix(Surface.Ink, 0.5).WithAlpha(0.25), Resolve("mix(ground, ink, 50)/25"));
        Assert.Equal(0, Resolve("ground/0").A);
    }

    [Theory]
    [InlineData("#FFF")]
    [InlineData("rgb(1, 2, 3)")]
    [InlineData("RGBA(1 2 3 / 4)")]
    public void A_literal_colour_is_refused_in_a_template_and_taken_from_data(string literal)
    {
        Assert.False(ColorToken.TryParse(literal, false, out _, out var problem));
        Assert.Contains("tokens only", problem, StringComparison.Ordinal);
        Assert.True(ColorToken.TryParse(literal, true, out _, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ground/101")]
    [InlineData("ground/-1")]
    [InlineData("ground/NaN")]
    [InlineData("mix(ground, ink)")]
    [InlineData("mix(ground, ink, 120)")]
    [InlineData("blend(ground, ink, 12)")]
    [InlineData("Ground")]
    [InlineData("mix(mix(mix(mix(mix(a,b,1),b,1),b,1),b,1),b,1)")]
    public void What_is_no_token_is_refused(string text) => Assert.False(ColorToken.TryParse(text, false, out _, out _));

    [Fact]
    public void An_unknown_token_names_template_layer_and_what_was_probably_meant()
    {
        var fault = Assert.Throws<TemplateException>(() => ColorToken.Parse("higlight").Resolve(Brand, Surface, "announcement", "title"));
        Assert.Equal(("announcement", "title"), (fault.Template, fault.Layer));
        Assert.Contains("Did you mean 'highlight'?", fault.Message, StringComparison.Ordinal);
    }

    private static Color Resolve(string text) => ColorToken.Parse(text).Resolve(Brand, Surface, "t", "l");
}
