using System.Text;
using Xunit;
using Xunit.Abstractions;

namespace SocialPipeline.Text.Unicode;

public sealed class LineBreaksTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_line_of_Unicodes_test_breaks_where_it_says()
    {
        var tally = new UnicodeTally("LineBreakTest.txt, LB25 of UAX #14 §8.2 example 7");
        foreach (var (line, text, expected) in UnicodeFiles.Breaks("auxiliary/LineBreakTest.txt"))
        {
            var allowed = LineBreaks.Find(text, LineBreakTailoring.UnicodeTest);
            var found = Enumerable.Range(0, allowed.Length).Where(i => allowed[i]).ToList();

            // The file's first mark, before the text, is never a break (LB2).
            tally.Count(found.SequenceEqual(expected.Where(at => at > 0)), line, string.Join(",", found));
        }

        tally.Assert(output, atLeast: 7000);
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
