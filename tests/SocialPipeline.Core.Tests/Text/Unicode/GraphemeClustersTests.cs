using Xunit;
using Xunit.Abstractions;

namespace SocialPipeline.Text.Unicode;

public sealed class GraphemeClustersTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_line_of_GraphemeBreakTest_breaks_where_it_says()
    {
        var tally = new UnicodeTally("GraphemeBreakTest.txt");
        foreach (var (line, text, expected) in UnicodeFiles.Breaks("auxiliary/GraphemeBreakTest.txt"))
        {
            var found = GraphemeClusters.Starts(text);
            tally.Count(found.SequenceEqual(expected), line, string.Join(",", found));
        }

        tally.Assert(output, atLeast: 600);
    }
}
