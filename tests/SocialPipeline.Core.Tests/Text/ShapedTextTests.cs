using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Xunit;

namespace SocialPipeline.Text;

public sealed class ShapedTextTests
{
    /// <summary>Glyph counts and advances in font units as HarfBuzz's own <c>hb-shape</c> prints them: kerning and ligatures are applied.</summary>
    [Theory]
    [InlineData("Gloock", 400, "AVATAR Toffee first", 17, 8608)]
    [InlineData("Gloock", 400, "We’ve dropped anchor in Muharraq.", 33, 16541)]
    [InlineData("Schibsted Grotesk", 900, "Save water. Grow more herbs.", 28, 31145)]
    [InlineData("Amiri", 700, "رسونا في المحرّق.", 17, 5225)]
    [InlineData("Alexandria", 900, "أعشاب طازجة كل يوم", 18, 10990)]
    [InlineData("Source Sans 3", 400, "Affinity office, ﬁve AVA", 22, 9167)]
    [InlineData("Inter", 700, "10x20 -> Tokyo", 13, 15368)]
    public void Glyphs_and_advances_are_those_of_hb_shape(string family, int weight, string text, int glyphs, int units)
    {
        var face = Fonts.All.Resolve([family], weight);
        var line = Fonts.Shape(text, family, weight).Layout(new TextLayoutOptions { Size = face.UnitsPerEm }).Lines[0];
        Assert.Equal(glyphs, line.Runs.Sum(run => run.Glyphs.Length));
        Assert.Equal(units, line.Width, 6);
    }

    [Fact]
    public void Widths_grow_in_proportion_to_the_size()
    {
        var shaped = Fonts.Shape("Tote bag AVATAR", "Gloock");
        var one = shaped.Layout(new TextLayoutOptions { Size = 1 }).Width;
        Assert.All([7.25, 18, 96.5, 400], size => Assert.Equal(one * size, shaped.Layout(new TextLayoutOptions { Size = size }).Width, 6));
    }

    [Fact]
    public void Tracked_text_gets_no_ligatures_and_features_are_heard()
    {
        Assert.Equal(6, Glyphs(new TextSpan("first ffi", ["Gloock"]), false));
        Assert.Equal(9, Glyphs(new TextSpan("first ffi", ["Gloock"]), true));
        Assert.Equal(9, Glyphs(new TextSpan("first ffi", ["Gloock"]) { Features = ["-liga"] }, false));
        var plain = new TextSpan("111", ["Schibsted Grotesk"]) { Weight = 700 };
        Assert.Equal(2484, Width(plain), 6);
        Assert.Equal(3900, Width(plain with { Features = ["tnum"] }), 6);

        static int Glyphs(TextSpan span, bool tracked) => ShapedText
            .Shape([span], Fonts.All, new TextShapeOptions { Tracked = tracked })
            .Layout(new TextLayoutOptions { Size = 10 }).Lines[0].Runs.Sum(run => run.Glyphs.Length);

        static double Width(TextSpan span) => ShapedText.Shape([span], Fonts.All)
            .Layout(new TextLayoutOptions { Size = Fonts.All.Resolve(span.Families, 700).UnitsPerEm }).Width;
    }

    [Fact]
    public void An_unknown_feature_is_refused() =>
        Assert.Contains("'t n'", Assert.Throws<TextException>(
            () => ShapedText.Shape([new TextSpan("a", ["Inter"]) { Features = ["t n"] }], Fonts.All)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_glyph_is_reported_with_its_code_points_and_place()
    {
        var missing = Fonts.Shape("Hi 👨‍👩‍👧‍👦 there 𒀀", "Gloock").MissingGlyphs;
        Assert.Equal(["U+1F468 U+200D U+1F469 U+200D U+1F467 U+200D U+1F466", "U+12000"], missing.Select(each => each.ToString()));
        Assert.Equal([3, 21], missing.Select(each => each.Index));
    }

    [Fact]
    public void Letters_that_a_family_lacks_come_from_the_others_in_a_fixed_order()
    {
        var runs = Fonts.Shape("Marsa مرسى", "Gloock").Layout(new TextLayoutOptions { Size = 50 }).Lines[0].Runs;
        Assert.Equal(["Gloock", "Alexandria"], runs.Select(run => run.Face.Family).Distinct());
        Assert.Equal(TextDirection.RightToLeft, runs[^1].Direction);
        Assert.Empty(Fonts.Shape("Marsa مرسى", "Gloock").MissingGlyphs);
    }

    [Fact]
    public void Spaces_and_points_of_an_Arabic_sentence_stay_in_its_font()
    {
        var shaped = ShapedText.Shape([new TextSpan("«رسونا في المحرّق»، يا بحر.", ["Gloock", "Amiri"])], Fonts.All);
        var run = Assert.Single(shaped.Layout(new TextLayoutOptions { Size = 50 }).Lines[0].Runs);
        Assert.Equal("Amiri", run.Face.Family);
    }

    [Fact]
    public void Spaces_that_fonts_lack_and_decomposed_letters_are_not_missing()
    {
        Assert.Empty(Fonts.Shape("a\u2009b\u202Fc\u2011d\u200Be\u00ADf e\u0301\tx\u0007y", "Gloock").MissingGlyphs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n\u2029")]
    [InlineData("\uD83D lone \uDC68\uD83D")]
    [InlineData("\u202E\u2067\u2066\u202C")]
    [InlineData("\u0300\u0301 marks first")]
    [InlineData("a\0b")]
    [InlineData("\uFFFE\u0301 \uFFFF\u0300 \uFDD0")]
    public void Wild_text_is_set_without_a_fault(string text)
    {
        var layout = Fonts.Shape(text, "Gloock").Layout(new TextLayoutOptions { Size = 30, MaxWidth = 200 });
        Assert.True(layout.Height > 0);
        Assert.InRange(layout.Width, 0, 400);
    }

    [Fact]
    public void Any_text_keeps_its_order_and_lines_cover_all_of_it() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.OneOfConst(' ', '\n', 'a', 'B', 'ر', 'س', '5', '\u05D0', '\uD83D', '\uDC68', '\u200D', '(', '\u202B', '-')), 0, 60]
            .Sample(
                text =>
                {
                    var layout = Fonts.Shape(text, "Inter").Layout(new TextLayoutOptions { Size = 20, MaxWidth = 90, Balance = true });
                    var at = 0;
                    foreach (var line in layout.Lines)
                    {
                        Assert.True(line.Start >= at && line.End >= line.Start && line.End <= text.Length);
                        at = line.End;
                        Assert.All(line.Runs.SelectMany(run => run.Clusters), cluster => Assert.InRange(cluster, line.Start, line.End));
                        Assert.Equal(line.Runs.Sum(run => run.Glyphs.Length), line.Runs.Sum(run => run.Positions.Length));
                    }
                },
                iter: 300);

    [Fact]
    public void Ten_thousand_characters_are_set_in_bounded_time_and_one_more_is_refused()
    {
        var text = string.Concat(Enumerable.Repeat("Ahoy أهلا ", 1000));
        Assert.Equal(ShapedText.MaxLength, text.Length);
        var watch = Stopwatch.StartNew();
        var shaped = Fonts.Shape(text, "Inter");
        var fit = TextFitter.Fit(shaped, new TextFitOptions { MaxWidth = 900, MaxHeight = 400, MinSize = 10, MaxSize = 100, Balance = true });
        Assert.False(fit.Fits);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"it took {watch.Elapsed}");
        Assert.Contains("10001", Assert.Throws<TextException>(() => Fonts.Shape(text + "!", "Inter")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("(")]
    [InlineData("()")]
    [InlineData("\u0301")]
    [InlineData("\u0E31")]
    [InlineData("\u202B")]
    [InlineData("\u2067")]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("1,")]
    [InlineData("\U0001F1E7")]
    [InlineData("ا")]
    [InlineData("א(a)")]
    [InlineData("\uD800")]
    [InlineData("漢")]
    [InlineData("\U0001F468\u200D")]
    public void The_same_characters_ten_thousand_times_over_stay_cheap(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, ShapedText.MaxLength / unit.Length));
        var watch = Stopwatch.StartNew();
        using var fonts = FontLibrary.CreateDefault();
        var shaped = ShapedText.Shape([new TextSpan(text, ["Inter"])], fonts);
        TextFitter.Fit(shaped, new TextFitOptions { MaxWidth = 900, MaxHeight = 400, MinSize = 10, MaxSize = 100, Balance = true, Overflow = TextOverflow.Truncate });
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(6), $"it took {watch.Elapsed}");
    }

    [Fact]
    public async Task Eight_threads_and_other_cultures_set_the_same_glyphs()
    {
        var expected = Picture(new CultureInfo("en-GB"), 0);
        var tasks = Enumerable.Range(0, 8)
            .Select(i => Task.Run(() => Picture(new CultureInfo(i % 2 == 0 ? "tr-TR" : "ar-SA"), i)));
        Assert.All(await Task.WhenAll(tasks), found => Assert.Equal(expected, found));

        static string Picture(CultureInfo culture, int run)
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            using var own = FontLibrary.CreateDefault();
            own.AddFolder(Fonts.Brand("marsa/fonts"));
            var fonts = run % 3 == 0 ? own : Fonts.All;
            var facts = new List<string>();
            foreach (var text in (string[])["INSTANBUL ılık file İğne 1,234.5", "رسونا في المحرّق 12.5 Marsa", "We’ve dropped anchor"])
            {
                var shaped = ShapedText.Shape([new TextSpan(text, ["Gloock", "Amiri"])], fonts);
                var fit = TextFitter.Fit(shaped, new TextFitOptions { MaxWidth = 400, MaxHeight = 300, MinSize = 20, MaxSize = 120, MaxLines = 3, Balance = true });
                facts.Add(FormattableString.Invariant($"{fit.Size} {fit.Reason} {fit.Layout.InkBounds.Left} {fit.Layout.InkBounds.Right}"));
                facts.AddRange(fit.Layout.Lines.SelectMany(line => line.Runs)
                    .Select(glyphs => string.Join(' ', glyphs.Glyphs) + string.Join(' ', glyphs.Positions.Select(p => FormattableString.Invariant($"{p.X:R},{p.Y:R}")))));
            }

            return string.Join('\n', facts);
        }
    }

    [Fact]
    public void Spans_are_equal_by_value_and_do_not_change_with_the_callers_lists()
    {
        var families = new List<string> { "Inter" };
        var span = new TextSpan("a", families) { Features = ["tnum"] };
        families[0] = "Gloock";
        Assert.Equal(new TextSpan("a", ["Inter"]) { Features = ["tnum"] }, span);
        Assert.NotEqual(new TextSpan("a", ["Inter"]) { Features = ["tnum"], Weight = 500 }, span);
        Assert.NotEqual(new TextSpan("a", ["Inter"]), span);
    }

    [Fact]
    public void Shaped_text_is_kept_within_bounds()
    {
        using var fonts = FontLibrary.CreateDefault();
        var first = ShapedText.Shape([new TextSpan("same", ["Inter"])], fonts);
        Assert.Same(first, ShapedText.Shape([new TextSpan("same", new List<string> { "Inter" })], fonts));
        for (var i = 0; i < 2000; i++)
        {
            ShapedText.Shape([new TextSpan(i.ToString(CultureInfo.InvariantCulture), ["Inter"])], fonts);
        }

        Assert.InRange(fonts.Shaped.Count, 1, 513);
        for (var i = 0; i < 60; i++)
        {
            ShapedText.Shape([new TextSpan(i + new string('a', 9000), ["Inter"])], fonts);
        }

        Assert.InRange(fonts.Shaped.Count, 1, 30);
    }
}
