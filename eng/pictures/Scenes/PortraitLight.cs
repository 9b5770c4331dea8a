namespace Pictures.Scenes;

/// <summary>Portrait format: a pointed niche in a plastered wall, sun from the side, the shadow of palm leaves across it.</summary>
internal sealed class PortraitLight : Scene
{
    private const float NicheHalf = 0.62f, Spring = 0.35f, Sill = -1.42f, Depth = 0.42f;
    private static readonly V3 Sun = Norm(new V3(-0.66f, 0.52f, -0.60f));
    private readonly Lens _lens = new(new V3(0.10f, -0.05f, -5.2f), new V3(0.05f, -0.10f, 0), 35);

    public override string Name => "portrait-light";

    public override int Width => 1600;

    public override int Height => 2400;

    public override int Samples => 10;

    public override Development Development => new()
    {
        Exposure = 0.74f,
        Contrast = 1.12f,
        Saturation = 0.95f,
        Bloom = 0.07f,
        Vignette = 0.20f,
        Grain = 0.008f,
        Shadows = new V3(0.99f, 1, 1.03f),
        Highlights = new V3(1.02f, 1, 0.97f),
    };

    /// <summary>Signed distance to the niche's outline on the wall: a rectangle under two arcs that meet in a point.</summary>
    private static float Outline(float x, float y)
    {
        x = MathF.Abs(x);
        if (y < Spring)
        {
            return MathF.Max(x - NicheHalf, Sill - y);
        }

        const float centre = -0.42f;
        return new V2(x - centre, y - Spring).Length() - (NicheHalf - centre);
    }

    public override Vector4 Expose(V2 point, ref Sampler sampler)
    {
        var ray = _lens.Through(point, sampler.Pair(2));
        Hit(ray, out var p, out var n);
        var (plaster, relief) = Plaster(p, n);
        var bump = Norm(n + relief);
        var u = sampler.Pair(4);
        var jitter = Sampler.Disc(u) * 0.0058f;
        var (a, b) = Basis(Sun);
        var to = Norm(Sun + a * jitter.X + b * jitter.Y);
        var direct = MathF.Max(0, V3.Dot(bump, to)) * Sunlit(p + n * 0.002f, to);
        // One bounced ray: the niche is lit by its own sunny side.
        var dome = Sampler.Hemisphere(n, sampler.Pair(6));
        var indirect = new V3(0.40f, 0.46f, 0.54f) * (0.75f + 0.25f * dome.Y);
        if (p.Z > 0.002f)
        {
            Hit(new Ray(p + n * 0.002f, dome), out var q, out var m);
            if (q.Z > 0.0005f && q.Z <= Depth + 0.001f)
            {
                var lit = MathF.Max(0, V3.Dot(m, Sun)) * Sunlit(q + m * 0.002f, Sun);
                indirect = Plaster(q, m).Colour * (new V3(2.25f, 1.93f, 1.56f) * lit + new V3(0.22f, 0.25f, 0.30f));
            }
        }
        else if (dome.Y < -0.1f)
        {
            // The sunny ground in front of the wall.
            indirect = new V3(0.52f, 0.42f, 0.31f);
        }

        var corner = p.Z > 0.002f ? Mix(0.72f, 1, Smooth(0, 0.12f, Depth - p.Z + 0.04f)) : 1;
        return Opaque(plaster * (new V3(2.25f, 1.93f, 1.56f) * direct + indirect * (0.92f * corner)));
    }

    /// <summary>Wall at z = 0, niche behind it to z = Depth; rays leave the wall for negative z.</summary>
    private static void Hit(Ray ray, out V3 p, out V3 n)
    {
        var (o, d) = (ray.Origin, ray.Direction);
        if (o.Z <= 0)
        {
            var t = -o.Z / (d.Z > 0 ? d.Z : 1e9f);
            p = ray.At(t);
            var edge = Outline(p.X, p.Y);
            if (edge > 0)
            {
                n = -V3.UnitZ;
                // The edge of the niche is rounded, as a trowel leaves it.
                var near = Smooth(0.035f, 0, edge);
                if (near > 0)
                {
                    n = Norm(n - Gradient(p) * (near * near * 0.9f));
                }

                return;
            }

            o = p;
        }

        // Inside: step to the reveal or the back wall, whichever comes first.
        var end = d.Z > 0 ? (Depth - o.Z) / d.Z : d.Z < 0 ? -o.Z / d.Z : 8;
        var step = 0f;
        for (var i = 0; i < 40; i++)
        {
            p = o + d * step;
            var gap = -Outline(p.X, p.Y);
            if (gap < 0.0006f && i > 0)
            {
                n = -Gradient(p);
                return;
            }

            step += MathF.Max(gap, 0.0008f);
            if (step > end)
            {
                break;
            }
        }

        p = o + d * end;
        n = -V3.UnitZ;
        if (d.Z < 0)
        {
            p.Z = -1;
        }
    }

    private static V3 Gradient(V3 p)
    {
        const float e = 0.001f;
        var here = Outline(p.X, p.Y);
        return Norm(new V3(Outline(p.X + e, p.Y) - here, Outline(p.X, p.Y + e) - here, 0));
    }

    private static float Sunlit(V3 p, V3 to)
    {
        if (p.Z > 0.003f)
        {
            var t = p.Z / MathF.Max(1e-4f, -to.Z);
            // The way out of the niche must not cross the reveal.
            for (var i = 1; i <= 6; i++)
            {
                var q = p + to * (t * i / 6);
                if (Outline(q.X, q.Y) > 0.0015f)
                {
                    return 0;
                }
            }
        }

        return Palms(p, to);
    }

    /// <summary>Fronds hang in planes before the wall, so that near ones throw sharp and far ones soft shadows.</summary>
    private static float Palms(V3 p, V3 to)
    {
        var light = 1f;
        for (var k = 0; k < 4; k++)
        {
            var z = -(1.5f + 1.1f * k);
            var t = (z - p.Z) / to.Z;
            var q = p + to * t;
            var home = new V2(0, 0) + new V2(Sun.X, Sun.Y) * (z / Sun.Z);
            var local = new V2(q.X, q.Y) - home;
            V2 root = k switch { 0 => new(-1.75f, 1.75f), 1 => new(-1.55f, -0.35f), 2 => new(1.75f, 1.95f), _ => new(-1.2f, 2.5f) };
            var angle = k switch { 0 => -0.62f, 1 => 0.40f, 2 => -2.35f, _ => -1.05f };
            light *= Frond(Rotate(local - root, -angle), k);
        }

        return light;
    }

    /// <summary>A feather palm: a bowed rib and leaflets that leave it at an angle, each with its own droop.</summary>
    private static float Frond(V2 q, int number)
    {
        const float length = 2.6f;
        var rib = -0.16f * q.X * q.X / length;
        var off = q.Y - rib;
        if (q.X < -0.05f || q.X > length * 1.2f || MathF.Abs(off) > 1.1f)
        {
            return 1;
        }

        if (MathF.Abs(off) < 0.016f * (1.2f - q.X / length) && q.X < length)
        {
            return 0;
        }

        var side = off > 0 ? 1 : -1;
        off = MathF.Abs(off);
        // Along a leaflet the root on the rib lies further back the further out one is.
        var lean = 0.72f;
        var root = q.X - off * lean + 0.16f * off * off * side;
        const float pitch = 0.105f;
        var light = 1f;
        for (var j = -1; j <= 1; j++)
        {
            var i = (int)MathF.Floor(root / pitch) + j;
            var at = (i + 0.5f + 0.35f * (Noise.Unit(i, number * 9 + side + 50) - 0.5f)) * pitch;
            if (at < 0.25f || at > length)
            {
                continue;
            }

            var s = at / length;
            var span = 0.92f * MathF.Pow(MathF.Sin(MathF.PI * (0.12f + 0.80f * s)), 0.8f) * (0.88f + 0.2f * Noise.Unit(i, number + 60));
            var v = off / span;
            if (v > 1)
            {
                continue;
            }

            var droop = 0.14f * (Noise.Unit(i, number * 7 + side + 61) - 0.5f) * v * v;
            var half = 0.034f * MathF.Pow(MathF.Sin(MathF.PI * MathF.Min(1, 0.10f + 0.9f * v)), 0.7f);
            if (MathF.Abs(root - at - droop) < half)
            {
                light = 0;
            }
        }

        return light;
    }

    private static (V3 Colour, V3 Relief) Plaster(V3 p, V3 n)
    {
        // On a reveal the surface runs along depth and the outline; the wall and the back use x and y.
        var q = MathF.Abs(n.Z) > 0.5f ? new V2(p.X, p.Y + p.Z * 3) : new V2(p.Z * 1.3f + p.X * 0.4f, p.Y + p.X);
        var sweep = Noise.Fbm(q * 1.15f, 4);
        var trowel = Noise.Fbm(new V2(q.X * 3.1f + 0.8f * sweep, q.Y * 6.2f), 4);
        var c = Mix(Srgb(0xDCCDBB), Srgb(0xCBB39B), Saturate(0.5f + 0.8f * sweep + 0.35f * trowel));
        c *= 1 + 0.05f * Noise.Fbm(q * 38, 3);
        var stain = Smooth(0.30f, 0.6f, Noise.Fbm(new V2(q.X * 2.2f, q.Y * 0.8f + 40), 5));
        c = Mix(c, c * new V3(0.86f, 0.82f, 0.78f), stain);
        const float e = 0.004f;
        var here = Rough(q);
        var dx = (Rough(q + new V2(e, 0)) - here) / e;
        var dy = (Rough(q + new V2(0, e)) - here) / e;
        return (c, new V3(-dx, -dy, 0));
    }

    private static float Rough(V2 q)
    {
        var trowel = Noise.Fbm(new V2(q.X * 2.1f, q.Y * 3.4f), 3) * 0.020f;
        var grain = Noise.Fbm(q * 62, 3, 0.6f) * 0.0016f;
        var pit = Noise.Cells(q * 21);
        var hole = Noise.Unit(pit.Id) > 0.965f ? -0.0022f * Smooth(0.05f + 0.2f * Noise.Unit(Noise.Hash(pit.Id)), 0.02f, pit.Near) : 0;
        return trowel + grain + hole;
    }
}
