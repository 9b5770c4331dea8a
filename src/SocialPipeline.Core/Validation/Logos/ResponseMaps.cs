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
        _maps = ArrayPool<byte>.Shared.Rent(Directions * Stride * Rows);
        _density = ArrayPool<int>.Shared.Rent((level.Width + 1) * (level.Height + 1));
        _density.AsSpan(0, level.Width + 1).Clear();
        Silence();
        Fill();
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

    public void Release()
    {
        ArrayPool<byte>.Shared.Return(_maps);
        ArrayPool<int>.Shared.Return(_density);
    }

    /// <summary>Clears the margins.</summary>
    private void Silence()
    {
        var size = Stride * Rows;
        for (var direction = 0; direction < Directions; direction++)
        {
            var map = _maps.AsSpan(direction * size, size);
            map[..(Margin * Stride)].Clear();
            map[((Rows - Margin) * Stride)..].Clear();
            for (var row = Margin; row < Rows - Margin; row++)
            {
                map.Slice(row * Stride, Margin).Clear();
                map[((row * Stride) + Margin + Level.Width)..((row + 1) * Stride)].Clear();
            }
        }
    }

    /// <summary>One pass over the rows: the answers of each, spread sideways, then over the rows above and below, while all is still near.</summary>
    private void Fill()
    {
        var (width, height) = (Level.Width, Level.Height);
        var raw = new byte[2 * (width + 32)];
        var wide = new byte[3 * Directions * width];
        var means = new ushort[width];
        fixed (byte* answers = raw, rows = wide)
        {
            for (var y = 0; y <= height; y++)
            {
                var newest = rows + (y % 3 * Directions * width);
                if (y == height)
                {
                    new Span<byte>(newest, Directions * width).Clear();
                }

                for (var direction = 0; y < height && direction < Directions / 2; direction++)
                {
                    var opposite = answers + width + 32;
                    Answer(y, direction, answers, opposite);
                    Sideways(answers, newest + (direction * width), width);
                    Sideways(opposite, newest + ((direction + (Directions / 2)) * width), width);
                }

                if (y > 0)
                {
                    Downwards(y - 1, rows, means);
                    AddDensity(y - 1, means);
                }
            }
        }
    }

    /// <summary>A row's answers to a direction, and to the one at right angles to it (whose doubled angle is opposite).</summary>
    private void Answer(int y, int direction, byte* answers, byte* opposite)
    {
        // cos(2θ - 2φ) = cos 2θ cos 2φ + sin 2θ sin 2φ, where 2φ is a multiple of 45 degrees; in 64ths.
        var cosine = (short)Math.Round(64 * Math.Cos(direction * Math.PI / 4));
        var sine = (short)Math.Round(64 * Math.Sin(direction * Math.PI / 4));
        fixed (sbyte* allCosines = Level.Cosines, allSines = Level.Sines)
        {
            var cosines = allCosines + ((long)y * Level.Width);
            var sines = allSines + ((long)y * Level.Width);
            var x = 0;
            for (; x + 16 <= Level.Width; x += 16)
            {
                var c = Vector256.WidenLower(Vector128.Load(cosines + x).ToVector256Unsafe());
                var s = Vector256.WidenLower(Vector128.Load(sines + x).ToVector256Unsafe());
                var answer = (c * cosine) + (s * sine);
                var (along, across) = (Vector256.Max(answer, Vector256<short>.Zero) >> 8, Vector256.Max(-answer, Vector256<short>.Zero) >> 8);
                Vector256.Narrow(along.AsUInt16(), Vector256<ushort>.Zero).GetLower().Store(answers + x);
                Vector256.Narrow(across.AsUInt16(), Vector256<ushort>.Zero).GetLower().Store(opposite + x);
            }

            for (; x < Level.Width; x++)
            {
                var answer = (cosines[x] * cosine) + (sines[x] * sine);
                (answers[x], opposite[x]) = ((byte)(Math.Max(0, answer) >> 8), (byte)(Math.Max(0, -answer) >> 8));
            }
        }
    }

    /// <summary>Each pixel takes the best answer of itself and its neighbours in the row.</summary>
    private static void Sideways(byte* from, byte* to, int width)
    {
        (to[0], to[width - 1]) = (from[0], from[width - 1]);
        var x = 1;
        for (; x + 33 <= width; x += 32)
        {
            Vector256.Max(Vector256.Max(Vector256.Load(from + x - 1), Vector256.Load(from + x)), Vector256.Load(from + x + 1)).Store(to + x);
        }

        for (; x < width - 1; x++)
        {
            to[x] = Math.Max(Math.Max(from[x - 1], from[x]), from[x + 1]);
        }
    }

    /// <summary>Each pixel takes the best answer of its row and the two beside it; the sums over all directions go to <paramref name="means"/>.</summary>
    private void Downwards(int y, byte* rows, ushort[] means)
    {
        var width = Level.Width;
        means.AsSpan().Clear();
        fixed (byte* maps = _maps)
        fixed (ushort* mean = means)
        {
            for (var direction = 0; direction < Directions; direction++)
            {
                var here = rows + (((y % 3 * Directions) + direction) * width);
                var below = rows + ((((y + 1) % 3 * Directions) + direction) * width);
                var above = y == 0 ? here : rows + ((((y + 2) % 3 * Directions) + direction) * width);
                var to = maps + IndexOf(direction, 0, y);
                var x = 0;
                for (; x + 32 <= width; x += 32)
                {
                    var best = Vector256.Max(Vector256.Max(Vector256.Load(above + x), Vector256.Load(here + x)), Vector256.Load(below + x));
                    best.Store(to + x);
                    (Vector256.Load(mean + x) + Vector256.WidenLower(best)).Store(mean + x);
                    (Vector256.Load(mean + x + 16) + Vector256.WidenUpper(best)).Store(mean + x + 16);
                }

                for (; x < width; x++)
                {
                    to[x] = Math.Max(Math.Max(above[x], here[x]), below[x]);
                    mean[x] += to[x];
                }
            }
        }
    }

    private void AddDensity(int y, ushort[] means)
    {
        var across = Level.Width + 1;
        var above = _density.AsSpan(y * across, across);
        var here = _density.AsSpan((y + 1) * across, across);
        var sum = here[0] = 0;
        for (var x = 0; x < means.Length; x++)
        {
            sum += means[x];
            here[x + 1] = above[x + 1] + sum;
        }
    }
}
