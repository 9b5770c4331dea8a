using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Layout;

/// <summary>Facts about free frames, stacks, grids and repeats, on the 1080×1080 square with a margin of 100 px.</summary>
public sealed class StackSolverTests
{
    private const string Box = """{ "type": "shape", "id": "ID", "fill": "ink", SIZE }""";

    private static string Shape(string id, string size) => Box.Replace("ID", id, StringComparison.Ordinal).Replace("SIZE", size, StringComparison.Ordinal);

    [Fact]
    public void A_layer_of_the_canvas_is_placed_by_its_edges() =>
        LayoutCase.Of(Shape("s", """ "start": "10%", "top": "25%", "end": "20%", "bottom": "270px" """)).Places("s", 108, 270, 756, 540);

    [Fact]
    public void A_size_and_an_end_edge_place_a_layer_from_the_end() =>
        LayoutCase.Of(Shape("s", """ "end": "40px", "bottom": "30px", "width": "200px", "height": "100px" """)).Places("s", 840, 950, 200, 100);

    [Fact]
    public void The_content_area_is_the_canvas_without_its_margins() =>
        LayoutCase.Of("""{ "type": "frame", "id": "f", "area": "content", "fill": "tone" }""").Places("f", 100, 100, 880, 880);

    [Fact]
    public void A_right_to_left_layout_is_the_mirror_image() =>
        LayoutCase.Of(Shape("s", """ "start": "100px", "top": 0, "width": "200px", "height": "50px" """)).RightToLeft().Places("s", 780, 0, 200, 50);

    [Fact]
    public void A_vertical_stack_puts_children_below_each_other_with_gaps() =>
        LayoutCase.Of($$"""
            { "type": "frame", "id": "f", "layout": "vertical", "area": "content", "gap": "20px", "children": [
              {{Shape("one", """ "height": "100px" """)}}, {{Shape("two", """ "height": "50px", "width": "50%" """)}} ] }
            """)
            .Places("one", 100, 100, 880, 100)
            .Places("two", 100, 220, 440, 50);

    [Fact]
    public void What_fills_shares_the_rest_by_weight() =>
        LayoutCase.Of($$"""
            { "type": "frame", "id": "f", "layout": "horizontal", "area": "content", "top": 0, "height": "100px", "align": "stretch", "children": [
              {{Shape("fixed", """ "width": "280px" """)}}, {{Shape("one", """ "width": "fill" """)}}, {{Shape("two", """ "width": "fill(2)" """)}} ] }
            """)
            .Places("fixed", 100, 100, 280, 100)
            .Places("one", 380, 100, 200, 100)
            .Places("two", 580, 100, 400, 100);

    [Fact]
    public void A_spacer_pushes_what_follows_to_the_end() =>
        LayoutCase.Of($$"""
            { "type": "frame", "id": "f", "layout": "vertical", "area": "content", "top": 0, "bottom": 0, "gap": "20px", "children": [
              {{Shape("one", """ "height": "100px" """)}}, { "type": "frame", "id": "rest", "height": "fill" }, {{Shape("two", """ "height": "80px" """)}} ] }
            """)
            .Places("two", 100, 900, 880, 80);

    [Theory]
    [InlineData("horizontal")]
    [InlineData("vertical")]
    [InlineData("grid")]
    [InlineData("free")]
    public void A_frame_without_children_keeps_its_place(string layout) =>
        LayoutCase.Of($$"""{ "type": "frame", "id": "f", "layout": "{{layout}}", "area": "content", "fill": "tone" }""").Places("f", 100, 100, 880, 880);

    [Fact]
    public void Space_between_shares_the_rest_between_children() =>
        LayoutCase.Of($$"""
            { "type": "frame", "id": "f", "layout": "vertical", "area": "content", "top": 0, "bottom": 0, "justify": "space-between", "children": [
              {{Shape("one", """ "height": "80px" """)}}, {{Shape("two", """ "height": "80px" """)}}, {{Shape("three", """ "height": "80px" """)}} ] }
            """)
            .Places("two", 100, 500, 880, 80)
            .Places("three", 100, 900, 880, 80);

    [Fact]
    public void Copies_that_share_a_height_are_set_in_one_size()
    {
        var texts = LayoutCase.Of("""
            { "type": "frame", "id": "f", "layout": "vertical", "area": "content", "top": 0, "height": "300px", "children": [
              { "type": "frame", "id": "row", "layout": "vertical", "height": "fill", "repeat": { "over": "list" }, "children": [
                { "type": "shape", "id": "rule", "fill": "line", "height": "2px" },
                { "type": "frame", "id": "inner", "layout": "vertical", "height": "fill", "children": [
                  { "type": "text", "id": "lead", "text": "{{ item }}", "size": { "max": "90px", "min": "20px" } } ] } ] } ] }
            """).With("list", InputValue.Of("Short", "A far longer row that runs over several lines of this box", "Brief")).Solve().Elements.OfType<SceneText>().ToList();

        Assert.Equal(3, texts.Count);
        Assert.All(texts, text => Assert.Equal(texts[1].Size, text.Size));
        Assert.InRange(texts[1].Size, 20, 89);
    }

    [Fact]
    public void Copies_that_do_not_fit_their_share_are_dropped()
    {
        var rows = LayoutCase.Of("""
            { "type": "frame", "id": "f", "layout": "vertical", "area": "content", "top": 0, "height": "200px", "children": [
              { "type": "frame", "id": "row", "layout": "horizontal", "align": "center", "height": "fill", "repeat": { "over": "list" }, "children": [
                { "type": "frame", "id": "badge", "width": "80px", "height": "80px", "fill": "ink" },
                { "type": "text", "id": "lead", "text": "{{ item }}", "size": "40px" } ] } ] }
            """, """[{ "layer": "row", "keep": 2 }]""").With("list", InputValue.Of("One", "Two", "Three")).Solve();

        Assert.Equal(["lead[1]", "lead[2]"], rows.Elements.OfType<SceneText>().Select(text => text.Id));
    }

    [Fact]
    public void A_grid_has_equal_cells() =>
        LayoutCase.Of("""
            { "type": "frame", "id": "g", "layout": "grid", "columns": 4, "gap": "10px", "area": "content", "width": "430px", "children": [
              { "type": "shape", "id": "cell", "fill": "ink", "aspect": 1, "repeat": { "times": 8 } } ] }
            """)
            .Places("cell[1]", 100, 100, 100, 100)
            .Places("cell[6]", 210, 210, 100, 100);

    [Fact]
    public void A_repeat_makes_one_copy_an_item() =>
        Assert.Equal(
            ["row[1]", "row[2]", "row[3]"],
            LayoutCase.Of("""
                { "type": "frame", "id": "f", "layout": "vertical", "area": "content", "children": [
                  { "type": "text", "id": "row", "text": "{{ number }} {{ item }}", "size": "40px", "repeat": { "over": "list" } } ] }
                """)
                .With("list", InputValue.Of("one", "two", "three"))
                .Solve().Elements.Select(element => element.Id));

    [Fact]
    public void Text_is_set_as_large_as_its_box_allows()
    {
        var text = OneText("""{ "max": "300px", "min": "20px" }""", "Harbour", height: "120px").Solve().Texts.Single();
        Assert.InRange(text.Box.Height, 118, 120.5);
    }

    [Fact]
    public void Text_shrinks_before_it_overflows()
    {
        var text = OneText("""{ "max": "300px", "min": "20px" }""", string.Join(' ', Enumerable.Repeat("harbour", 60)), height: "300px").Solve().Texts.Single();
        Assert.InRange(text.Size, 20, 100);
        Assert.True(text.Box.Height <= 300.5);
    }

    [Fact]
    public void Text_that_does_not_fit_at_its_smallest_size_fails_with_the_layer_and_the_figures()
    {
        var error = Assert.Throws<LayoutException>(() => OneText("""{ "max": "80px", "min": "60px" }""", string.Join(' ', Enumerable.Repeat("harbour", 60)), height: "200px").Solve());
        Assert.Equal("t", error.Layer);
        Assert.Matches(@"\d+ px of height, has 200 px", error.Reason);
    }

    [Fact]
    public void A_word_wider_than_its_box_fails_and_is_never_broken()
    {
        var error = Assert.Throws<LayoutException>(() => OneText("""{ "max": "80px", "min": "60px" }""", new string('m', 40), height: "200px").Solve());
        Assert.Contains("a word is wider than 880 px", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_one_stack_shrink_together()
    {
        var scene = LayoutCase.Of("""
            { "type": "frame", "id": "f", "layout": "vertical", "area": "content", "top": 0, "height": "150px", "gap": "10px", "children": [
              { "type": "text", "id": "one", "text": "{{ a }}", "size": { "max": "200px", "min": "20px" } },
              { "type": "text", "id": "two", "text": "{{ a }}", "size": { "max": "100px", "min": "20px" } } ] }
            """).With("a", "Harbour").Solve();
        var (one, two) = (scene.Texts.First(), scene.Texts.Last());
        Assert.True(one.Size < 200 && two.Size < 100 && one.Size > two.Size);
        Assert.True(two.Box.Bottom <= 250.5);
    }

    [Fact]
    public void What_the_drop_order_names_goes_first_and_the_scene_says_so()
    {
        var scene = LayoutCase.Of("""
            { "type": "frame", "id": "f", "layout": "vertical", "area": "content", "top": 0, "height": "120px", "gap": "10px", "children": [
              { "type": "text", "id": "headline", "text": "{{ a }}", "size": "100px" },
              { "type": "text", "id": "sub", "text": "{{ b }}", "size": "60px" } ] }
            """, """["sub"]""").With("a", "Harbour").With("b", "Sails").Solve();
        Assert.Equal(["sub"], scene.Dropped);
        Assert.Equal(["headline"], scene.Texts.Select(text => text.Id));
    }

    [Fact]
    public void A_repeated_layer_can_keep_fewer_items()
    {
        var scene = LayoutCase.Of("""
            { "type": "frame", "id": "f", "layout": "vertical", "area": "content", "top": 0, "height": "140px", "gap": "20px", "children": [
              { "type": "text", "id": "row", "text": "{{ item }}", "size": "60px", "repeat": { "over": "list" } } ] }
            """, """[{ "layer": "row", "keep": 2 }]""").With("list", InputValue.Of("One", "Two", "Three")).Solve();
        Assert.Equal(2, scene.Texts.Count());
    }

    [Fact]
    public void Two_texts_never_overlap_without_saying_so()
    {
        var overlapping = LayoutCase.Of("""
            { "type": "text", "id": "one", "text": "{{ a }}", "size": "100px", "start": "100px", "top": "100px" },
            { "type": "text", "id": "two", "text": "{{ a }}", "size": "100px", "start": "120px", "top": "120px" }
            """).With("a", "Harbour");
        Assert.Contains("overlap", Assert.Throws<LayoutException>(overlapping.Solve).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_outside_the_platforms_safe_area_is_refused()
    {
        var story = PlatformCatalog.Default.Get(PlatformFormats.InstagramReelCover);
        var hidden = LayoutCase.Of("""{ "type": "text", "id": "t", "text": "{{ a }}", "size": "100px", "start": "100px", "bottom": "100px" }""").With("a", "Harbour").On(story);
        Assert.Contains("safe area", Assert.Throws<LayoutException>(hidden.Solve).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_optional_text_leaves_no_hole() =>
        LayoutCase.Of($$$"""
            { "type": "frame", "id": "f", "layout": "vertical", "area": "content", "gap": "50px", "children": [
              { "type": "text", "id": "t", "text": "{{ b }}", "size": "40px" }, {{{Shape("s", """ "height": "100px" """)}}} ] }
            """).Places("s", 100, 100, 880, 100);

    private static LayoutCase OneText(string size, string text, string height) =>
        LayoutCase.Of($$$"""{ "type": "text", "id": "t", "text": "{{ a }}", "size": {{{size}}}, "area": "content", "height": "{{{height}}}" }""").With("a", text);

    [Fact]
    public void A_short_text_keeps_to_its_lines_and_a_long_one_takes_more_before_it_becomes_small()
    {
        const string Layer = """{ "type": "text", "id": "t", "area": "content", "text": "{{ a }}", "role": "display", "size": { "max": "140px", "min": "40px" }, "maxLines": 2, "moreLines": 5 }""";
        var shortText = LayoutCase.Of(Layer).With("a", "Balconies are gardens").Solve().Texts.First();
        var longText = LayoutCase.Of(Layer).With("a", string.Join(' ', Enumerable.Repeat("Balconies are gardens", 5))).Solve().Texts.First();
        Assert.Equal(2, shortText.Lines.Lines.Length);
        Assert.InRange(longText.Lines.Lines.Length, 3, 5);
        Assert.True(longText.Size >= 60, $"the long text is {longText.Size} px");
    }

    [Fact]
    public void A_word_wider_than_the_line_goes_below_the_minimum_but_never_below_the_floor()
    {
        const string Layer = """{ "type": "text", "id": "t", "area": "content", "text": "{{ a }}", "role": "display", "size": { "max": "140px", "min": "60px" }, "maxLines": 2 }""";
        var text = LayoutCase.Of(Layer).With("a", new string('n', 36)).Solve().Texts.First();
        Assert.InRange(text.Size, 25.9, 59.9);
        var error = Assert.Throws<LayoutException>(() => LayoutCase.Of(Layer).With("a", new string('n', 120)).Solve());
        Assert.Contains("a word is wider than", error.Message, StringComparison.Ordinal);
    }
}
