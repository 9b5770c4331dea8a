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
}
