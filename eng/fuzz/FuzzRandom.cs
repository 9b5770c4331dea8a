namespace SocialPipeline.Fuzz;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed, on every platform and in every version.</summary>
internal sealed class FuzzRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The numbers of one case of one run.</summary>
    public static FuzzRandom For(int seed, int number) => new(((ulong)(uint)seed << 32) ^ (uint)number ^ 0x5DEECE66DUL);

    /// <summary>Numbers that depend on the content of a case alone, so that a saved file is tried the same way again.</summary>
    public static FuzzRandom For(FuzzCase given)
    {
        var hash = 14695981039346656037UL;
        foreach (var (_, bytes) in given.Parts)
        {
            foreach (var value in bytes.AsSpan(0, Math.Min(bytes.Length, 1 << 16)))
            {
                hash = (hash ^ value) * 1099511628211UL;
            }

            hash = (hash ^ (uint)bytes.Length) * 1099511628211UL;
        }

        return new FuzzRandom(hash);
    }

    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 to one less than the limit; 0 for a limit of 0.</summary>
    public int Below(int limit) => limit <= 0 ? 0 : (int)(Next() % (ulong)limit);

    /// <summary>Small numbers more often than large ones.</summary>
    public int Small(int limit) => Below(1 + Below(limit));

    public bool Once(int inHowMany) => Below(inHowMany) == 0;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double from, double to) => from + (Unit() * (to - from));
}
