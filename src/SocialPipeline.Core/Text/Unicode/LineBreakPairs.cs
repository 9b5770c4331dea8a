using static SocialPipeline.Text.Unicode.LineBreakClass;

namespace SocialPipeline.Text.Unicode;

/// <summary>The rules LB4 to LB31 between neighbouring units, in their order; the first that speaks decides.</summary>
internal sealed class LineBreakPairs(LineBreakUnit[] units)
{
    /// <summary>Whether a line may break before a unit.</summary>
    /// <param name="at">The unit, from 1.</param>
    /// <param name="insideNumber">Whether the number rule keeps it with the unit before.</param>
    internal bool Allows(int at, bool insideNumber)
    {
        LineBreakClass before = units[at - 1].Class, after = units[at].Class;
        if (before is BK or LF or NL || (before == CR && after != LF))
        {
            return true; // LB4, LB5
        }

        if (before == CR || after is BK or CR or LF or NL or SP or ZW)
        {
            return false; // LB5, LB6, LB7
        }

        var solid = BeforeSpaces(at);
        if (solid == ZW)
        {
            return true; // LB8
        }

        return !units[at - 1].EndsInJoiner // LB8a
            && !KeptAcrossSpaces(before, after, solid)
            && (before == SP || (!insideNumber && AllowsBetween(at, before, after))); // LB18, LB25
    }

    /// <summary>LB11 to LB17.</summary>
    private static bool KeptAcrossSpaces(LineBreakClass before, LineBreakClass after, LineBreakClass? solid) =>
        after == WJ || before == WJ
        || before == GL
        || (after == GL && before is not (SP or BA or HY))
        || after is CL or CP or EX or IS or SY
        || solid == OP
        || (solid == QU && after == OP)
        || (solid is CL or CP && after == NS)
        || (solid == B2 && after == B2);

    /// <summary>LB19 to LB31.</summary>
    private bool AllowsBetween(int at, LineBreakClass before, LineBreakClass after)
    {
        if (before == QU || after == QU)
        {
            return false; // LB19
        }

        if (before == CB || after == CB)
        {
            return true; // LB20
        }

        return !(after is BA or HY or NS || before == BB // LB21
            || (before is HY or BA && at >= 2 && units[at - 2].Class == HL) // LB21a
            || (before == SY && after == HL) // LB21b
            || after == IN // LB22
            || (IsLetter(before) && after == NU) || (before == NU && IsLetter(after)) // LB23
            || (before == PR && after is ID or EB or EM) || (before is ID or EB or EM && after == PO) // LB23a
            || (before is PR or PO && IsLetter(after)) || (IsLetter(before) && after is PR or PO) // LB24
            || KeepsHangul(before, after) // LB26, LB27
            || (IsLetter(before) && IsLetter(after)) // LB28
            || (before == IS && IsLetter(after)) // LB29
            || (after == OP && (IsLetter(before) || before == NU) && !UnicodeTable.IsEastAsianWide(units[at].Codepoint)) // LB30
            || (before == CP && (IsLetter(after) || after == NU) && !UnicodeTable.IsEastAsianWide(units[at - 1].Codepoint))
            || (before == RI && after == RI && IsOddFlag(at - 1)) // LB30a
            || (after == EM && (before == EB || UnicodeTable.IsUnassignedPictographic(units[at - 1].Codepoint)))); // LB30b
    }

    private static bool IsLetter(LineBreakClass found) => found is AL or HL;

    private static bool KeepsHangul(LineBreakClass before, LineBreakClass after) =>
        (before == JL && after is JL or JV or H2 or H3)
        || (before is JV or H2 && after is JV or JT)
        || (before is JT or H3 && after == JT)
        || (before is JL or JV or JT or H2 or H3 && after == PO)
        || (before == PR && after is JL or JV or JT or H2 or H3);

    /// <summary>Whether a regional indicator is the first of a pair.</summary>
    private bool IsOddFlag(int at)
    {
        var first = at;
        while (first > 0 && units[first - 1].Class == RI)
        {
            first--;
        }

        return (at - first) % 2 == 0;
    }

    private LineBreakClass? BeforeSpaces(int at)
    {
        do
        {
            at--;
        }
        while (at >= 0 && units[at].Class == SP);

        return at >= 0 ? units[at].Class : null;
    }
}
