using System.Text;
using Xunit;

namespace SocialPipeline.Text.Unicode;

public sealed class LineBreaksTests
{
    [Fact]
    public void Every_line_of_Unicodes_test_breaks_where_it_says()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var line in UnicodeFiles.Lines("auxiliary/LineBreakTest.txt"))
        {
            var rule = line.Split('#')[0].Trim();
            if (rule.Length == 0)
            {
                continue;
            }

            count++;
            var text = new StringBuilder();
            var expected = new List<int>();
            foreach (var token in rule.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])
            {
                if (token == "÷")
                {
                    expected.Add(text.Length);
                }
                else if (token != "×")
                {
                    text.Append(char.ConvertFromUtf32(UnicodeFiles.Hex(token)));
                }
            }

            var allowed = LineBreaks.Find(text.ToString(), LineBreakTailoring.UnicodeTest);
            var found = Enumerable.Range(0, allowed.Length).Where(i => allowed[i]);
            if (!found.SequenceEqual(expected))
            {
                failures.Add($"{line} found {string.Join(",", found)}");
            }
        }

        Assert.True(count > 7000, $"only {count} lines were read");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count} lines differ:\n{string.Join('\n', failures.Take(10))}");
    }

    [Theory]
    [InlineData("well-known", "well-|known")]
    [InlineData("a—b", "a|—|b")]
    [InlineData("$1,234.56 off", "$1,234.56 |off")]
    [InlineData("just .35 litres", "just .35 |litres")]
    [InlineData("(50%) off", "(50%) |off")]
    [InlineData("6\u00A0December", "6\u00A0December")]
    [InlineData("مرحبا بكم", "مرحبا |بكم")]
    [InlineData("東京、大阪", "東|京、|大|阪")]
    [InlineData("ちょっと", "ちょっ|と")]
    [InlineData("👨‍👩‍👧 hi", "👨‍👩‍👧 |hi")]
    public void Everyday_text_breaks_where_a_reader_expects(string text, string expected)
    {
        var allowed = LineBreaks.Find(text);
        var marked = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            marked.Append(allowed[i] ? "|" : "").Append(text[i]);
        }

        Assert.Equal(expected, marked.ToString());
    }
}
