namespace Pictures.Scenes;

/// <summary>Evening at the water: rowing boats drawn up on shingle, hills behind one another, a heavy sky.</summary>
internal sealed class Harbour : Scene
{
    private const float WaterLevel = 0;
    private static readonly V3 Key = Norm(new V3(-0.80f, 0.50f, 0.30f));
    private readonly Lens _lens = new(new V3(0.15f, 1.95f, -5.9f), new V3(0.10f, 1.50f, 4), 43, 0.011f, 6.6f);
    private readonly Boat[] _boats =
    [
        new(new V3(-0.82f, 0.20f, 0.55f), -0.50f, 0.15f, Srgb(0x31485A), Srgb(0x5E3128), Srgb(0xA9A290), 1),
        new(new V3(1.15f, 0.18f, 1.35f), -0.42f, -0.13f, Srgb(0xB9B3A3), Srgb(0x34473C), Srgb(0x74827E), 2),
        new(new V3(3.15f, 0.17f, 2.15f), -0.36f, 0.11f, Srgb(0x6E3A30), Srgb(0x3A3531), Srgb(0xADA38A), 3),
        new(new V3(-3.35f, 0.16f, 1.45f), -0.60f, -0.10f, Srgb(0x4A5F52), Srgb(0x4E2E27), Srgb(0x9A9684), 4),
        new(new V3(5.3f, 0.16f, 2.9f), -0.28f, -0.1f, Srgb(0x3D5263), Srgb(0x4E2E27), Srgb(0x9D9682), 5),
        new(new V3(-5.8f, 0.16f, 2.3f), -0.70f, 0.1f, Srgb(0xA9A392), Srgb(0x344855), Srgb(0x7D7564), 6),
    ];

    public override string Name => "harbour";

    public override int Samples => 8;

    public override Development Development => new()
    {
        Exposure = 1.08f,
        Contrast = 1.22f,
        Saturation = 0.86f,
        Bloom = 0.10f,
        Vignette = 0.35f,
        Grain = 0.009f,
        Shadows = new V3(0.95f, 1, 1.08f),
        Highlights = new V3(1.04f, 1, 0.94f),
    };

    public override Vector4 Expose(V2 point, ref Sampler sampler)
    {
        var ray = _lens.Through(point, sampler.Pair(2));
        return Opaque(Trace(ray, ref sampler, true));
    }

    private V3 Trace(Ray ray, ref Sampler sampler, bool first)
    {
        var ground = first ? MarchGround(ray) : float.MaxValue;
        var water = ray.Direction.Y < 0 ? (WaterLevel - ray.Origin.Y) / ray.Direction.Y : float.MaxValue;
        var near = MathF.Min(ground, water);
        var boat = MarchBoats(ray, near, out var t, out var part);
        if (boat is not null)
        {
            return ShadeBoat(boat, part, ray, t, ref sampler);
        }

        if (near > 900)
        {
            return Far(ray.Direction);
        }

        return ground < water ? ShadeBeach(ray.At(ground), ray, ref sampler) : ShadeWater(ray.At(water), ray, ref sampler);
    }

    // ---- land and water -------------------------------------------------------------------------

    private static float Beach(float x, float z)
    {
        var shore = 5.6f + 0.9f * Noise.Perlin(x * 0.16f, 4) - 0.03f * x;
        return (shore - z) * 0.038f + 0.05f * Noise.Fbm(x * 0.7f, z * 0.7f, 3) * Smooth(shore, shore - 3, z);
    }

    private static float MarchGround(Ray ray)
    {
        var t = 0f;
        for (var i = 0; i < 60; i++)
        {
            var p = ray.At(t);
            var gap = p.Y - Beach(p.X, p.Z);
            if (gap < 0.0015f * t)
            {
                return t;
            }

            t += gap * 0.8f / MathF.Max(0.12f, -ray.Direction.Y + 0.05f);
            if (t > 60 || p.Z > 12)
            {
                break;
            }
        }

        return float.MaxValue;
    }

    private V3 ShadeBeach(V3 p, Ray ray, ref Sampler sampler)
    {
        var t = V3.Distance(p, ray.Origin);
        // Stones of three sizes lie over sand; the largest stone that covers the point wins.
        var n = V3.UnitY;
        var c = Mix(Srgb(0x7D7263), Srgb(0x5C534A), Saturate(0.5f + Noise.Fbm(p.X * 2, p.Z * 2, 4)));
        c *= 0.85f + 0.35f * Noise.Fbm(p.X * 55, p.Z * 55, 3);
        var shade = 1f;
        foreach (var (size, share, seed) in (ReadOnlySpan<(float, float, int)>)[(0.030f, 0.75f, 3), (0.065f, 0.55f, 5), (0.13f, 0.22f, 7)])
        {
            var warp = new V2(Noise.Perlin(p.X / size * 0.8f, p.Z / size * 0.8f), Noise.Perlin(p.Z / size * 0.8f, p.X / size * 0.8f + 5)) * 0.22f;
            var cell = Noise.Cells(new V2(p.X, p.Z) / size + warp + new V2(seed * 17), 0.85f);
            var density = share + 0.5f * Noise.Perlin(p.X * 0.7f + seed, p.Z * 0.7f);
            if (Noise.Unit(Noise.Hash(cell.Id + 9)) > density)
            {
                continue;
            }

            var radius = 0.30f + 0.18f * Noise.Unit(cell.Id);
            var rim = MathF.Min(cell.Edge * 0.9f, radius * 1.5f - cell.Near);
            if (rim < 0)
            {
                shade *= Mix(0.45f, 1, Smooth(0, -0.22f, rim));
                continue;
            }

            var dome = Saturate(cell.Near / (radius * 1.5f));
            n = Norm(new V3(cell.Offset.X * dome * 2.1f, 0.75f, cell.Offset.Y * dome * 2.1f) + 0.12f * new V3(Noise.Perlin(p.X * 90, p.Z * 90), 0, Noise.Perlin(p.Z * 90, p.X * 90 + 7)));
            var pick = Noise.Unit(Noise.Hash(cell.Id + 3));
            c = pick < 0.45f ? Srgb(0x77726B) : pick < 0.7f ? Srgb(0x5B5752) : pick < 0.88f ? Srgb(0x8C7E6C) : Srgb(0xB4AEA2);
            c *= (0.65f + 0.6f * Noise.Unit(Noise.Hash(cell.Id + 5))) * (0.9f + 0.35f * Noise.Fbm(p.X * 70, p.Z * 70 + cell.Id % 97, 3));
            shade = Mix(0.40f, 1, Smooth(0, 0.16f, rim));
        }

        // Wet by the water's edge and darker there, with weed along the last tide.
        var wet = Smooth(0.10f, 0.01f, p.Y + 0.03f * Noise.Fbm(p.X * 1.2f, p.Z * 2, 3));
        var weed = Bell(p.Y - 0.115f + 0.03f * Noise.Fbm(p.X * 0.9f, 3, 3), 0.022f) * Smooth(0.0f, 0.3f, Noise.Fbm(p.X * 9, p.Z * 14, 4));
        c = Mix(c, Srgb(0x231E17), 0.75f * weed) * Mix(1, 0.45f, wet);
        var light = Lit(p + n * 0.01f, n, ref sampler, 1);
        var mirror = EveningSky.Light(Norm(V3.Reflect(ray.Direction, Norm(n + new V3(0, 2, 0))) + new V3(0, 0.05f, 0)), false);
        var f = Fresnel(-V3.Dot(ray.Direction, Norm(n + new V3(0, 1, 0))), 0.03f) * Mix(0.05f, 0.55f, wet);
        return Haze(c * light * shade + mirror * f * shade, ray.Direction, t);
    }

    private V3 ShadeWater(V3 p, Ray ray, ref Sampler sampler)
    {
        var t = V3.Distance(p, ray.Origin);
        float sx = 0, sz = 0, scale = 0.5f, amp = 0.030f;
        var breeze = 0.35f + Smooth(-0.2f, 0.4f, Noise.Fbm(p.X * 0.02f, p.Z * 0.035f + 4, 4));
        for (var i = 0; i < 6; i++)
        {
            var q = Rotate(new V2(p.X, p.Z * 1.8f), 0.5f * i) * scale;
            var keep = Smooth(420, 120, t * scale);
            sx += amp * keep * Noise.Perlin(q.X + i * 9, q.Y);
            sz += amp * keep * Noise.Perlin(q.X + 31, q.Y + i * 7);
            scale *= 1.85f;
            amp *= 0.86f;
        }

        var n = Norm(new V3(sx * breeze, 1, sz * breeze + 0.004f));
        var r = V3.Reflect(ray.Direction, n);
        r.Y = MathF.Abs(r.Y) + 0.002f;
        r = Norm(r);
        var f = Fresnel(MathF.Max(0.02f, -V3.Dot(ray.Direction, n)), 0.022f);
        var mirror = MarchBoats(new Ray(p, r), 30, out var hit, out var part) is { } boat
            ? ShadeBoat(boat, part, new Ray(p, r), hit, ref sampler)
            : Far(r);
        var depth = MathF.Max(0, -Beach(p.X, p.Z));
        var bed = Mix(new V3(0.075f, 0.066f, 0.052f), new V3(0.022f, 0.034f, 0.042f), 1 - MathF.Exp(-depth * 5));
        var foam = Smooth(0.012f, 0.0f, depth + 0.01f * Noise.Fbm(p.X * 3, p.Z * 6, 3)) * 0.25f * Smooth(-0.1f, 0.4f, Noise.Fbm(p.X * 14, p.Z * 25, 3));
        return Haze(mirror * f + bed * (1 - f) + new V3(foam), ray.Direction, t);
    }

    private static V3 Haze(V3 c, V3 d, float t) => Mix(EveningSky.Light(Norm(new V3(d.X, 0.02f, d.Z)), false), c, MathF.Exp(-t * 0.0016f));

    /// <summary>Sky and four lines of hills, each paler than the one before it.</summary>
    private static V3 Far(V3 d)
    {
        var c = EveningSky.Light(d, true);
        var bearing = MathF.Atan2(d.X, d.Z);
        var elevation = d.Y / MathF.Sqrt(d.X * d.X + d.Z * d.Z);
        for (var i = 0; i < 4; i++)
        {
            var q = bearing * (2.1f + 0.9f * i) + i * 7.3f + 0.4f;
            var rise = (0.105f - 0.022f * i) * (0.62f + 0.75f * Noise.Perlin(q, i + 0.3f) + 0.16f * Noise.Fbm(q * 4, i, 3));
            rise += (i == 3 ? 0.0035f : 0.0012f) * Noise.Fbm(bearing * 130, i, 4, 0.65f);
            rise *= i switch { 2 => Smooth(0.05f, -0.35f, bearing), 3 => Smooth(0.10f, 0.45f, bearing) * 0.9f, _ => 1 };
            rise -= i > 1 ? 0.0012f : 0;
            var cover = Smooth(rise + 0.0009f, rise - 0.0009f, elevation);
            var veil = EveningSky.Light(Norm(new V3(d.X, 0.035f, d.Z)), false);
            var relief = Noise.Fbm(bearing * 42 + elevation * 60, elevation * 150 + i * 9, 4);
            var land = new V3(0.030f, 0.038f, 0.040f) * (1 + 0.5f * relief);
            var mist = 0.72f - 0.19f * i + 0.16f * Smooth(rise, 0, elevation);
            c = Mix(c, Mix(land, veil * 0.78f, Saturate(mist)), cover);
        }

        return c;
    }

    // ---- boats ----------------------------------------------------------------------------------

    private Boat? MarchBoats(Ray ray, float limit, out float best, out BoatPart part)
    {
        Boat? found = null;
        best = limit;
        part = default;
        foreach (var boat in _boats)
        {
            var oc = ray.Origin - boat.Centre;
            var b = V3.Dot(oc, ray.Direction);
            var disc = b * b - oc.LengthSquared() + Boat.Bound * Boat.Bound;
            if (disc < 0)
            {
                continue;
            }

            disc = MathF.Sqrt(disc);
            var t = MathF.Max(0, -b - disc);
            var end = MathF.Min(best, -b + disc);
            var o = boat.ToLocal(ray.Origin);
            var d = boat.ToLocal(ray.Origin + ray.Direction) - o;
            for (var i = 0; i < 130 && t < end; i++)
            {
                var gap = Boat.Distance(o + d * t, out var here);
                if (gap < 0.0004f + 0.00012f * t)
                {
                    best = t;
                    found = boat;
                    part = here;
                    break;
                }

                t += gap;
            }
        }

        return found;
    }

    private V3 ShadeBoat(Boat boat, BoatPart part, Ray ray, float t, ref Sampler sampler)
    {
        var p = ray.At(t);
        var q = boat.ToLocal(p);
        const float e = 0.0025f;
        var n = Norm(new V3(
            Boat.Distance(q + new V3(e, 0, 0), out _) - Boat.Distance(q - new V3(e, 0, 0), out _),
            Boat.Distance(q + new V3(0, e, 0), out _) - Boat.Distance(q - new V3(0, e, 0), out _),
            Boat.Distance(q + new V3(0, 0, e), out _) - Boat.Distance(q - new V3(0, 0, e), out _)));
        var open = 1f;
        for (var k = 1; k <= 4; k++)
        {
            var s = 0.07f * k * k * 0.5f;
            open -= MathF.Max(0, s - Boat.Distance(q + n * s, out _) * 1.5f) / s * 0.22f;
        }

        n = boat.ToWorld(n);
        open *= Mix(0.35f, 1, Smooth(0, 0.30f, p.Y - Beach(p.X, p.Z) + 0.12f * MathF.Max(0, n.Y)));
        var c = boat.Colour(q, part);
        var light = Lit(p + n * 0.012f, n, ref sampler, Saturate(open));
        var r = V3.Reflect(ray.Direction, n);
        var gloss = part == BoatPart.Hull ? 0.30f : 0.12f;
        var f = Fresnel(MathF.Max(0.05f, -V3.Dot(ray.Direction, n)), 0.04f) * gloss * open;
        return Haze(c * light + EveningSky.Light(Norm(new V3(r.X, MathF.Max(r.Y, 0.02f), r.Z)), false) * f * Smooth(-0.3f, 0.3f, r.Y), ray.Direction, t);
    }

    /// <summary>The broken sun through cloud, soft-edged, and the sky's own light.</summary>
    private V3 Lit(V3 p, V3 n, ref Sampler sampler, float open)
    {
        var jitter = Sampler.Disc(sampler.Pair(4)) * 0.16f;
        var (a, b) = Basis(Key);
        var to = Norm(Key + a * jitter.X + b * jitter.Y);
        var sun = MathF.Max(0, V3.Dot(n, to));
        if (sun > 0 && MarchBoats(new Ray(p, to), 9, out _, out _) is not null)
        {
            sun = 0;
        }

        // One hemisphere ray a sample grounds the boats with a soft dark beneath them.
        var u = sampler.Pair(6);
        var dome = Sampler.Hemisphere(n, u);
        var sky = dome.Y > 0 && MarchBoats(new Ray(p, dome), 4, out _, out _) is null
            ? Mix(new V3(0.60f, 0.52f, 0.46f), new V3(0.42f, 0.50f, 0.64f), dome.Y)
            : new V3(0.05f, 0.047f, 0.043f);
        return new V3(1.25f, 0.92f, 0.63f) * (sun * 1.15f * MathF.Sqrt(open)) + sky * (0.95f * open);
    }
}
