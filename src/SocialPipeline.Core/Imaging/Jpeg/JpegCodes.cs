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
        var lengths = Lengths(frequencies);

        // the longest code of all ones is not allowed: a symbol that never comes takes it
        Span<int> counts = stackalloc int[Reserved + 1];
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        counts[0] = 0;
        Shorten(counts);
        var symbols = Enumerable.Range(0, Reserved)
            .Where(symbol => lengths[symbol] > 0)
            .OrderBy(symbol => lengths[symbol])
            .ThenBy(symbol => symbol)
            .Select(symbol => (byte)symbol)
            .ToArray();
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

    /// <summary>The depth of each symbol in Huffman's tree; 0 for one that does not occur.</summary>
    private static int[] Lengths(ReadOnlySpan<int> frequencies)
    {
        var queue = new PriorityQueue<int, (long Frequency, int Order)>();
        var parents = new int[2 * (Reserved + 1)];
        for (var symbol = 0; symbol < Reserved; symbol++)
        {
            if (frequencies[symbol] > 0)
            {
                queue.Enqueue(symbol, (frequencies[symbol], symbol));
            }
        }

        queue.Enqueue(Reserved, (0, -1));
        var node = Reserved;
        while (queue.Count > 1)
        {
            node++;
            queue.TryDequeue(out var first, out var small);
            queue.TryDequeue(out var second, out var large);
            parents[first] = parents[second] = node;
            queue.Enqueue(node, (small.Frequency + large.Frequency, node));
        }

        var lengths = new int[Reserved + 1];
        for (var symbol = 0; symbol <= Reserved; symbol++)
        {
            for (var up = parents[symbol]; up != 0; up = parents[up])
            {
                lengths[symbol]++;
            }
        }

        return lengths;
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
