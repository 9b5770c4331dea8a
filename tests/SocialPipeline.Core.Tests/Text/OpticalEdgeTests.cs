using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Text;

public sealed class OpticalEdgeTests
{
    private static readonly TextLayoutOptions Large = new() { Size = 200, MaxWidth = 1000, OpticalEdge = true, LineHeight = 1.4 };

    [Theory]
    [InlineData("Hill\nBay\nOrb", "Schibsted Grotesk", 900)]
    [InlineData("1st\n42", "Gloock", 400)]
    public void Every_line_of_large_type_starts_with_its_ink_on_the_edge(string text, string family, int weight)
    {
        var lines = Fonts.Shape(text, family, weight).Layout(Large).Lines;
        Assert.All(lines, line => Assert.Equal(0, line.X + line.InkBounds.Left, 2));
        Assert.Contains(Fonts.Shape(text, family, weight).Layout(Large with { OpticalEdge = false }).Lines, line => Math.Abs(line.X + line.InkBounds.Left) > 2);
    }

    [Fact]
    public void Right_to_left_lines_start_on_the_right_edge()
    {
        var line = Fonts.Shape("البحرين", "Alexandria", 700).Layout(Large).Lines[0];
        Assert.Equal(1000, line.X + line.InkBounds.Right, 2);
    }

    [Fact]
    public void A_hanging_quotation_mark_keeps_hanging_and_the_letter_behind_it_stands_on_the_edge()
    {
        var line = Fonts.Shape("“Hill” and bay", "Gloock").Layout(Large with { HangOpeningQuote = true }).Lines[0];
        Assert.True(line.X + line.InkBounds.Left < -20);
        var run = line.Runs[0];
        Assert.Equal(0, line.X + run.Positions[1].X + (run.Face.Ink(run.Glyphs[1]).Left * 200), 2);
    }

    [Fact]
    public void Centred_lines_and_indents_stay_where_they_are()
    {
        var shaped = Fonts.Shape("Hill", "Inter");
        Assert.Equal(shaped.Layout(Large with { OpticalEdge = false, Align = TextAlign.Center }).Lines[0].X, shaped.Layout(Large with { Align = TextAlign.Center }).Lines[0].X);
        Assert.Equal(0, Fonts.Shape("\u00A0\u00A0Hill", "Inter").Layout(Large).Lines[0].X);
    }

    [Fact]
    public void A_template_s_display_text_stands_on_its_text_edge_and_its_body_text_does_not_move()
    {
        var scene = LayoutCase.Of("""
            { "type": "text", "id": "big", "area": "content", "text": "{{ a }}", "role": "display", "size": "160px" },
            { "type": "text", "id": "small", "area": "content", "top": "500px", "text": "{{ a }}", "size": "60px" }
            """).With("a", "Hill").Solve();
        var (big, small) = (scene.Texts.First(), scene.Texts.Last());
        Assert.Equal(big.Box.X, big.Ink.X, 2);
        Assert.True(small.Ink.X > small.Box.X + 3);
    }

    [Fact]
    public void A_logo_keeps_its_clear_space_from_the_descenders_above_it()
    {
        var template = TemplateReader.Read("""
            { "schemaVersion": 1, "id": "case", "name": "Case", "inputs": { "a": { "type": "text" } }, "surface": "paper",
              "layers": [ { "type": "frame", "id": "words", "layout": "vertical", "area": "content", "width": "100%", "children": [
                { "type": "text", "id": "t", "text": "{{ a }}", "role": "display", "size": "120px" },
                { "type": "logo", "id": "logo", "height": "60px" } ] } ] }
            """u8.ToArray(), "case");
        var brand = Brand.Load(SamplePaths.Brand("marsa"));
        var (flat, deep) = (Gap("Hello"), Gap("Hippy"));
        Assert.Equal(60 * brand.LogoPolicy.ClearSpace, deep, 1);
        Assert.Equal(60 * brand.LogoPolicy.ClearSpace, flat, 0);

        double Gap(string text)
        {
            var scene = LayoutSolver.Solve(new LayoutRequest(template, new TemplateData { ["a"] = text }, brand, LayoutCase.Square, Fonts.All));
            return scene.Elements.OfType<SceneLogo>().Single().Box.Y - scene.Texts.Single().Ink.Bottom;
        }
    }
}
