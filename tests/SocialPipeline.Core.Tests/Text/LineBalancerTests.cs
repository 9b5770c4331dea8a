using CsCheck;
using Xunit;

namespace SocialPipeline.Text;

public sealed class LineBalancerTests
{
    private static readonly Gen<string> Sentences = Gen.OneOfConst("a", "of", "sea", "tide", "limes", "anchor", "breakfast", "windowsill")
        .Array[2, 11].Select(words => string.Join(' ', words));

    [Fact]
    public void No_other_way_of_breaking_is_more_even() =>
        Gen.Select(Sentences, Gen.Int[120, 500]).Sample(
            (text, width) =>
            {
                var shaped = Fonts.Shape(text, "Source Sans 3");
                var options = new TextLayoutOptions { Size = 40, MaxWidth = width };
                TextLayout greedy = shaped.Layout(options), balanced = shaped.Layout(options with { Balance = true });
                Assert.Equal(greedy.Lines.Length, balanced.Lines.Length);
                Assert.Equal(greedy.BrokenWord, balanced.BrokenWord);
                if (!greedy.BrokenWord && greedy.Lines.Length is > 1 and <= 6)
                {
                    var best = Ways(text.Split(' '), greedy.Lines.Length).Select(Cost).Min();
                    Assert.Equal(best, Cost([.. balanced.Lines.Select(line => text[line.Start..line.End].TrimEnd())]), 0.01);
                }

                double Cost(string[] lines)
                {
                    var widths = lines.Select(line => Fonts.Shape(line, "Source Sans 3").Layout(new TextLayoutOptions { Size = 40 }).Width).ToArray();
                    var widow = widths[^1] < width * 0.25 && !lines[^1].Contains(' ', StringComparison.Ordinal);
                    return widths.Any(each => each > width + 0.001) ? double.PositiveInfinity
                        : widths.Sum(each => (width - each) * (width - each)) + (widow ? (double)width * width * lines.Length : 0);
                }
            },
            iter: 60);

    [Fact]
    public void Balanced_headlines_leave_no_short_word_alone()
    {
        var shaped = Fonts.Shape("We set out at dawn for the pearl banks so", "Gloock");
        for (var width = 260; width < 1000; width += 13)
        {
            var last = shaped.Layout(new TextLayoutOptions { Size = 60, MaxWidth = width, Balance = true }).Lines[^1];
            Assert.NotEqual("so", shaped.Text[last.Start..last.End]);
        }
    }

    [Fact]
    public void The_first_word_of_a_sentence_is_not_stranded_when_lines_stay_about_even()
    {
        const string Text = "9 watts. 30 days. One windowsill of basil.";
        var layout = Fonts.Shape(Text, "Schibsted Grotesk", 900).Layout(new TextLayoutOptions { Size = 60, MaxWidth = 860, Balance = true });
        Assert.Equal(["9 watts. 30 days. ", "One windowsill of basil."], layout.Lines.Select(line => Text[line.Start..line.End]));
    }

    [Fact]
    public void Paragraphs_of_seven_lines_stay_as_they_fall()
    {
        var shaped = Fonts.Shape(string.Join(' ', Enumerable.Repeat("anchor tide", 14)), "Inter");
        var options = new TextLayoutOptions { Size = 20, MaxWidth = 260 };
        TextLayout plain = shaped.Layout(options), balanced = shaped.Layout(options with { Balance = true });
        Assert.True(plain.Lines.Length > 6);
        Assert.Equal(plain.Lines.Select(line => line.End), balanced.Lines.Select(line => line.End));
    }

    /// <summary>Every way of putting words on a number of lines.</summary>
    private static IEnumerable<string[]> Ways(string[] words, int lines)
    {
        if (lines == 1)
        {
            yield return [string.Join(' ', words)];
            yield break;
        }

        for (var first = 1; first <= words.Length - lines + 1; first++)
        {
            foreach (var rest in Ways(words[first..], lines - 1))
            {
                yield return [string.Join(' ', words[..first]), .. rest];
            }
        }
    }

    [Fact]
    public void Arabic_headlines_are_balanced_and_leave_no_word_alone()
    {
        const string Text = "فتحنا بيتنا الثاني على طريق اللؤلؤ في المحرق";
        var shaped = Fonts.Shape(Text, "Amiri", 700);
        var evened = 0;
        for (var width = 300; width <= 900; width += 20)
        {
            var options = new TextLayoutOptions { Size = 60, MaxWidth = width, LineHeight = 1.4 };
            var (greedy, balanced) = (shaped.Layout(options), shaped.Layout(options with { Balance = true }));
            Assert.Equal(greedy.Lines.Length, balanced.Lines.Length);
            if (greedy.Lines.Length is < 2 or > 6)
            {
                continue;
            }

            Assert.True(Spread(balanced) <= Spread(greedy) + (width * 0.1), $"{width}: {Spread(greedy):0} became {Spread(balanced):0}");
            Assert.True(balanced.Lines[^1].Width >= width * 0.25 || Words(balanced.Lines[^1]) > 1);
            Assert.All(balanced.Lines, line => Assert.Equal(width, line.X + line.Width, 1));
            evened += Spread(balanced) < Spread(greedy) - 1 ? 1 : 0;
        }

        Assert.True(evened > 5);

        static int Words(TextLine line) => Text[line.Start..line.End].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
    }

    [Fact]
    public void Chinese_and_Japanese_lines_are_even_and_never_start_with_closing_punctuation()
    {
        const string Text = "今日は海がとても静かで、風も少しもありません。「行きましょう。」";

        // No sample brand has these letters; their places to break do not depend on the font, and its empty box is as wide for each.
        var shaped = Fonts.Shape(Text, "Inter");
        var greedyAlone = 0;
        for (var width = 120; width <= 1400; width += 10)
        {
            var options = new TextLayoutOptions { Size = 60, MaxWidth = width };
            var (plain, balanced) = (shaped.Layout(options), shaped.Layout(options with { Balance = true }));
            foreach (var line in plain.Lines.Concat(balanced.Lines))
            {
                Assert.DoesNotContain(Text[line.Start], "、。」");
                Assert.NotEqual('「', Text[line.End - 1]);
            }

            if (plain.Lines.Length is > 1 and <= 6 && !plain.BrokenWord)
            {
                Assert.Equal(plain.Lines.Length, balanced.Lines.Length);
                Assert.True(Spread(balanced) <= Math.Max(Spread(plain), 180), $"{width}");
                greedyAlone += plain.Lines[^1].Width < width * 0.25 ? 1 : 0;
                Assert.True(balanced.Lines[^1].Width > width * 0.25, $"{width}: {balanced.Lines[^1].Width:0} is left alone");
            }
        }

        Assert.True(greedyAlone > 0);
    }

    private static double Spread(TextLayout layout) => layout.Lines.Max(line => line.Width) - layout.Lines.Min(line => line.Width);
}
