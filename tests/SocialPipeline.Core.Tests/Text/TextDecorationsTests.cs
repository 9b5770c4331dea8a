using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Text;

public sealed class TextDecorationsTests
{
    private static readonly Color Yellow = Color.Parse("#FFE14D");
    private static readonly TextLayoutOptions Set = new() { Size = 100, MaxWidth = 700, LineHeight = 1.4 };
    private static readonly TextLayoutOptions OneLine = Set with { MaxWidth = double.PositiveInfinity };

    [Fact]
    public void A_highlight_is_one_box_a_line_and_surrounds_its_words()
    {
        var layout = Shape(Plain("We are "), Marked("open until late in the night"), Plain(" now"));
        var boxes = layout.Decorations;

        Assert.Equal(layout.Lines.Count(line => line.Runs.Any(run => run.Span.Highlight is not null)), boxes.Length);
        Assert.True(boxes.Length >= 2);
        var marked = layout.Lines[0].Runs[^1];
        Assert.Equal(layout.Lines[0].X + marked.Left - 12, boxes[0].Bounds.Left, 1);
        Assert.Equal(layout.Lines[0].X + marked.Left + marked.Width + 12, boxes[0].Bounds.Right, 1);
        Assert.Equal(layout.Lines[0].Baseline + (100 * marked.Face.Depth) + 6, boxes[0].Bounds.Bottom, 1);
        Assert.Equal(layout.Lines[0].Baseline - (100 * marked.Face.CapHeight) - 6, boxes[0].Bounds.Top, 1);
        Assert.Equal(20, boxes[0].Radius, 3);
        Assert.True(layout.InkBounds.Left <= boxes.Min(box => box.Bounds.Left));
    }

    [Fact]
    public void Words_in_two_directions_and_faces_are_still_one_box_where_they_stand_together()
    {
        var layout = ShapedText.Shape([Plain("نحن "), Marked("Marsa مرسى"), Plain(" الآن")], Fonts.All).Layout(OneLine);
        var box = Assert.Single(layout.Decorations);
        var runs = layout.Lines[0].Runs.Where(run => run.Span.Highlight is not null).ToList();
        Assert.True(runs.Count >= 2);
        Assert.Equal(layout.Lines[0].X + runs.Min(run => run.Left) - 12, box.Bounds.Left, 1);
        Assert.Equal(layout.Lines[0].X + runs.Max(run => run.Left + run.Width) + 12, box.Bounds.Right, 1);
        Assert.True(layout.Lines[0].Runs.Any(run => run.Span.Highlight is null && run.Left > runs[0].Left), "the first words stand to the right");
    }

    [Fact]
    public void A_marker_covers_only_the_lower_half_of_the_letters()
    {
        var layout = Shape(new TextSpan("open", ["Inter"]) { Highlight = new TextHighlight(Yellow, Marker: true) });
        var box = layout.Decorations.Single().Bounds;
        Assert.InRange(layout.Lines[0].Baseline - box.Top, 20, 32);
    }

    [Fact]
    public void An_underline_leaves_out_what_crosses_it()
    {
        Assert.Single(Shape(new TextSpan("moon", ["Inter"]) { Underline = true }).Decorations);
        var crossed = Shape(new TextSpan("moon gap", ["Inter"]) { Underline = true });
        Assert.True(crossed.Decorations.Length >= 2);
        Assert.All(crossed.Decorations, line => Assert.True(line.Bounds.Top > crossed.Lines[0].Baseline && line.Bounds.Height < 12));
        Assert.Empty(Shape(Plain("moon gap")).Decorations);
    }

    [Fact]
    public void Arabic_beside_tracked_Latin_is_not_spaced_and_keeps_its_ligatures()
    {
        TextSpan[] mixed = [Plain("Marsa "), new TextSpan("لا بأس", ["Alexandria"])];
        var shaped = ShapedText.Shape(mixed, Fonts.All, new TextShapeOptions { Tracked = true, Direction = TextDirection.LeftToRight });
        var (tight, open) = (shaped.Layout(OneLine), shaped.Layout(OneLine with { Tracking = 0.2 }));
        var (before, after) = (tight.Lines[0].Runs.Single(run => run.Direction == TextDirection.RightToLeft), open.Lines[0].Runs.Single(run => run.Direction == TextDirection.RightToLeft));
        var untracked = ShapedText.Shape(mixed, Fonts.All, new TextShapeOptions { Direction = TextDirection.LeftToRight }).Layout(OneLine).Lines[0].Runs.Single(run => run.Direction == TextDirection.RightToLeft);

        Assert.Equal(before.Positions.Select(place => place.X - before.Left), after.Positions.Select(place => place.X - after.Left), (a, b) => Math.Abs(a - b) < 0.01);
        Assert.Equal(untracked.Glyphs.AsEnumerable(), after.Glyphs);
        Assert.True(open.Lines[0].Runs[0].Width > tight.Lines[0].Runs[0].Width + 80);
    }

    [Fact]
    public void A_run_says_what_was_asked_for_and_its_face_what_was_drawn()
    {
        var run = Shape(new TextSpan("open", ["Inter"]) { Weight = 800 }).Lines[0].Runs[0];
        Assert.Equal((800, 900), (run.Span.Weight, run.Face.Weight));
    }

    private static TextLayout Shape(params TextSpan[] spans) => ShapedText.Shape(spans, Fonts.All).Layout(Set);

    private static TextSpan Plain(string text) => new(text, ["Inter", "Alexandria"]);

    private static TextSpan Marked(string text) => Plain(text) with { Highlight = new TextHighlight(Yellow, Radius: 0.2) };
}
