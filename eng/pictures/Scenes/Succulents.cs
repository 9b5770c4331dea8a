namespace Pictures.Scenes;

/// <summary>Rosettes from above: pointed fleshy leaves set by the golden angle, one plant against the next.</summary>
internal sealed class Succulents : Scene
{
    private const float Golden = 2.39996323f;
    private static readonly V3 Sun = Norm(new V3(-0.55f, 0.45f, 0.80f));
    private const float HalfWidth = 1.62f, HalfHeight = 1.10f;
    private const int Columns = 3888, Rows = 2640;
    private readonly List<Rosette> _plants = Plant();
    private readonly Spot[] _map = new Spot[Columns * Rows];
    private bool _drawn;

    private sealed record Rosette(V2 Centre, float Size, float Turn, int Leaves, float Slender, V3 Body, V3 Tip, int Number);

    private readonly record struct Spot(float Height, Rosette? Plant, int Leaf, V2 Local, float Edge);

    public override string Name => "succulents";

    public override int Samples => 5;

    public override Development Development => new()
    {
        Exposure = 1.06f,
        Contrast = 1.36f,
        Saturation = 0.92f,
        Bloom = 0.05f,
        Vignette = 0.30f,
        Grain = 0.007f,
        Shadows = new V3(0.97f, 1, 1.03f),
        Highlights = new V3(1.02f, 1, 0.96f),
    };

    public override Vector4 Expose(V2 point, ref Sampler sampler)
    {
        // Straight down, with a shallow depth: what lies deep between the leaves spreads a little.
        var p = point * 1.04f;
        var blur = Sampler.Disc(sampler.Pair(2)) * (0.012f * MathF.Max(0, 0.40f - At(p).Height));
        p += blur;
        return Opaque(Shade(p, At(p), ref sampler));
    }

    /// <summary>Finds the highest leaf over every point of a fine grid once: shading and shadows only look it up.</summary>
    public override void Prepare()
    {
        if (_drawn)
        {
            return;
        }

        _drawn = true;
        Parallel.For(0, Rows, new ParallelOptions { MaxDegreeOfParallelism = 2 }, y =>
        {
            for (var x = 0; x < Columns; x++)
            {
                _map[y * Columns + x] = Top(new V2(((x + 0.5f) / Columns * 2 - 1) * HalfWidth, ((y + 0.5f) / Rows * 2 - 1) * HalfHeight));
            }
        });
    }

    private ref readonly Spot At(V2 p)
    {
        var x = Math.Clamp((int)((p.X / HalfWidth + 1) * 0.5f * Columns), 0, Columns - 1);
        var y = Math.Clamp((int)((p.Y / HalfHeight + 1) * 0.5f * Rows), 0, Rows - 1);
        return ref _map[y * Columns + x];
    }

    private static List<Rosette> Plant()
    {
        var plants = new List<Rosette>();
        V3[] bodies = [Srgb(0x5F8672), Srgb(0x55804C), Srgb(0x6E8F88), Srgb(0x6F8E48), Srgb(0x4A7559)];
        V3[] tips = [Srgb(0xA04A60), Srgb(0x96384A), Srgb(0x7E5A82), Srgb(0xA86C44), Srgb(0x9A5048)];
        for (var i = 0; i < 2600; i++)
        {
            var size = i < 40 ? Mix(0.50f, 0.64f, Noise.Unit(i, 501)) : i < 300 ? Mix(0.26f, 0.40f, Noise.Unit(i, 501)) : i < 900 ? Mix(0.14f, 0.22f, Noise.Unit(i, 501)) : Mix(0.08f, 0.13f, Noise.Unit(i, 501));
            var centre = new V2((Noise.Unit(i, 502) - 0.5f) * 4.2f, (Noise.Unit(i, 503) - 0.5f) * 3.0f);
            if (plants.Exists(q => V2.Distance(q.Centre, centre) < (q.Size + size) * (i < 40 ? 0.80f : 0.69f)))
            {
                continue;
            }

            var kind = (int)(Noise.Unit(i, 504) * 5);
            plants.Add(new Rosette(centre, size, Noise.Unit(i, 505) * Tau, (int)(44 + 30 * Noise.Unit(i, 506)), 0.80f + 0.35f * Noise.Unit(i, 507), bodies[kind], tips[(kind + i) % 5], i));
        }

        return plants;
    }

    /// <summary>The highest leaf over a point.</summary>
    private Spot Top(V2 p)
    {
        var best = new Spot(-0.2f + 0.02f * Noise.Fbm(p * 9, 3), null, 0, default, 1);
        foreach (var plant in _plants)
        {
            var q = p - plant.Centre;
            var distance = q.Length() / plant.Size;
            if (distance > 1.32f)
            {
                continue;
            }

            var angle = MathF.Atan2(q.Y, q.X);
            for (var leaf = 0; leaf < plant.Leaves; leaf++)
            {
                var age = (leaf + 0.6f) / plant.Leaves;
                var reach = 0.10f + 1.02f * MathF.Pow(age, 0.62f);
                var length = (0.16f + 0.66f * MathF.Pow(age, 0.5f)) * (0.95f + 0.1f * Noise.Unit(leaf, plant.Number));
                var along = distance - (reach - length);
                if (along < -0.05f || along > length)
                {
                    continue;
                }

                var turn = angle - plant.Turn - leaf * Golden - 0.10f * (Noise.Unit(leaf, plant.Number + 77) - 0.5f);
                turn -= Tau * MathF.Round(turn / Tau);
                if (MathF.Abs(turn) > 1.5f)
                {
                    continue;
                }

                var s = Math.Clamp(along / length, 0, 1);
                // Width grows towards the shoulder, then draws in to a point with a small spine.
                var shoulder = MathF.Pow(s, 0.62f) * MathF.Pow(MathF.Max(0, 1 - MathF.Pow(s, 3.4f)), 0.86f);
                var half = 0.37f * length * shoulder / plant.Slender + 0.010f * (1 - s);
                var across = MathF.Sin(turn) * distance;
                var v = across / half;
                if (MathF.Abs(v) > 1)
                {
                    continue;
                }

                var round = MathF.Sqrt(1 - v * v);
                var lift = 0.52f * (1 - age) + 0.07f;
                var thick = 0.115f * length * (0.5f + shoulder);
                var cup = 0.18f * s * s * length - 0.10f * s * age;
                var h = (lift + cup + thick * (round - 0.35f) + 0.035f * MathF.Abs(v) * s) * plant.Size + 0.04f;
                if (h > best.Height)
                {
                    best = new Spot(h, plant, leaf, new V2(s, v), MathF.Min(1 - MathF.Abs(v), (1 - s) * 2.2f));
                }
            }
        }

        return best;
    }

    private V3 Shade(V2 p, Spot spot, ref Sampler sampler)
    {
        if (spot.Plant is null)
        {
            var gravel = Noise.Cells(p * 41 + new V2(Noise.Fbm(p * 18, 3), Noise.Fbm(p * 18 + new V2(4, 8), 3)) * 1.4f);
            return Mix(new V3(0.012f, 0.009f, 0.007f), new V3(0.055f, 0.044f, 0.034f) * (0.3f + Noise.Unit(gravel.Id)), Smooth(0.05f, 0.30f, gravel.Edge));
        }

        const float e = 0.0036f;
        var right = Same(At(p + new V2(e, 0)), spot) - Same(At(p - new V2(e, 0)), spot);
        var up = Same(At(p + new V2(0, e)), spot) - Same(At(p - new V2(0, e)), spot);
        var n = Norm(new V3(-right, -up, 2 * e));
        var plant = spot.Plant;
        var seed = plant.Number * 31 + spot.Leaf;
        var (s, v) = (spot.Local.X, spot.Local.Y);
        var age = (spot.Leaf + 0.6f) / plant.Leaves;

        // Bloom: the pale wax of the skin, rubbed off in places; a flush at tip and margin; scars on the old.
        var wax = Noise.Fbm(p * 7 + new V2(seed, 0), 4) + 0.3f * Noise.Fbm(p * 60, 3);
        var c = Mix(plant.Body, plant.Body * new V3(0.80f, 1.05f, 0.62f), Saturate(1 - age * 1.6f));
        c = Mix(c, new V3(0.30f, 0.38f, 0.36f), Saturate(0.14f + 0.38f * wax));
        var flush = Saturate(1.25f * Smooth(0.70f, 1.0f, s) + 0.7f * Smooth(0.22f, 0.0f, spot.Edge)) * (0.35f + 0.65f * age);
        c = Mix(c, plant.Tip, 0.82f * flush);
        c = Mix(c, plant.Tip * 0.35f, Smooth(0.955f, 0.99f, s));
        c *= 1 + 0.12f * Noise.Fbm(new V2(s * 3 + seed, v * 9), 3);
        var scar = Noise.Fbm(p * 22 + new V2(seed * 3, 5), 4);
        c = Mix(c, Srgb(0x8A7358), 0.6f * Smooth(0.46f, 0.58f, scar) * age);
        n = Norm(n + new V3(Noise.Fbm(p * 45, 3), Noise.Fbm(p * 45 + new V2(9, 4), 3), 0) * 0.05f);

        var (open, sun) = Light(p, spot.Height, ref sampler);
        // Flesh scatters: light wraps round the edge and comes out greener and warmer in thin places.
        var facing = V3.Dot(n, Sun);
        var wrap = new V3(Saturate((facing + 0.38f) / 1.38f), Saturate((facing + 0.45f) / 1.45f), Saturate((facing + 0.22f) / 1.22f));
        var thin = Smooth(0.30f, 0, spot.Edge) * 0.22f + Smooth(0.8f, 1, s) * 0.15f;
        var light = new V3(1.42f, 1.22f, 0.95f) * wrap * sun + new V3(0.30f, 0.37f, 0.44f) * (open * (0.55f + 0.45f * n.Z));
        var glow = c * new V3(0.9f, 0.85f, 0.35f) * (thin * sun);
        var half = Norm(Sun + V3.UnitZ);
        var sheen = 0.05f * MathF.Pow(MathF.Max(0, V3.Dot(n, half)), 16) * sun * (0.6f + wax);
        return c * light * Mix(0.30f, 1, open) + glow + new V3(MathF.Max(0, sheen));
    }

    /// <summary>A neighbour's height where it is the same leaf; a step to another leaf is no slope.</summary>
    private static float Same(Spot other, Spot spot) =>
        ReferenceEquals(other.Plant, spot.Plant) && other.Leaf == spot.Leaf ? other.Height : spot.Height;

    /// <summary>Share of sky seen (a few random directions) and of the sun's soft disc.</summary>
    private (float Open, float Sun) Light(V2 p, float height, ref Sampler sampler)
    {
        var jitter = Sampler.Disc(sampler.Pair(4)) * 0.07f;
        var sun = Blocked(p, height + 0.006f, Norm(Sun + new V3(jitter, 0)), 7) ? 0f : 1f;
        var open = 0f;
        for (var i = 0; i < 3; i++)
        {
            var u = i == 0 ? sampler.Pair(6) : sampler.NextPair();
            open += Blocked(p, height + 0.006f, Sampler.Hemisphere(V3.UnitZ, u), 5) ? 0.02f : 0.333f;
        }

        return (open, sun);
    }

    private bool Blocked(V2 p, float height, V3 d, int steps)
    {
        var step = 0.014f;
        var t = 0f;
        for (var i = 0; i < steps; i++)
        {
            t += step;
            step *= 1.65f;
            var h = height + d.Z * t;
            if (h > 0.45f)
            {
                return false;
            }

            if (At(p + new V2(d.X, d.Y) * t).Height > h + 0.004f)
            {
                return true;
            }
        }

        return false;
    }
}
