using Xunit;

namespace SocialPipeline.Text;

public sealed class LineEndsTests
{
    private static readonly TextLayoutOptions Narrow = new() { Size = 40, MaxWidth = 260 };

    [Fact]
    public void Words_are_divided_with_a_hyphen_only_where_it_was_asked_for()
    {
        const string Text = "Representatives of extraordinarily complicated organisations";
        var whole = Shape(Text, false).Layout(Narrow);
        var divided = Shape(Text, true).Layout(Narrow);

        Assert.True(whole.BrokenWord);
        Assert.False(divided.BrokenWord);
        Assert.All(divided.Lines, line => Assert.True(line.Width <= 260.001));
        var hyphens = divided.Lines.Where(line => line.Runs[^1].Start == line.Runs[^1].End).ToList();
        Assert.NotEmpty(hyphens);
        Assert.All(hyphens, line => Assert.True(char.IsLetter(Text[line.End]) && char.IsLetter(Text[line.End - 1])));
        Assert.Equal(Fonts.All.Resolve(["Inter"]).Glyph(0x2010), hyphens[0].Runs[^1].Glyphs[0]);
        Assert.DoesNotContain(whole.Lines, line => line.Runs[^1].Start == line.Runs[^1].End);
    }

    [Fact]
    public void A_soft_hyphen_divides_only_with_hyphenation_and_shows_nothing_elsewhere()
    {
        const string Text = "A hand\u00ADkerchief";
        var options = Narrow with { MaxWidth = Shape("A hand-", true).Layout(new TextLayoutOptions { Size = 40 }).Width + 4 };

        Assert.Equal(2, Shape(Text, true).Layout(options).Lines.Length);
        Assert.Equal("A hand\u00AD", Text[..Shape(Text, true).Layout(options).Lines[0].End]);
        Assert.True(Shape(Text, false).Layout(options).BrokenWord);
        Assert.Equal(Shape("A handkerchief", true).Layout(new TextLayoutOptions { Size = 40 }).Width, Shape(Text, true).Layout(new TextLayoutOptions { Size = 40 }).Width, 3);
    }

    [Fact]
    public void No_more_than_two_lines_in_a_row_end_with_a_hyphen_where_whole_words_fit()
    {
        const string Text = "a representation of representation and a representation of representation in representation";
        var lines = Shape(Text, true).Layout(Narrow with { MaxWidth = 330 }).Lines;
        var inARow = 0;
        foreach (var line in lines)
        {
            inARow = line.Runs[^1].Start == line.Runs[^1].End ? inARow + 1 : 0;
            Assert.InRange(inARow, 0, 2);
        }
    }

    [Theory]
    [InlineData(TextAlign.End, "Bay,\nHill.")]
    [InlineData(TextAlign.Center, "Bay,\nHill.")]
    public void Full_stops_and_commas_hang_outside_the_end(TextAlign align, string text)
    {
        var (inside, outside) = (Layout(text, false), Layout(text, true));
        foreach (var (before, after) in inside.Lines.Zip(outside.Lines))
        {
            var mark = after.Runs[^1];
            var width = after.Width - mark.Positions[^1].X;
            Assert.Equal(align == TextAlign.End ? width : width / 2, after.X - before.X, 2);
        }

        Assert.True(outside.Width < inside.Width);

        TextLayout Layout(string words, bool hang) => Shape(words, false).Layout(Narrow with { Align = align, HangPunctuation = hang });
    }

    [Fact]
    public void A_hanging_full_stop_needs_no_room_in_its_line()
    {
        var room = Narrow with { MaxWidth = Shape("Open until late", false).Layout(new TextLayoutOptions { Size = 40 }).Width + 1 };
        Assert.Equal(2, Shape("Open until late.", false).Layout(room).Lines.Length);
        Assert.Single(Shape("Open until late.", false).Layout(room with { HangPunctuation = true }).Lines);
    }

    [Fact]
    public void In_right_to_left_text_the_mark_hangs_on_the_left()
    {
        var shaped = ShapedText.Shape([new TextSpan("مرحبا،", ["Alexandria"])], Fonts.All);
        var (inside, outside) = (shaped.Layout(Narrow with { Align = TextAlign.End }), shaped.Layout(Narrow with { Align = TextAlign.End, HangPunctuation = true }));
        Assert.Equal(0, inside.Lines[0].X, 3);
        Assert.InRange(outside.Lines[0].X, -30, -4);
        Assert.Equal(shaped.Layout(Narrow).Lines[0].X, shaped.Layout(Narrow with { HangPunctuation = true }).Lines[0].X, 3);
    }

    private static ShapedText Shape(string text, bool hyphenate) =>
        ShapedText.Shape([new TextSpan(text, ["Inter"])], Fonts.All, new TextShapeOptions { Hyphenate = hyphenate });
}
