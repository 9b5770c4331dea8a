namespace SocialPipeline.Text.Unicode;

/// <summary>The bracket pairs of one isolating run sequence (BD16).</summary>
internal static class BidiBrackets
{
    private const int MaxOpen = 63;

    /// <summary>The pairs as positions in the sequence, sorted by the opening bracket; those from before the nesting grew deeper than 63.</summary>
    internal static List<(int Open, int Close)> Pairs(List<int> indexes, int[] codepoints, BidiClass[] types)
    {
        var pairs = new List<(int, int)>();
        var open = new List<(int Position, int Closing)>();
        for (var i = 0; i < indexes.Count; i++)
        {
            var codepoint = codepoints[indexes[i]];
            if (types[i] != BidiClass.ON || !UnicodeTable.TryGetBracket(codepoint, out var pair, out var opens))
            {
                continue;
            }

            if (opens)
            {
                if (open.Count == MaxOpen)
                {
                    break;
                }

                open.Add((i, pair));
                continue;
            }

            var found = open.FindLastIndex(bracket => bracket.Closing == UnicodeTable.Canonical(codepoint));
            if (found >= 0)
            {
                pairs.Add((open[found].Position, i));
                open.RemoveRange(found, open.Count - found);
            }
        }

        pairs.Sort();
        return pairs;
    }
}
