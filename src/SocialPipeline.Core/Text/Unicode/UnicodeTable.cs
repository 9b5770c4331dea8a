namespace SocialPipeline.Text.Unicode;

/// <summary>Properties of code points from Unicode 15.0, looked up in two steps; the data is generated.</summary>
internal static partial class UnicodeTable
{
    private const int BlockBits = 7, BlockSize = 1 << BlockBits, Count = 0x110000;
    private const int BidiShift = 6, LineMask = 0x3F, BidiMask = 0x1F, WideFlag = 1 << 11, PictographicFlag = 1 << 12, ColoredFlag = 1 << 13;

    private static readonly (ushort[] Index, ushort[] Values) Table = Unpack();

    internal static LineBreakClass LineBreak(int codepoint) => (LineBreakClass)(Value(codepoint) & LineMask);

    internal static BidiClass Bidi(int codepoint) => (BidiClass)((Value(codepoint) >> BidiShift) & BidiMask);

    /// <summary>East Asian width full, wide or half.</summary>
    internal static bool IsEastAsianWide(int codepoint) => (Value(codepoint) & WideFlag) != 0;

    /// <summary>Reserved for a future emoji.</summary>
    internal static bool IsUnassignedPictographic(int codepoint) => (Value(codepoint) & PictographicFlag) != 0;

    /// <summary>Shown as a coloured picture unless a variation selector says otherwise (Emoji_Presentation, UTS #51).</summary>
    internal static bool IsColored(int codepoint) => (Value(codepoint) & ColoredFlag) != 0;

    /// <summary>The scripts that use a character besides the one in its name, as ISO 15924 codes (Script_Extensions, UAX #24); empty for most.</summary>
    internal static string ScriptExtensions(int codepoint)
    {
        int low = 0, high = Extensions.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, scripts) = Extensions[middle];
            if (codepoint >= first && codepoint <= last)
            {
                return scripts;
            }

            (low, high) = codepoint > last ? (middle + 1, high) : (low, middle - 1);
        }

        return "";
    }

    /// <summary>The partner of a paired bracket and whether the bracket opens; canonical equivalents are made one.</summary>
    internal static bool TryGetBracket(int codepoint, out int pair, out bool opens)
    {
        int low = 0, high = (Brackets.Length / 3) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = Brackets[middle * 3];
            if (found == codepoint)
            {
                pair = Canonical(Brackets[(middle * 3) + 1]);
                opens = Brackets[(middle * 3) + 2] == 1;
                return true;
            }

            (low, high) = found < codepoint ? (middle + 1, high) : (low, middle - 1);
        }

        (pair, opens) = (0, false);
        return false;
    }

    /// <summary>The angle brackets U+2329 and U+232A are canonically U+3008 and U+3009 (BD16).</summary>
    internal static int Canonical(int bracket) => bracket is 0x2329 or 0x232A ? bracket - 0x2329 + 0x3008 : bracket;

    private static int Value(int codepoint) =>
        Table.Values[(Table.Index[codepoint >> BlockBits] << BlockBits) | (codepoint & (BlockSize - 1))];

    private static (ushort[] Index, ushort[] Values) Unpack()
    {
        var bytes = Convert.FromBase64String(Runs);
        var index = new ushort[Count >> BlockBits];
        var values = new List<ushort>();
        var blocks = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var known = blocks.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> block = stackalloc char[BlockSize];
        for (int i = 0, at = 0, left = 0, value = 0; i < index.Length; i++)
        {
            for (var filled = 0; filled < BlockSize;)
            {
                if (left == 0)
                {
                    (left, value) = (Read(bytes, ref at), Read(bytes, ref at));
                }

                var count = Math.Min(left, BlockSize - filled);
                block.Slice(filled, count).Fill((char)value);
                (filled, left) = (filled + count, left - count);
            }

            if (!known.TryGetValue(block, out var number))
            {
                blocks[block.ToString()] = number = (ushort)blocks.Count;
                values.AddRange(System.Runtime.InteropServices.MemoryMarshal.Cast<char, ushort>(block));
            }

            index[i] = number;
        }

        return (index, [.. values]);
    }

    private static int Read(byte[] bytes, ref int at)
    {
        int value = 0, shift = 0, read;
        do
        {
            read = bytes[at++];
            value |= (read & 0x7F) << shift;
            shift += 7;
        }
        while ((read & 0x80) != 0);

        return value;
    }
}
