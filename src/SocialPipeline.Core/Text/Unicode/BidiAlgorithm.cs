using static SocialPipeline.Text.Unicode.BidiClass;

namespace SocialPipeline.Text.Unicode;

/// <summary>The embedding levels of one paragraph: UAX #9 of Unicode 15.0, rules P2 to L1.</summary>
internal static class BidiAlgorithm
{
    /// <summary>Fills in a level for each UTF-16 unit and returns the paragraph's own.</summary>
    internal static byte Resolve(ReadOnlySpan<char> text, TextDirection direction, Span<byte> levels)
    {
        var codepoints = new List<int>(text.Length);
        var starts = new List<int>(text.Length);
        var plain = direction != TextDirection.RightToLeft;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            codepoints.Add(rune.Value);
            starts.Add(at);
            at += rune.Utf16SequenceLength;
            plain &= rune.Value < 0x590;
        }

        if (plain)
        {
            levels.Clear();
            return 0;
        }

        var paragraph = new BidiParagraph([.. codepoints], direction);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : text.Length;
            levels[starts[i]..end].Fill(paragraph.Levels[i]);
        }

        return paragraph.Level;
    }

    internal static bool IsIsolateInitiator(BidiClass found) => found is LRI or RLI or FSI;

    /// <summary>The characters that rule X9 takes out of the rest of the algorithm.</summary>
    internal static bool IsRemoved(BidiClass found) => found is LRE or RLE or LRO or RLO or PDF or BN;
}
