using static SocialPipeline.Text.Unicode.LineBreakClass;

namespace SocialPipeline.Text.Unicode;

/// <summary>
/// Where lines may break: UAX #14 of Unicode 15.0 with strict CJK (class CJ is NS) and with numbers kept whole by a
/// regular expression in place of LB25 (§8.2, example 7).
/// </summary>
internal static class LineBreaks
{
    /// <summary>For each UTF-16 index from 0 to the length, whether a line may end before it; never at 0, always at the end.</summary>
    internal static bool[] Find(ReadOnlySpan<char> text, LineBreakTailoring tailoring = LineBreakTailoring.Display)
    {
        var allowed = new bool[text.Length + 1];
        if (text.Length == 0)
        {
            return allowed;
        }

        var units = LineBreakUnits.Of(text);
        var whole = NumbersKeptWhole(units, tailoring == LineBreakTailoring.Display);
        var pairs = new LineBreakPairs(units);
        for (var i = 1; i < units.Length; i++)
        {
            allowed[units[i].Start] = pairs.Allows(i, whole[i]);
        }

        allowed[text.Length] = true;
        return allowed;
    }

    /// <summary>Where a number goes on: (PR | PO)? (OP | HY)? IS? NU (NU | SY | IS)* (CL | CP)? (PR | PO)?</summary>
    private static bool[] NumbersKeptWhole(LineBreakUnit[] units, bool leadingPoint)
    {
        var whole = new bool[units.Length + 1];
        for (var start = 0; start < units.Length;)
        {
            var at = start;
            at += Is(at, PR, PO) ? 1 : 0;
            at += Is(at, OP, HY) ? 1 : 0;
            at += leadingPoint && Is(at, IS, IS) ? 1 : 0;
            if (!Is(at, NU, NU))
            {
                start++;
                continue;
            }

            while (Is(at, NU, NU) || Is(at, SY, IS))
            {
                at++;
            }

            at += Is(at, CL, CP) ? 1 : 0;
            at += Is(at, PR, PO) ? 1 : 0;
            whole.AsSpan(start + 1, at - start - 1).Fill(true);
            start = Math.Max(start + 1, at - 1);
        }

        return whole;

        bool Is(int at, LineBreakClass one, LineBreakClass other) =>
            at < units.Length && (units[at].Class == one || units[at].Class == other);
    }
}
