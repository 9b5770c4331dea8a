using System.Buffers;

namespace SocialPipeline.Imaging.Resampling;

/// <summary>For every pixel of one axis of the result: which source pixels it takes, and how much of each.</summary>
internal readonly struct LanczosTaps : IDisposable
{
    private const int Lobes = 3;

    private readonly int[] _starts;
    private readonly float[] _weights;

    /// <summary>Builds the taps. When the picture shrinks the kernel widens by the same factor, so that every source pixel counts (the filter is the low-pass of the new size).</summary>
    /// <param name="sourceLength">Pixels of the source axis; taps never leave it, and weights are renormed there.</param>
    /// <param name="from">Where the part begins, in source pixels.</param>
    /// <param name="length">How long the part is.</param>
    /// <param name="targetLength">Pixels of the result.</param>
    public LanczosTaps(int sourceLength, double from, double length, int targetLength)
    {
        var step = length / targetLength;
        var stretch = Math.Max(1, step);
        var radius = Lobes * stretch;
        Count = Math.Min(sourceLength, (int)Math.Ceiling(radius * 2));
        Length = targetLength;
        _starts = ArrayPool<int>.Shared.Rent(targetLength);
        _weights = ArrayPool<float>.Shared.Rent(targetLength * Count);
        Span<double> exact = Count <= 256 ? stackalloc double[Count] : new double[Count];
        for (var i = 0; i < targetLength; i++)
        {
            var center = from + (i + .5) * step;
            var start = Math.Clamp((int)Math.Ceiling(center - radius - .5), 0, sourceLength - Count);
            double sum = 0;
            for (var tap = 0; tap < Count; tap++)
            {
                exact[tap] = Kernel((start + tap + .5 - center) / stretch);
                sum += exact[tap];
            }

            _starts[i] = start;
            var row = _weights.AsSpan(i * Count, Count);
            for (var tap = 0; tap < Count; tap++)
            {
                row[tap] = (float)(exact[tap] / sum);
            }
        }
    }

    /// <summary>Taps of each pixel.</summary>
    public int Count { get; }

    /// <summary>Pixels of the result.</summary>
    public int Length { get; }

    /// <summary>The first source pixel of each result pixel; never falls.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Length);

    /// <summary>The weights, <see cref="Count"/> for each result pixel; each row adds up to 1.</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Length * Count);

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_starts);
        ArrayPool<float>.Shared.Return(_weights);
    }

    /// <summary>sinc(x) · sinc(x/3) within three lobes (Duchon, Lanczos Filtering in One and Two Dimensions, 1979).</summary>
    private static double Kernel(double x)
    {
        x = Math.Abs(x);
        if (x < 1e-9)
        {
            return 1;
        }

        if (x >= Lobes)
        {
            return 0;
        }

        // sin(πx) = 3·sin(πx/3) − 4·sin³(πx/3): one sine in place of two
        var third = Math.Sin(Math.PI * x / Lobes);
        return Lobes * (3 * third - 4 * third * third * third) * third / (Math.PI * Math.PI * x * x);
    }
}
