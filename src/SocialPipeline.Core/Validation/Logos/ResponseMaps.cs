using System.Buffers;
using System.Runtime.Intrinsics;

namespace SocialPipeline.Validation.Logos;

/// <summary>
/// For each of eight directions, how well each pixel's neighbourhood (3×3) answers an edge in that direction, 0 to 31
/// (the response maps of LINE-2D: S. Hinterstoisser et al., "Gradient Response Maps for Real-Time Detection", PAMI 2012),
/// with a silent margin, so that a logo cut off by the picture's edge has a place too.
/// </summary>
internal sealed unsafe class ResponseMaps
{
    public const int Directions = 8;
    public const int Most = 31;
    public const int Margin = 96;

    private readonly byte[] _maps;
    private readonly int[] _density;

    public ResponseMaps(EdgeLevel level)
    {
        (Level, Stride, Rows) = (level, level.Width + (2 * Margin) + 32, level.Height + (2 * Margin));
        var size = Stride * Rows;
        _maps = ArrayPool<byte>.Shared.Rent(Directions * size);
        _density = new int[(level.Width + 1) * (level.Height + 1)];
        var row = new byte[level.Width];
        var means = new ushort[level.Width * level.Height];
        for (var direction = 0; direction < Directions; direction++)
        {
            var map = _maps.AsSpan(direction * size, size);
            map.Clear();
            Fill(map, direction);
            Spread(map, row);
            for (var y = 0; y < level.Height; y++)
            {
                AddTo(means.AsSpan(y * level.Width, level.Width), map.Slice(((y + Margin) * Stride) + Margin, level.Width));
            }
        }

        for (var y = 0; y < level.Height; y++)
        {
            var sum = 0;
            for (var x = 0; x < level.Width; x++)
            {
                sum += means[(y * level.Width) + x];
                _density[((y + 1) * (level.Width + 1)) + x + 1] = _density[(y * (level.Width + 1)) + x + 1] + sum;
            }
        }
    }

    public EdgeLevel Level { get; }

    public int Stride { get; }

    private int Rows { get; }

    public ReadOnlySpan<byte> All => _maps.AsSpan(0, Directions * Stride * Rows);

    /// <summary>Where a direction's answer for a pixel of the level stands in <see cref="All"/>.</summary>
    public int IndexOf(int direction, int x, int y) => (direction * Stride * Rows) + ((y + Margin) * Stride) + x + Margin;

    /// <summary>What an edge in any direction would find in a box on average, 0 to 1: high in busy places.</summary>
    public double Density(double x, double y, double width, double height)
    {
        var (left, top) = (Math.Clamp((int)x, 0, Level.Width - 1), Math.Clamp((int)y, 0, Level.Height - 1));
        var (right, bottom) = (Math.Clamp((int)(x + width), left + 1, Level.Width), Math.Clamp((int)(y + height), top + 1, Level.Height));
        var across = Level.Width + 1;
        var sum = (long)_density[(bottom * across) + right] - _density[(top * across) + right] - _density[(bottom * across) + left] + _density[(top * across) + left];
        return sum / (double)(Directions * Most) / ((right - left) * (bottom - top));
    }

    public void Release() => ArrayPool<byte>.Shared.Return(_maps);

    private static void AddTo(Span<ushort> sums, ReadOnlySpan<byte> answers)
    {
        var x = 0;
        for (; x + 16 <= sums.Length; x += 16)
        {
            (Vector256.Create<ushort>(sums[x..]) + Vector256.WidenLower(Vector128.Create(answers[x..]).ToVector256Unsafe())).CopyTo(sums[x..]);
        }

        for (; x < sums.Length; x++)
        {
            sums[x] += answers[x];
        }
    }

    private void Fill(Span<byte> map, int direction)
    {
        // cos(2θ - 2φ) = cos 2θ cos 2φ + sin 2θ sin 2φ, where 2φ is a multiple of 45 degrees; in 64ths.
        var cosine = (short)Math.Round(64 * Math.Cos(direction * Math.PI / 4));
        var sine = (short)Math.Round(64 * Math.Sin(direction * Math.PI / 4));
        fixed (sbyte* allCosines = Level.Cosines, allSines = Level.Sines)
        fixed (byte* to = map)
        {
            for (var y = 0; y < Level.Height; y++)
            {
                var cosines = allCosines + ((long)y * Level.Width);
                var sines = allSines + ((long)y * Level.Width);
                var row = to + ((long)(y + Margin) * Stride) + Margin;
                var x = 0;
                for (; x + 16 <= Level.Width; x += 16)
                {
                    var c = Vector256.WidenLower(Vector128.Load(cosines + x).ToVector256Unsafe());
                    var s = Vector256.WidenLower(Vector128.Load(sines + x).ToVector256Unsafe());
                    var answer = Vector256.Max((c * cosine) + (s * sine), Vector256<short>.Zero) >> 8;
                    Vector256.Narrow(answer.AsUInt16(), Vector256<ushort>.Zero).GetLower().Store(row + x);
                }

                for (; x < Level.Width; x++)
                {
                    row[x] = (byte)(Math.Max(0, (cosines[x] * cosine) + (sines[x] * sine)) >> 8);
                }
            }
        }
    }

    /// <summary>Each pixel takes the best answer of its eight neighbours and itself.</summary>
    private void Spread(Span<byte> map, byte[] scratch)
    {
        fixed (byte* start = map)
        {
            for (var y = 0; y < Level.Height; y++)
            {
                var row = start + ((long)(y + Margin) * Stride) + Margin;
                new ReadOnlySpan<byte>(row, scratch.Length).CopyTo(scratch);
                fixed (byte* copy = scratch)
                {
                    var x = 1;
                    for (; x + 33 <= scratch.Length; x += 32)
                    {
                        Vector256.Max(Vector256.Max(Vector256.Load(copy + x - 1), Vector256.Load(copy + x)), Vector256.Load(copy + x + 1)).Store(row + x);
                    }

                    for (; x < scratch.Length - 1; x++)
                    {
                        row[x] = Math.Max(Math.Max(copy[x - 1], copy[x]), copy[x + 1]);
                    }
                }
            }

            // Downwards in place: the row above is remembered as it was.
            scratch.AsSpan().Clear();
            fixed (byte* above = scratch)
            {
                for (var y = 0; y < Level.Height; y++)
                {
                    var row = start + ((long)(y + Margin) * Stride) + Margin;
                    var below = row + Stride;
                    var x = 0;
                    for (; x + 32 <= scratch.Length; x += 32)
                    {
                        var here = Vector256.Load(row + x);
                        Vector256.Max(Vector256.Max(Vector256.Load(above + x), here), Vector256.Load(below + x)).Store(row + x);
                        here.Store(above + x);
                    }

                    for (; x < scratch.Length; x++)
                    {
                        var here = row[x];
                        row[x] = Math.Max(Math.Max(above[x], here), below[x]);
                        above[x] = here;
                    }
                }
            }
        }
    }
}
