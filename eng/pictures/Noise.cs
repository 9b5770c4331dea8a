namespace Pictures;

/// <summary>Seedless lattice noise: the same coordinates give the same value on every machine.</summary>
internal static class Noise
{
    public static uint Hash(uint x)
    {
        x ^= x >> 16;
        x *= 0x7feb352du;
        x ^= x >> 15;
        x *= 0x846ca68bu;
        return x ^ (x >> 16);
    }

    public static uint Hash(int x, int y) => Hash((uint)x * 0x9E3779B1u ^ Hash((uint)y));

    public static uint Hash(int x, int y, int z) => Hash((uint)z * 0x85EBCA77u ^ Hash(x, y));

    public static float Unit(uint h) => (h >> 8) * (1f / 16777216f);

    public static float Unit(int x, int y) => Unit(Hash(x, y));

    /// <summary>Gradient noise in about -1..1.</summary>
    public static float Perlin(float x, float y)
    {
        var fx = MathF.Floor(x);
        var fy = MathF.Floor(y);
        int ix = (int)fx, iy = (int)fy;
        x -= fx;
        y -= fy;
        var u = x * x * x * (x * (x * 6 - 15) + 10);
        var v = y * y * y * (y * (y * 6 - 15) + 10);
        var a = Grad(Hash(ix, iy), x, y);
        var b = Grad(Hash(ix + 1, iy), x - 1, y);
        var c = Grad(Hash(ix, iy + 1), x, y - 1);
        var d = Grad(Hash(ix + 1, iy + 1), x - 1, y - 1);
        return Mix(Mix(a, b, u), Mix(c, d, u), v) * 0.7f;
    }

    public static float Perlin(V2 p) => Perlin(p.X, p.Y);

    public static float Perlin(V3 p)
    {
        var fx = MathF.Floor(p.X);
        var fy = MathF.Floor(p.Y);
        var fz = MathF.Floor(p.Z);
        int ix = (int)fx, iy = (int)fy, iz = (int)fz;
        float x = p.X - fx, y = p.Y - fy, z = p.Z - fz;
        var u = x * x * (3 - 2 * x);
        var v = y * y * (3 - 2 * y);
        var w = z * z * (3 - 2 * z);
        var lo = Mix(
            Mix(Grad(Hash(ix, iy, iz), x, y, z), Grad(Hash(ix + 1, iy, iz), x - 1, y, z), u),
            Mix(Grad(Hash(ix, iy + 1, iz), x, y - 1, z), Grad(Hash(ix + 1, iy + 1, iz), x - 1, y - 1, z), u), v);
        var hi = Mix(
            Mix(Grad(Hash(ix, iy, iz + 1), x, y, z - 1), Grad(Hash(ix + 1, iy, iz + 1), x - 1, y, z - 1), u),
            Mix(Grad(Hash(ix, iy + 1, iz + 1), x, y - 1, z - 1), Grad(Hash(ix + 1, iy + 1, iz + 1), x - 1, y - 1, z - 1), u), v);
        return Mix(lo, hi, w);
    }

    /// <summary>Octaves of gradient noise, each rotated so that no lattice direction shows; about -1..1.</summary>
    public static float Fbm(V2 p, int octaves, float gain = 0.5f)
    {
        float sum = 0, amp = 0.5f;
        for (var i = 0; i < octaves; i++)
        {
            sum += amp * Perlin(p.X, p.Y);
            p = new V2(1.62f * p.X - 1.22f * p.Y + 17.3f, 1.22f * p.X + 1.62f * p.Y - 9.1f);
            amp *= gain;
        }

        return sum * 1.6f;
    }

    public static float Fbm(float x, float y, int octaves, float gain = 0.5f) => Fbm(new V2(x, y), octaves, gain);

    public static float Fbm(V3 p, int octaves, float gain = 0.5f)
    {
        float sum = 0, amp = 0.5f;
        for (var i = 0; i < octaves; i++)
        {
            sum += amp * Perlin(p);
            p = new V3(1.6f * p.X + 1.2f * p.Z, 2.03f * p.Y + 3.1f, -1.2f * p.X + 1.6f * p.Z) + new V3(7.7f);
            amp *= gain;
        }

        return sum * 1.6f;
    }

    /// <summary>Ridges: 1 along lines, falling to 0 between them.</summary>
    public static float Ridge(V2 p, int octaves)
    {
        float sum = 0, amp = 0.5f;
        for (var i = 0; i < octaves; i++)
        {
            sum += amp * (1 - MathF.Abs(Perlin(p)) * 2);
            p = new V2(1.62f * p.X - 1.22f * p.Y + 5.3f, 1.22f * p.X + 1.62f * p.Y + 11.1f);
            amp *= 0.5f;
        }

        return sum;
    }

    /// <summary>Cells: distance to the nearest point, the excess to the second nearest, the cell's hash.</summary>
    public static (float Near, float Edge, uint Id, V2 Offset) Cells(V2 p, float jitter = 0.9f)
    {
        var ix = (int)MathF.Floor(p.X);
        var iy = (int)MathF.Floor(p.Y);
        float f1 = 9, f2 = 9;
        uint id = 0;
        V2 offset = default;
        for (var j = -1; j <= 1; j++)
        {
            for (var i = -1; i <= 1; i++)
            {
                var h = Hash(ix + i, iy + j);
                var q = new V2(
                    ix + i + 0.5f + jitter * (Unit(h) - 0.5f),
                    iy + j + 0.5f + jitter * (Unit(Hash(h)) - 0.5f));
                var d = V2.DistanceSquared(q, p);
                if (d < f1)
                {
                    f2 = f1;
                    f1 = d;
                    id = h;
                    offset = p - q;
                }
                else if (d < f2)
                {
                    f2 = d;
                }
            }
        }

        f1 = MathF.Sqrt(f1);
        return (f1, MathF.Sqrt(f2) - f1, id, offset);
    }

    private static float Grad(uint h, float x, float y)
    {
        // Eight directions of equal length: enough once octaves are rotated against each other.
        var a = (h & 4) != 0 ? x : y;
        var b = (h & 4) != 0 ? y : x;
        return ((h & 1) != 0 ? -a : a) + ((h & 2) != 0 ? -b : b) * 0.41421f * ((h & 8) != 0 ? 1 : 2.2f);
    }

    private static float Grad(uint h, float x, float y, float z)
    {
        h &= 15;
        var u = h < 8 ? x : y;
        var v = h < 4 ? y : h is 12 or 14 ? x : z;
        return ((h & 1) != 0 ? -u : u) + ((h & 2) != 0 ? -v : v);
    }
}
