namespace SocialPipeline.Text.Unicode;

/// <summary>The characters of one isolating run sequence, in order, with the directions at its two ends (X10).</summary>
/// <param name="Indexes">The characters.</param>
/// <param name="Level">Their level.</param>
/// <param name="Start">The direction before the first: L or R.</param>
/// <param name="End">The direction after the last: L or R.</param>
internal sealed record BidiRunSequence(List<int> Indexes, byte Level, BidiClass Start, BidiClass End);

internal static class BidiSequences
{
    /// <summary>BD13 and X10: level runs, joined where an isolate initiator ends one and its PDI starts another.</summary>
    internal static IEnumerable<BidiRunSequence> Of(BidiClass[] types, int[] matching, byte[] levels, byte paragraph)
    {
        var kept = Enumerable.Range(0, types.Length).Where(i => !BidiAlgorithm.IsRemoved(types[i])).ToArray();
        var (runs, runOf) = LevelRuns(kept, levels);
        for (var run = 0; run < runs.Count; run++)
        {
            var first = kept[runs[run].Start];
            if (types[first] == BidiClass.PDI && matching[first] >= 0)
            {
                continue;
            }

            var indexes = new List<int>();
            var current = run;
            int last;
            while (true)
            {
                indexes.AddRange(kept[runs[current].Start..runs[current].End]);
                last = kept[runs[current].End - 1];
                if (!BidiAlgorithm.IsIsolateInitiator(types[last]) || matching[last] == types.Length)
                {
                    break;
                }

                current = runOf[matching[last]];
            }

            var level = levels[first];
            var before = runs[run].Start > 0 ? levels[kept[runs[run].Start - 1]] : paragraph;
            var after = !BidiAlgorithm.IsIsolateInitiator(types[last]) && runs[current].End < kept.Length
                ? levels[kept[runs[current].End]]
                : paragraph;
            yield return new BidiRunSequence(indexes, level, Direction(Math.Max(level, before)), Direction(Math.Max(level, after)));
        }
    }

    internal static BidiClass Direction(int level) => (level & 1) == 0 ? BidiClass.L : BidiClass.R;

    private static (List<(int Start, int End)> Runs, Dictionary<int, int> RunOf) LevelRuns(int[] kept, byte[] levels)
    {
        var runs = new List<(int, int)>();
        var runOf = new Dictionary<int, int>();
        for (int start = 0, end; start < kept.Length; start = end)
        {
            for (end = start; end < kept.Length && levels[kept[end]] == levels[kept[start]]; end++)
            {
                runOf[kept[end]] = runs.Count;
            }

            runs.Add((start, end));
        }

        return (runs, runOf);
    }
}
