namespace Pictures.Scenes;

/// <summary>A drop is the cap of a sphere that stands on the leaf; <see cref="Rim"/> is the radius of its foot.</summary>
internal sealed record Drop(V3 Centre, float Radius, float Rim, float Base, V2 Stretch);

/// <summary>Drops scattered so that none touches another, from pearls to a fine spray.</summary>
internal sealed class Drops
{
    private const float Cell = 0.2f, Reach = 5;
    private readonly Dictionary<(int, int), List<Drop>> _grid = [];

    public Drops(float amount)
    {
        var placed = new List<Drop>();
        Scatter(placed, (int)(amount * 150), 0.075f, 0.175f, 11);
        Scatter(placed, (int)(amount * 900), 0.026f, 0.065f, 12);
        Scatter(placed, (int)(amount * 6500), 0.0075f, 0.020f, 13);
        foreach (var drop in placed)
        {
            var reach = drop.Rim * 1.25f + drop.Radius;
            for (var i = Index(drop.Centre.X - reach); i <= Index(drop.Centre.X + reach); i++)
            {
                for (var j = Index(drop.Centre.Z - reach); j <= Index(drop.Centre.Z + reach); j++)
                {
                    if (!_grid.TryGetValue((i, j), out var list))
                    {
                        _grid[(i, j)] = list = [];
                    }

                    list.Add(drop);
                }
            }
        }
    }

    /// <summary>The drop that a ray meets before it reaches the leaf at <paramref name="leaf"/>.</summary>
    public bool Hit(Ray ray, float leaf, out Drop drop, out V3 at, out V3 normal)
    {
        drop = null!;
        at = normal = default;
        var best = float.MaxValue;
        var foot = ray.At(leaf);
        var entry = ray.At(leaf - 0.22f);
        for (var k = 0; k < 2; k++)
        {
            var p = k == 0 ? foot : entry;
            if (!_grid.TryGetValue((Index(p.X), Index(p.Z)), out var list))
            {
                continue;
            }

            foreach (var candidate in list)
            {
                if (Meet(ray, candidate, out var t, out var n) && t < best)
                {
                    best = t;
                    drop = candidate;
                    normal = n;
                }
            }
        }

        at = best < float.MaxValue ? ray.At(best) : default;
        return best < float.MaxValue;
    }

    /// <summary>The soft shadow beside each drop and the bright spot that it throws into it.</summary>
    public float Shadow(V3 p, V3 light)
    {
        if (!_grid.TryGetValue((Index(p.X), Index(p.Z)), out var list))
        {
            return 1;
        }

        var result = 1f;
        foreach (var drop in list)
        {
            var tall = drop.Radius * 0.5f;
            var shift = new V2(light.X, light.Z) / light.Y * tall;
            var q = new V2(p.X - drop.Centre.X, p.Z - drop.Centre.Z) + shift;
            var r = Warp(q, drop).Length() / drop.Rim;
            var dark = Smooth(1.18f, 0.75f, r);
            var spot = Bell((Warp(q - shift * 2.1f, drop) / drop.Rim).Length(), 0.32f);
            var contact = Smooth(1.35f, 0.98f, Warp(q - shift, drop).Length() / drop.Rim);
            result = MathF.Min(result, 1 - 0.72f * dark - 0.25f * contact) + 0.9f * spot * dark;
        }

        return MathF.Max(0.1f, result);
    }

    private static bool Meet(Ray ray, Drop drop, out float t, out V3 normal)
    {
        // In the drop's own space the outline, an egg on the leaf, is a circle.
        var o = ray.Origin - drop.Centre;
        var o2 = Warp(new V2(o.X, o.Z), drop);
        var d2 = Warp(new V2(ray.Direction.X, ray.Direction.Z), drop);
        var ow = new V3(o2.X, o.Y, o2.Y);
        var dw = new V3(d2.X, ray.Direction.Y, d2.Y);
        var a = V3.Dot(dw, dw);
        var b = V3.Dot(ow, dw);
        var disc = b * b - a * (V3.Dot(ow, ow) - drop.Radius * drop.Radius);
        t = 0;
        normal = default;
        if (disc < 0)
        {
            return false;
        }

        t = (-b - MathF.Sqrt(disc)) / a;
        var q = ow + dw * t;
        if (q.Y + drop.Centre.Y < drop.Base)
        {
            return false;
        }

        var n2 = Warp(new V2(q.X, q.Z), drop);
        normal = Norm(new V3(n2.X, q.Y, n2.Y));
        return true;
    }

    private static V2 Warp(V2 q, Drop drop)
    {
        var along = V2.Dot(q, drop.Stretch);
        var l = drop.Stretch.LengthSquared();
        return l < 1e-6f ? q : q - drop.Stretch * (along / l * (1 - 1 / (1 + l)));
    }

    private static void Scatter(List<Drop> placed, int tries, float smallest, float largest, int seed)
    {
        for (var i = 0; i < tries; i++)
        {
            var x = (Noise.Unit(Noise.Hash(i, seed, 1)) - 0.5f) * 2 * Reach;
            var z = (Noise.Unit(Noise.Hash(i, seed, 2)) - 0.5f) * 2 * Reach;
            var u = Noise.Unit(Noise.Hash(i, seed, 3));
            if (Noise.Perlin(x * 0.6f, z * 0.6f + seed) < -0.28f)
            {
                continue;
            }

            var rim = Mix(smallest, largest, u * u);
            var angle = (Noise.Unit(Noise.Hash(i, seed, 4)) - 0.5f) * 2.4f + 0.6f;
            var stretch = new V2(MathF.Cos(angle), MathF.Sin(angle)) * MathF.Sqrt(0.35f * Noise.Unit(Noise.Hash(i, seed, 5)) * (rim > 0.03f ? 1 : 0.3f));
            if (placed.Exists(p => Sq(p.Centre.X - x) + Sq(p.Centre.Z - z) < Sq((p.Rim + rim) * 1.18f)))
            {
                continue;
            }

            var ground = Blade.Height(x, z, false);
            var radius = rim * (1.08f + 0.22f * Noise.Unit(Noise.Hash(i, seed, 6)));
            var sink = MathF.Sqrt(radius * radius - rim * rim);
            placed.Add(new Drop(new V3(x, ground - sink - rim * 0.02f, z), radius, rim, ground - rim * 0.25f, stretch));
        }
    }

    private static int Index(float x) => (int)MathF.Floor(x / Cell);
}
