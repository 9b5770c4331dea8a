using Xunit;

namespace SocialPipeline.Templates;

public sealed class TemplateVariantTests
{
    [Fact]
    public void A_variant_patches_layers_at_any_depth_and_keeps_the_rest()
    {
        var template = SampleTemplate.Read();
        var story = template.Layouts[0];
        var basis = template.Layouts[^1];

        Assert.Equal([FormatClass.Story], story.When!.Classes);
        Assert.Equal(["brand"], story.Surface);
        Assert.Equal(["tips", "brand"], basis.Surface);
        Assert.Equal("8%", story.Margin!.Top.ToString());
        Assert.Equal([new DropStep("eyebrow")], story.DropOrder);
        Assert.False(Find<ShapeLayer>(story, "badge").Visible);
        Assert.True(Find<ShapeLayer>(basis, "badge").Visible);
        Assert.Equal(4, Find<TextLayer>(story, "headline").MaxLines);
        Assert.Equal("8u", Find<TextLayer>(story, "lead").MaxSize.ToString());
        Assert.Equal(Find<TextLayer>(basis, "headline").Runs.Count, Find<TextLayer>(story, "headline").Runs.Count);
    }

    [Fact]
    public void A_null_in_a_patch_puts_the_default_back()
    {
        var template = SampleTemplate.Read(SampleTemplate.With("\"color\": \"ink\", \"align\": \"center\"", "\"color\": \"highlight\", \"align\": \"center\""));
        Assert.Equal("highlight", Find<TextLayer>(template.Layouts[^1], "headline").Color);
        Assert.Equal("ink", Find<TextLayer>(template.Layouts[0], "headline").Color);
    }

    [Fact]
    public void A_variant_with_its_own_layers_inherits_of_the_drop_order_what_it_has()
    {
        var wide = SampleTemplate.Read().Layouts[1];
        Assert.Equal("headline", Assert.Single(wide.Layers).Id);
        Assert.Empty(wide.DropOrder);
    }

    [Fact]
    public void A_fault_in_the_base_layout_is_said_once()
        => Assert.Single(SampleTemplate.Faults("\"size\": \"lead\"", "\"size\": \"leed\""));

    [Fact]
    public void A_fault_in_a_patch_stands_where_the_patch_stands()
    {
        var fault = SampleTemplate.Fault("{ \"max\": \"8u\" }", "{ \"max\": \"8uu\" }");
        Assert.Equal(SampleTemplate.LineOf("{ \"max\": \"8u\" }"), fault.Line);
        Assert.Equal("$.variants[0].set.lead.size.max", fault.Path);
    }

    private static T Find<T>(TemplateLayout layout, string id)
        where T : Layer
    {
        static IEnumerable<Layer> All(IEnumerable<Layer> layers) => layers.SelectMany(layer => layer is FrameLayer frame ? All(frame.Children).Prepend(layer) : [layer]);
        return Assert.IsType<T>(Assert.Single(All(layout.Layers), layer => layer.Id == id));
    }
}
