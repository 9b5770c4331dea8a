using static SocialPipeline.Text.Unicode.LineBreakClass;

namespace SocialPipeline.Text.Unicode;

/// <summary>A character with the marks that belong to it (LB9).</summary>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Class">Its class after LB1, LB9 and LB10.</param>
/// <param name="Codepoint">Its first code point.</param>
/// <param name="EndsInJoiner">Whether its last code point is U+200D.</param>
internal readonly record struct LineBreakUnit(int Start, LineBreakClass Class, int Codepoint, bool EndsInJoiner);

internal static class LineBreakUnits
{
    internal static LineBreakUnit[] Of(ReadOnlySpan<char> text)
    {
        var units = new List<LineBreakUnit>(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var found = UnicodeTable.LineBreak(rune.Value);
            if (found is CM or ZWJ && units.Count > 0 && units[^1].Class is not (BK or CR or LF or NL or SP or ZW))
            {
                units[^1] = units[^1] with { EndsInJoiner = found == ZWJ };
            }
            else
            {
                units.Add(new LineBreakUnit(at, found is CM or ZWJ ? AL : found, rune.Value, found == ZWJ));
            }

            at += rune.Utf16SequenceLength;
        }

        return [.. units];
    }
}
