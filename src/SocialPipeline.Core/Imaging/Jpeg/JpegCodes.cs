namespace SocialPipeline.Imaging.Jpeg;

/// <summary>A Huffman code made to the measure of what is to be written (ITU-T T.81, annexes C and K.2).</summary>
internal sealed class JpegCodes
{
    private const int LongestCode = 16;
    private const int Reserved = 256;

    private JpegCodes(byte[] counts, byte[] symbols)
    {
        (Counts, Symbols) = (counts, symbols);
    }

    /// <summary>How many codes there are of each length, 1 to 16.</summary>
    public byte[] Counts { get; }

    /// <summary>The symbols in the order of their codes.</summary>
    public byte[] Symbols { get; }

    /// <summary>Builds the code for symbols that occur so often.</summary>
    public static JpegCodes Of(ReadOnlySpan<int> frequencies)
    {
        Span<int> lengths = stackalloc int[Reserved + 1];
        Measure(frequencies, lengths);

        // the longest code of all ones is not allowed: a symbol that never comes takes it
        Span<int> counts = stackalloc int[Reserved + 1];
        Span<int> order = stackalloc int[Reserved];
        var used = 0;
        for (var symbol = 0; symbol <= Reserved; symbol++)
        {
            counts[lengths[symbol]]++;
            if (symbol < Reserved && lengths[symbol] > 0)
            {
                order[used++] = (lengths[symbol] << 8) | symbol;
            }
        }

        counts[0] = 0;
        Shorten(counts);
        order[..used].Sort();
        var symbols = new byte[used];
        for (var i = 0; i < used; i++)
        {
            symbols[i] = (byte)order[i];
        }

        var byLength = new byte[LongestCode];
        for (var length = 1; length <= LongestCode; length++)
        {
            byLength[length - 1] = (byte)counts[length];
        }

        return new JpegCodes(byLength, symbols);
    }

    /// <summary>Fills in code and length of every symbol: the code in the upper bits, its length in the lowest eight.</summary>
    public void Fill(Span<uint> codes)
    {
        var (code, at) = (0u, 0);
        for (var length = 1; length <= LongestCode; length++, code <<= 1)
        {
            for (var i = 0; i < Counts[length - 1]; i++)
            {
                codes[Symbols[at++]] = (code++ << 8) | (uint)length;
            }
        }
    }

    /// <summary>The depth of each symbol in Huffman's tree; 0 for one that does not occur. Leaves are sorted once, and sums rise as they are made: the two smallest are always at the head of one of two lines.</summary>
    private static void Measure(ReadOnlySpan<int> frequencies, Span<int> lengths)
    {
        Span<long> leaves = stackalloc long[Reserved + 1];
        leaves[0] = Reserved;
        var count = 1;
        for (var symbol = 0; symbol < Reserved; symbol++)
        {
            if (frequencies[symbol] > 0)
            {
                leaves[count++] = ((long)frequencies[symbol] << 9) | (uint)symbol;
            }
        }

        leaves[..count].Sort();
        Span<long> sums = stackalloc long[Reserved];
        Span<int> leafParents = stackalloc int[Reserved + 1];
        Span<int> sumParents = stackalloc int[Reserved];
        var (leaf, sum) = (0, 0);
        for (var made = 0; made < count - 1; made++)
        {
            sums[made] = 0;
            for (var child = 0; child < 2; child++)
            {
                if (leaf < count && (sum == made || leaves[leaf] >> 9 <= sums[sum]))
                {
                    sums[made] += leaves[leaf] >> 9;
                    leafParents[leaf++] = made;
                }
                else
                {
                    sums[made] += sums[sum];
                    sumParents[sum++] = made;
                }
            }
        }

        Span<int> depths = stackalloc int[Reserved];
        depths[count - 2] = 0;
        for (var i = count - 3; i >= 0; i--)
        {
            depths[i] = depths[sumParents[i]] + 1;
        }

        lengths.Clear();
        for (var i = 0; i < count; i++)
        {
            lengths[(int)(leaves[i] & 511)] = depths[leafParents[i]] + 1;
        }
    }

    /// <summary>Brings codes longer than sixteen bits down (figure K.3), then takes the reserved one away.</summary>
    private static void Shorten(Span<int> counts)
    {
        for (var length = counts.Length - 1; length > LongestCode; length--)
        {
            while (counts[length] > 0)
            {
                var shorter = length - 2;
                while (counts[shorter] == 0)
                {
                    shorter--;
                }

                counts[length] -= 2;
                counts[length - 1]++;
                counts[shorter + 1] += 2;
                counts[shorter]--;
            }
        }

        var longest = LongestCode;
        while (counts[longest] == 0)
        {
            longest--;
        }

        counts[longest]--;
    }
}
