using CsCheck;
using SocialPipeline.Text.Unicode;
using Xunit;

namespace SocialPipeline.Text;

/// <summary>What a reader takes for one character is never divided: not by a line's end, not by an ellipsis, not by letter spacing.</summary>
public sealed class WholeClustersTests
{
    private static readonly Gen<string> Wild = Gen.OneOfConst(
        "a", "fi", " ", "-", "e\u0301", "👨‍👩‍👧", "🇧🇭", "🇧🇭🇩🇪", "👍🏽", "1️⃣", "क्षि", "நி", "가", "각", "ل", "لا", "سّ", "\u200D", "\u0300\u0301\u0302",
        "東", "、", "」", "กำ", "\u2066", "\u2069", "\u202E", "\r\n", "\uD800", "\u00AD", "words", "ﷺ").Array[1, 40].Select(parts => string.Concat(parts));

    [Fact]
    public void Lines_end_between_clusters() => Gen.Select(Wild, Gen.Int[20, 400]).Sample(
        (text, width) =>
        {
            var layout = Shape(text).Layout(new TextLayoutOptions { Size = 40, MaxWidth = width });
            var starts = Clusters(text);
            Assert.All(layout.Lines, line =>
            {
                Assert.Contains(line.Start, starts);
                Assert.Contains(line.End, starts);
            });
        },
        iter: 400);

    [Fact]
    public void An_ellipsis_cuts_between_clusters_and_glyphs_keep_theirs_when_spaced() => Gen.Select(Wild, Gen.Int[60, 300], Gen.Double[-.1, .5]).Sample(
        (text, width, tracking) =>
        {
            var layout = Shape(text).Layout(new TextLayoutOptions { Size = 40, MaxWidth = width, MaxLines = 1, Overflow = TextOverflow.Truncate, Tracking = tracking });
            var starts = Clusters(text);
            Assert.All(layout.Lines.SelectMany(line => line.Runs), run =>
            {
                Assert.Contains(run.Start, starts);
                Assert.All(run.Clusters, cluster => Assert.Contains(cluster, starts));
            });
        },
        iter: 400);

    private static ShapedText Shape(string text) => ShapedText.Shape([new TextSpan(text, ["Inter", "Amiri", "Alexandria"])], Fonts.All);

    /// <summary>Cluster starts of the text paragraph by paragraph, as a line end ends one, and its length.</summary>
    private static HashSet<int> Clusters(string text)
    {
        var clean = TextCleaning.Clean(text);
        return [.. TextCleaning.Paragraphs(clean).SelectMany(part => GraphemeClusters.Starts(clean.AsSpan(part.Start, part.End - part.Start)).Select(at => part.Start + at)), text.Length];
    }
}
