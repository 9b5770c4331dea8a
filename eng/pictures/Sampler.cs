namespace Pictures;

/// <summary>The numbers of one sample of one pixel: a low-discrepancy sequence first, hashed numbers after it.</summary>
internal struct Sampler
{
    // Powers of the inverse of the generalised golden ratio in eight dimensions (Roberts' R sequence).
    private static readonly float[] Steps = MakeSteps();
    private readonly uint _pixel;
    private readonly int _index;
    private uint _state;

    public Sampler(int x, int y, int index)
    {
        _pixel = Noise.Hash(x, y);
        _index = index;
        _state = Noise.Hash(_pixel + (uint)index * 0x9E3779B9u);
    }

    /// <summary>Dimensions 0 (pixel), 2 (lens), 4 (light) and 6 (first bounce) are well spread over a pixel's samples.</summary>
    public readonly V2 Pair(int dimension) => new(Low(dimension), Low(dimension + 1));

    public float Next()
    {
        _state = _state * 747796405u + 2891336453u;
        return Noise.Unit(Noise.Hash(_state));
    }

    public V2 NextPair() => new(Next(), Next());

    /// <summary>A direction about <paramref name="n"/>, dense where the cosine is large.</summary>
    public static V3 Hemisphere(V3 n, V2 u)
    {
        var z = 1 - 2 * u.X;
        var r = MathF.Sqrt(MathF.Max(0, 1 - z * z));
        var (s, c) = MathF.SinCos(Tau * u.Y);
        return Norm(n * 1.0001f + new V3(r * c, r * s, z));
    }

    public static V2 Disc(V2 u)
    {
        var r = MathF.Sqrt(u.X);
        var (s, c) = MathF.SinCos(Tau * u.Y);
        return new V2(r * c, r * s);
    }

    private readonly float Low(int dimension)
    {
        var offset = Noise.Unit(Noise.Hash(_pixel + (uint)dimension * 0x68E31DA4u));
        return Fract(offset + Steps[dimension] * (_index + 1));
    }

    private static float[] MakeSteps()
    {
        var phi = 2d;
        for (var i = 0; i < 40; i++)
        {
            phi = Math.Pow(1 + phi, 1d / 9);
        }

        return [.. Enumerable.Range(1, 8).Select(i => (float)(Math.Pow(1 / phi, i) % 1))];
    }
}
