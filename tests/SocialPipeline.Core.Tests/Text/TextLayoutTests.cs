using SkiaSharp;
using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Text;

public sealed class TextLayoutTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    [Fact]
    public void Lines_break_at_words_inside_the_width()
    {
        var layout = Fonts.Shape("Our second house opens on the Pearling Path", "Source Sans 3").Layout(new TextLayoutOptions { Size = 40, MaxWidth = 300 });
        Assert.Equal(["Our second house ", "opens on the ", "Pearling Path"], Lines(layout, "Our second house opens on the Pearling Path"));
        Assert.All(layout.Lines, line => Assert.True(line.Width <= 300));
        Assert.Equal(layout.Lines.Max(line => line.Width), layout.Width);
        Assert.False(layout.BrokenWord);
    }

    [Fact]
    public void A_line_feed_starts_a_paragraph_and_two_leave_an_empty_line()
    {
        var layout = Fonts.Shape("a\n\nb\r\nc", "Inter").Layout(new TextLayoutOptions { Size = 10, LineHeight = 1.5 });
        Assert.Equal(4, layout.Lines.Length);
        Assert.Empty(layout.Lines[1].Runs);
        Assert.Equal(15, layout.Lines[3].Baseline - layout.Lines[2].Baseline, 6);
    }

    [Fact]
    public void Balanced_lines_are_about_equally_wide_and_no_more_of_them()
    {
        const string Text = "The courtyard smelled of cardamom and the sea";
        var options = new TextLayoutOptions { Size = 60, MaxWidth = 1100 };
        var shaped = Fonts.Shape(Text, "Gloock");
        TextLayout greedy = shaped.Layout(options), balanced = shaped.Layout(options with { Balance = true });
        Assert.Equal(2, greedy.Lines.Length);
        Assert.Equal(2, balanced.Lines.Length);
        Assert.True(Spread(balanced) < Spread(greedy), $"{Spread(balanced)} is not under {Spread(greedy)}");
        Assert.True(Spread(balanced) < 150);

        static double Spread(TextLayout layout) => layout.Lines.Max(line => line.Width) - layout.Lines.Min(line => line.Width);
    }

    [Fact]
    public void A_short_word_is_not_left_alone_on_the_last_line()
    {
        const string Text = "Come for breakfast and stay for the slow tide at six";
        var shaped = Fonts.Shape(Text, "Source Sans 3");
        for (var width = 200; width < 900; width += 7)
        {
            var lines = Lines(shaped.Layout(new TextLayoutOptions { Size = 40, MaxWidth = width }), Text);
            Assert.True(lines.Length == 1 || lines[^1] != "six", string.Join('|', lines));
        }
    }

    [Fact]
    public void A_word_wider_than_the_width_is_reported_and_left_whole()
    {
        var word = new string('W', 40);
        var layout = Fonts.Shape("a " + word + " b", "Inter").Layout(new TextLayoutOptions { Size = 20, MaxWidth = 200, Balance = true });
        Assert.True(layout.BrokenWord);
        Assert.False(layout.Fits);
        Assert.Equal(["a ", word + " ", "b"], Lines(layout, "a " + word + " b"));
    }

    [Fact]
    public void A_cap_trimmed_box_runs_from_the_cap_top_to_the_last_baseline()
    {
        var face = Fonts.All.Resolve(["Gloock"]);
        var layout = Fonts.Shape("HE\nHE", "Gloock").Layout(new TextLayoutOptions { Size = 100, LineHeight = 1.04 });
        Assert.Equal(face.CapHeight * 100, layout.Lines[0].Baseline, 6);
        Assert.Equal((face.CapHeight * 100) + 104, layout.Height, 6);
        Assert.Equal(0, layout.InkBounds.Top, 1f);
        Assert.Equal(layout.Height, layout.InkBounds.Bottom, 1f);
    }

    [Fact]
    public void A_line_box_holds_whole_lines()
    {
        var layout = Fonts.Shape("مرسى\nمرسى", "Amiri").Layout(new TextLayoutOptions { Size = 50, LineHeight = 1.6, Trim = TextTrim.LineBox });
        Assert.Equal(160, layout.Height, 6);
        Assert.Equal(80, layout.Lines[1].Baseline - layout.Lines[0].Baseline, 6);
        Assert.True(layout.InkBounds.Top > 0 && layout.InkBounds.Bottom < 160);
    }

    [Fact]
    public void Lines_stand_at_start_centre_or_end_by_their_direction()
    {
        var options = new TextLayoutOptions { Size = 40, MaxWidth = 600 };
        Assert.Equal(0, Left("Marsa", TextAlign.Start));
        Assert.Equal(600, Right("Marsa", TextAlign.End), 6);
        Assert.Equal(600, Right("مرسى", TextAlign.Start), 6);
        Assert.Equal(0, Left("مرسى", TextAlign.End));
        Assert.Equal(600, Left("Marsa", TextAlign.Center) + Right("Marsa", TextAlign.Center), 6);

        double Left(string text, TextAlign align) => Line(text, align).X;

        double Right(string text, TextAlign align) => Line(text, align).X + Line(text, align).Width;

        TextLine Line(string text, TextAlign align) => Fonts.Shape(text, "Amiri").Layout(options with { Align = align }).Lines[0];
    }

    [Fact]
    public void Tracking_moves_Latin_letters_and_leaves_Arabic_alone()
    {
        var options = new TextLayoutOptions { Size = 100 };
        Assert.Equal(Width("Marsa", options) + (4 * 5), Width("Marsa", options with { Tracking = 0.05 }), 6);
        Assert.Equal(Width("مرسى بحر", options), Width("مرسى بحر", options with { Tracking = 0.05 }), 6);
        Assert.Equal(Width("a b c", options) + (2 * 7), Width("a b c", options with { WordSpacing = 0.07 }), 6);

        static double Width(string text, TextLayoutOptions options) => Fonts.Shape(text, "Amiri", tracked: true).Layout(options).Width;
    }

    [Fact]
    public void Numbers_and_Latin_words_read_left_to_right_inside_Arabic()
    {
        const string Text = "حتى الساعة 11:00 في Marsa";
        var line = Fonts.Shape(Text, "Amiri").Layout(new TextLayoutOptions { Size = 40 }).Lines[0];
        Assert.Equal(TextDirection.RightToLeft, line.Direction);
        Assert.Equal(["Marsa", " في ", "11:00", "حتى الساعة "], line.Runs.Select(run => Text[run.Start..run.End]));
        Assert.Equal([TextDirection.LeftToRight, TextDirection.RightToLeft, TextDirection.LeftToRight, TextDirection.RightToLeft],
            line.Runs.Select(run => run.Direction));
        Assert.Equal(line.Runs[0].Clusters.Order(), line.Runs[0].Clusters);
        Assert.Equal(line.Runs[1].Clusters.OrderDescending(), line.Runs[1].Clusters);
    }

    [Theory]
    [InlineData("Our second house opens on the Pearling Path this Sunday", "Gloock", 1)]
    [InlineData("Our second house opens on the Pearling Path this Sunday", "Inter", 2)]
    [InlineData("عشرة منازل ترابية حول فناء واحد مع خبز الصباح", "Amiri", 1)]
    [InlineData("Unbreakablyverylongwordindeed and more", "Inter", 2)]
    public void Truncated_text_ends_with_an_ellipsis_inside_the_box(string text, string family, int lines)
    {
        var options = new TextLayoutOptions { Size = 40, MaxWidth = 330, MaxLines = lines, Overflow = TextOverflow.Truncate };
        var layout = Fonts.Shape(text, family).Layout(options);
        Assert.True(layout.Truncated);
        Assert.True(layout.Lines.Length <= lines);
        Assert.All(layout.Lines, line => Assert.True(line.Width <= 330, $"{line.Width} px"));
        var face = Fonts.All.Resolve([family]);
        var run = layout.Lines[^1].Direction == TextDirection.RightToLeft ? layout.Lines[^1].Runs[0] : layout.Lines[^1].Runs[^1];
        Assert.Equal((ushort)face.Glyph('…'), run.Glyphs[0]);
        Assert.Equal(text.Length, layout.Lines[^1].End);
    }

    [Fact]
    public void Truncation_never_divides_a_cluster()
    {
        var text = string.Concat(Enumerable.Repeat(Family, 6)) + "e\u0301e\u0301e\u0301";
        var whole = new HashSet<int>();
        for (var i = 0; i <= 6; i++)
        {
            whole.Add(i * Family.Length);
        }

        whole.Add((6 * Family.Length) + 2);
        whole.Add((6 * Family.Length) + 4);
        var shaped = Fonts.Shape(text, "Inter");
        for (var width = 20; width < 700; width += 9)
        {
            var layout = shaped.Layout(new TextLayoutOptions { Size = 40, MaxWidth = width, MaxLines = 1, Overflow = TextOverflow.Truncate });
            if (layout.Truncated)
            {
                Assert.Contains(layout.Lines[0].Runs[^1].Start, whole);
            }
        }
    }

    [Fact]
    public void Text_that_fits_is_not_truncated()
    {
        var layout = Fonts.Shape("Marsa", "Gloock").Layout(new TextLayoutOptions { Size = 40, MaxWidth = 330, MaxLines = 1, Overflow = TextOverflow.Truncate });
        Assert.False(layout.Truncated);
        Assert.Equal("Marsa", string.Concat(Lines(layout, "Marsa")));
    }

    [Fact]
    public void An_opening_quotation_mark_hangs_outside_and_the_letters_align()
    {
        const string Text = "“The sea at six in the morning, and limes.”";
        var options = new TextLayoutOptions { Size = 60, MaxWidth = 500, HangOpeningQuote = true };
        var layout = Fonts.Shape(Text, "Gloock").Layout(options);
        Assert.Equal(-0.416 * 60, layout.Lines[0].X, 6);
        Assert.Equal(0, layout.Lines[1].X);
        Assert.True(layout.Lines[0].X + layout.Lines[0].Width <= 500);
        Assert.Equal(0, Fonts.Shape("The sea", "Gloock").Layout(options).Lines[0].X);
        Assert.Equal(0, Fonts.Shape("”", "Gloock").Layout(options).Lines[0].X);
    }

    [Fact]
    public void Spans_keep_their_scale_shift_and_colour()
    {
        var spans = (TextSpan[])[new TextSpan("BHD", ["Gloock"]) { Scale = 0.5, BaselineShift = 0.3, Color = new Color(1, 2, 3) }, new TextSpan("18", ["Gloock"])];
        var runs = ShapedText.Shape(spans, Fonts.All).Layout(new TextLayoutOptions { Size = 100 }).Lines[0].Runs;
        Assert.Equal(50, runs[0].Size);
        Assert.Equal(100, runs[1].Size);
        Assert.Equal(-30, runs[0].Positions[0].Y, 1e-4f);
        Assert.Equal(new Color(1, 2, 3), runs[0].Color);
        Assert.Equal(0, runs[1].Positions[0].Y);
    }

    [Fact]
    public void Drawn_ink_lies_inside_the_ink_bounds_and_fills_them()
    {
        var layout = Fonts.Shape("Muharraq\nمرسى", "Gloock").Layout(new TextLayoutOptions { Size = 60 });
        using var bitmap = new SKBitmap(500, 300, SKColorType.Bgra8888, SKAlphaType.Premul);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            layout.Draw(canvas, 40, 50);
        }

        var drawn = SKRectI.Empty;
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
            {
                if (bitmap.GetPixel(x, y).Red < 200)
                {
                    drawn = drawn.IsEmpty ? new SKRectI(x, y, x + 1, y + 1) : SKRectI.Union(drawn, new SKRectI(x, y, x + 1, y + 1));
                }
            }
        }

        var ink = layout.InkBounds;
        ink.Offset(40, 50);
        Assert.Equal(ink.Left, drawn.Left, 1.5f);
        Assert.Equal(ink.Top, drawn.Top, 1.5f);
        Assert.Equal(ink.Right, drawn.Right, 1.5f);
        Assert.Equal(ink.Bottom, drawn.Bottom, 1.5f);
    }

    [Fact]
    public void A_PDF_gets_outlines_of_the_font_not_a_picture()
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            Fonts.Shape("Marsa", "Gloock").Layout(new TextLayoutOptions { Size = 60 }).Draw(document.BeginPage(400, 100), 10, 10);
            document.Close();
        }

        var pdf = System.Text.Encoding.Latin1.GetString(stream.ToArray());
        Assert.Contains("/FontFile2", pdf, StringComparison.Ordinal);
        Assert.Contains("Gloock", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("/Subtype /Image", pdf, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 100, 1.2)]
    [InlineData(double.NaN, 100, 1.2)]
    [InlineData(10, -1, 1.2)]
    [InlineData(10, 100, 0)]
    public void Options_outside_their_range_are_refused(double size, double width, double lineHeight) =>
        Assert.Contains("allowed", Assert.Throws<TextException>(() => Fonts.Shape("a", "Inter")
            .Layout(new TextLayoutOptions { Size = size, MaxWidth = width, LineHeight = lineHeight })).Message, StringComparison.Ordinal);

    private static string[] Lines(TextLayout layout, string text) => [.. layout.Lines.Select(line => text[line.Start..line.End])];
}
