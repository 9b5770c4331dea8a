using System.Buffers;
using System.Numerics;

namespace SocialPipeline.Imaging.Jpeg;

/// <summary>
/// What a scan says, before it has codes: for every symbol its table and the bits behind it (ITU-T T.81, F.1.2), and how often each
/// symbol occurs. A token is its symbol in bits 0 to 7, its table in 8 and 9, its bits in 16 to 31; the symbol's lower half counts them.
/// </summary>
internal sealed unsafe class JpegTokens : IDisposable
{
    public const int Tables = 4;
    public const int MostOfBlock = 68;

    private const uint ZeroRun = 0xF0;
    private static readonly byte[] Places = [.. Enumerable.Range(0, 64).Select(i => JpegTables.ZigzagPlace[(i % 8 * 8) + (i / 8)])];

    private readonly int[] _frequencies = ArrayPool<int>.Shared.Rent(Tables * 256);
    private uint[] _tokens;
    private int _count;

    public JpegTokens(int expected)
    {
        _tokens = ArrayPool<uint>.Shared.Rent(Math.Max(MostOfBlock, expected));
        _frequencies.AsSpan().Clear();
    }

    public ReadOnlySpan<uint> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>How often each symbol occurs: 256 for each table.</summary>
    public ReadOnlySpan<int> Frequencies => _frequencies.AsSpan(0, Tables * 256);

    /// <summary>Adds a block.</summary>
    /// <param name="coefficients">64 quantised coefficients, turned over the diagonal.</param>
    /// <param name="filled">A bit for every one that is not zero.</param>
    /// <param name="table">The table of its mean value; that of the other coefficients follows.</param>
    /// <param name="previous">The mean value of the component's last block; becomes this one's.</param>
    public void Add(int* coefficients, ulong filled, uint table, ref int previous)
    {
        if (_tokens.Length - _count < MostOfBlock)
        {
            Grow();
        }

        fixed (uint* start = &_tokens[_count])
        fixed (int* frequencies = _frequencies)
        {
            var token = start;
            *token++ = Token(coefficients[0] - previous, table << 8, frequencies);
            previous = coefficients[0];

            var values = stackalloc int[64];
            var ordered = 0UL;
            for (var left = filled & ~1UL; left != 0; left &= left - 1)
            {
                var at = BitOperations.TrailingZeroCount(left);
                var place = Places[at];
                values[place] = coefficients[at];
                ordered |= 1UL << place;
            }

            var other = (table + 1) << 8;
            var last = 0;
            for (; ordered != 0; ordered &= ordered - 1)
            {
                var place = BitOperations.TrailingZeroCount(ordered);
                var run = place - last - 1;
                for (; run > 15; run -= 16)
                {
                    frequencies[other | ZeroRun]++;
                    *token++ = other | ZeroRun;
                }

                *token++ = Token(values[place], other | (uint)(run << 4), frequencies);
                last = place;
            }

            if (last < 63)
            {
                frequencies[other]++;
                *token++ = other;
            }

            _count += (int)(token - start);
        }
    }

    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_tokens);
        ArrayPool<int>.Shared.Return(_frequencies);
        _tokens = [];
    }

    /// <summary>A value as its size and as many bits; a negative one less by one.</summary>
    private static uint Token(int value, uint head, int* frequencies)
    {
        var sign = value >> 31;
        var size = 32 - BitOperations.LeadingZeroCount((uint)((value ^ sign) - sign));
        var bits = (uint)(value + sign) & ((1u << size) - 1);
        var symbol = head | (uint)size;
        frequencies[symbol]++;
        return symbol | (bits << 16);
    }

    private void Grow()
    {
        var larger = ArrayPool<uint>.Shared.Rent(_tokens.Length * 2);
        Tokens.CopyTo(larger);
        ArrayPool<uint>.Shared.Return(_tokens);
        _tokens = larger;
    }
}
