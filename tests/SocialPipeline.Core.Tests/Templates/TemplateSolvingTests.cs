using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Templates;

public sealed class TemplateSolvingTests
{
    private static readonly Template Template = SampleTemplate.Read();
    private static readonly Brand Brand = Brands.Brand.FromColors("Test", new Color(90, 20, 32));

    [Theory]
    [InlineData(FormatClass.Story, 0.56, "x-post", false, "story")]
    [InlineData(FormatClass.Banner, 3, "x-post", true, "wide")]
    [InlineData(FormatClass.Square, 1, "x-header", true, "wide")]
    [InlineData(FormatClass.Banner, 3, "x-post", false, "base")]
    [InlineData(FormatClass.Square, 1, "x-post", true, "base")]
    public void The_first_layout_whose_condition_holds_is_used(FormatClass formatClass, double aspect, string id, bool loud, string expected)
    {
        var solving = new TemplateSolving(Template, new FormatFacts(formatClass, aspect, "x", id), Brand);
        Assert.Equal(expected, solving.Layout(solving.ScopeOf(new Dictionary<string, object?> { ["loud"] = loud }), 0).Name);
    }

    [Fact]
    public void A_colour_comes_from_the_surface_the_palette_or_the_data()
    {
        var solving = Solving();
        var surface = Brand.FindSurface(["brand"]);
        var scope = solving.ScopeOf(new Dictionary<string, object?> { ["shade"] = "#112233", ["other"] = "ink" });
        Assert.Equal(new Color(0x11, 0x22, 0x33), solving.Color("{{ shade }}", surface, scope, "l"));
        Assert.Equal(surface.Ink, solving.Color("{{ other }}", surface, scope, "l"));
        Assert.Equal(surface.Ground.WithAlpha(0.5), solving.Color("ground/50", surface, scope, "l"));
        Assert.Equal("title", Assert.Throws<TemplateException>(() => solving.Color("{{ missing }}", surface, scope, "title")).Layer);
        Assert.Throws<TemplateException>(() => solving.Color("#112233", surface, scope, "title"));
    }

    [Fact]
    public void What_Liquid_cannot_do_names_the_template_and_the_layer()
    {
        var solving = Solving();
        var scope = solving.ScopeOf(new Dictionary<string, object?> { ["headline"] = new string('x', 25_000) });
        var fault = Assert.Throws<TemplateException>(() => solving.Text("{{ headline }}", scope, "title"));
        Assert.Equal(("sample", "title"), (fault.Template, fault.Layer));
        Assert.Throws<TemplateException>(() => solving.Holds(new Condition { Liquid = "headline contains 'x' and 1" + new string(' ', 2000) }, scope, "title"));
        Assert.Equal("Test on square", solving.Text("{{ brand.name }} on {{ format.class }}", scope, "title"));
    }

    [Fact]
    public void A_template_can_ask_for_a_shape_of_the_brand()
    {
        var solving = new TemplateSolving(Template, new FormatFacts(FormatClass.Square, 1, "x", "post"), SampleBrand.Read());
        var scope = solving.ScopeOf(new Dictionary<string, object?>());
        Assert.True(solving.Holds(new Condition { Liquid = "brand.shapes contains 'art'" }, scope, "l"));
        Assert.False(solving.Holds(new Condition { Liquid = "brand.shapes contains 'numeral'" }, scope, "l"));
    }

    [Fact]
    public void Documents_read_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["tr-TR", "de-DE", "ar-SA"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(Template.Layouts[^1].Margin, SampleTemplate.Read().Layouts[^1].Margin! with { Bottom = Template.Layouts[^1].Margin!.Bottom, Start = Template.Layouts[^1].Margin!.Start });
                Assert.Equal(1.04, SampleBrand.Read().Typography.Display.LineHeight);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static TemplateSolving Solving() => new(Template, new FormatFacts(FormatClass.Square, 1, "x", "x-post"), Brand);
}
