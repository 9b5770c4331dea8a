namespace Pictures.Scenes;

/// <summary>A wooden jetty that runs into fog; the upper half is bright and empty.</summary>
internal sealed class Jetty : Scene
{
    private const float HalfWidth = 1.30f, End = 20.6f, WaterLevel = -0.62f, Pitch = 0.146f, Gap = 0.011f;
    private static readonly V3 Sun = Norm(new V3(0.30f, 0.42f, 1));
    private readonly Lens _lens = new(new V3(-0.22f, 1.34f, 0.4f), new V3(0.30f, 0.93f, 10), 44, 0.006f, 5.2f);
    private readonly (V2 Foot, float Radius, float Top)[] _posts = MakePosts();

    public override string Name => "jetty";

    public override int Samples => 12;

    public override Development Development => new()
    {
        Exposure = 1.0f,
        Contrast = 1.38f,
        Bloom = 0.10f,
        Vignette = 0.22f,
        Grain = 0.007f,
        Shadows = new V3(0.93f, 1.0f, 1.07f),
        Highlights = new V3(1.03f, 1.0f, 0.965f),
    };

    public override Vector4 Expose(V2 point, ref Sampler sampler)
    {
        var ray = _lens.Through(point, sampler.Pair(2));
        return Opaque(Trace(ray, true));
    }

    private V3 Trace(Ray ray, bool first)
    {
        var (o, d) = (ray.Origin, ray.Direction);
        var best = float.MaxValue;
        V3 colour = default;
        foreach (var post in _posts)
        {
            var t = Cylinder(ray, post.Foot, post.Radius, post.Top, out var n);
            if (t < best)
            {
                best = t;
                colour = ShadePost(ray.At(t), n, d, post.Top);
            }
        }

        if (first && d.Y < 0)
        {
            var t = -o.Y / d.Y;
            var p = ray.At(t);
            if (t < best && OnDeck(p))
            {
                best = t;
                colour = ShadeDeck(p, d, t);
            }

            t = (WaterLevel - o.Y) / d.Y;
            if (t < best)
            {
                best = t;
                colour = ShadeWater(ray.At(t), d, t);
            }
        }
        else if (!first)
        {
            // The flank of the jetty, seen only as a reflection.
            var side = o.X > 0 ? HalfWidth : -HalfWidth;
            var t = (side - o.X) / d.X;
            var p = ray.At(t);
            if (t > 0 && t < best && p.Y < 0 && p.Z < End)
            {
                best = t;
                var beam = p.Y > -0.2f ? 0.075f : 0.02f;
                colour = new V3(0.95f, 0.97f, 1) * (beam * (0.8f + 0.4f * Noise.Fbm(p.Z * 3, p.Y * 30, 3)));
            }
        }

        var sky = Sky(d);
        if (best == float.MaxValue)
        {
            return sky;
        }

        var haze = MathF.Exp(-MathF.Pow(best * 0.046f, 1.6f));
        return Mix(Sky(Norm(new V3(d.X, MathF.Max(d.Y, 0.004f), d.Z))), colour, haze);
    }

    /// <summary>Fog lit from behind: brightest about the hidden sun, a breath darker to the sides and overhead.</summary>
    private static V3 Sky(V3 d)
    {
        var glow = MathF.Exp((V3.Dot(d, Sun) - 1) * 5.0f);
        var height = MathF.Max(d.Y, 0);
        var veil = Noise.Fbm(new V3(d.X * 2.2f, d.Y * 5.5f, 3), 4) * (0.035f + 0.05f * Smooth(0, 0.3f, height));
        var horizon = 0.50f + 0.10f * Smooth(0, 0.35f, height) - 0.06f * Bell(d.Y - 0.01f, 0.05f);
        var light = horizon * (1 + veil) + 0.26f * glow;
        var tint = Mix(new V3(0.905f, 0.98f, 1.05f), new V3(1.07f, 1.0f, 0.90f), Saturate(glow * 0.95f));
        var c = tint * light;
        // A far shore that the fog has all but swallowed.
        var bearing = MathF.Atan2(d.X, d.Z);
        var trees = 0.018f + 0.028f * Smooth(0.05f, -0.5f, bearing) + 0.012f * Noise.Fbm(bearing * 14, 1, 5, 0.6f);
        var shore = Smooth(trees + 0.006f, trees - 0.012f, d.Y) * Smooth(0.12f, -0.35f, bearing) * Smooth(-0.012f, 0.03f, d.Y + 0.01f);
        return c * (1 - 0.13f * shore);
    }

    private static bool OnDeck(V3 p)
    {
        var i = (int)MathF.Floor(p.Z / Pitch);
        if (p.Z > End)
        {
            return false;
        }

        var reach = HalfWidth + 0.03f * (Noise.Unit(i, 3) - 0.5f);
        return MathF.Abs(p.X) < reach - 0.004f * Noise.Fbm(p.Z * 40, i, 2);
    }

    private static V3 ShadeDeck(V3 p, V3 d, float t)
    {
        var i = (int)MathF.Floor(p.Z / Pitch);
        var f = p.Z - i * Pitch;
        var width = Gap * (0.6f + 0.9f * Noise.Unit(i, 9)) + 0.003f * Noise.Perlin(p.X * 2.3f, i * 7.7f);
        var shade = 1f;
        if (f < width)
        {
            // Inside a gap the eye meets the next plank's edge, or, steeply, black water.
            var depth = (width - f) * -d.Y / MathF.Max(d.Z, 1e-3f);
            if (depth > 0.03f)
            {
                return new V3(0.006f, 0.007f, 0.008f);
            }

            shade = 0.42f * MathF.Exp(-depth * 60);
        }

        var edge = MathF.Min(f - width, Pitch - f);
        var h = 0.00125f + t * 0.00022f;
        var here = WoodHeight(p.X, p.Z, i, width);
        var dx = (WoodHeight(p.X + h, p.Z, i, width) - here) / h;
        var dz = (WoodHeight(p.X, p.Z + h, i, width) - here) / h;
        var tilt = new V2(Noise.Unit(i, 21) - 0.5f, Noise.Unit(i, 22) - 0.5f) * 0.05f;
        var n = Norm(new V3(-dx + tilt.X * 0.4f, 1, -dz + tilt.Y));
        var wet = Smooth(-0.12f, 0.32f, Noise.Fbm(p.X * 0.55f + 3, p.Z * 0.42f, 4) + 0.2f * (Noise.Unit(i, 33) - 0.5f) - here * 40);
        var albedo = WoodColour(p, i, here) * Mix(1, 0.50f, wet);
        albedo *= Mix(0.45f, 1, Smooth(-0.002f, 0.016f, edge)) * shade;
        var diffuse = 0.50f * (0.45f + 0.55f * n.Y) + 0.55f * MathF.Max(0, V3.Dot(n, Sun));
        // Damp wood mirrors the fog, more so at a grazing view.
        var nr = Norm(Mix(n, V3.UnitY, 0.35f * wet));
        var r = V3.Reflect(d, nr);
        r.Y = MathF.Max(r.Y, 0.01f);
        var cos = MathF.Max(0.02f, -V3.Dot(d, nr));
        var gloss = Fresnel(cos, 0.03f) * Mix(0.16f, 0.66f, wet) * Smooth(0, 0.012f, edge) * shade;
        return albedo * diffuse * new V3(0.97f, 1, 1.03f) + Sky(Norm(r)) * gloss;
    }

    private static float WoodHeight(float x, float z, int plank, float width)
    {
        var f = z - plank * Pitch;
        var wander = Noise.Perlin(x * 0.9f, plank * 3.1f) * 0.02f + Noise.Perlin(x * 3.1f, plank * 1.7f + z * 6) * 0.006f;
        var g = Noise.Fbm(x * 2.2f + plank * 13.7f, (z + wander) * 105, 4, 0.62f);
        var crack = Noise.Perlin(x * 1.3f + plank * 5.1f, (z + wander) * 46);
        var open = Smooth(0.06f, 0, MathF.Abs(crack - 0.22f)) * Smooth(-0.1f, 0.4f, Noise.Perlin(x * 1.1f, plank * 9.3f));
        var rim = MathF.Min(f - width, Pitch - f);
        var round = rim < 0.012f ? -0.004f * Sq(1 - MathF.Max(rim, 0) / 0.012f) : 0;
        return 0.0017f * g - 0.0042f * open + round - 0.0022f * Bell(f - Pitch * 0.5f, 0.05f);
    }

    private static V3 WoodColour(V3 p, int plank, float height)
    {
        var wander = Noise.Perlin(p.X * 0.9f, plank * 3.1f) * 0.02f;
        var tone = 0.46f + 0.58f * Noise.Unit(plank, 5);
        var grain = Noise.Fbm(p.X * 1.6f + plank * 17.1f, (p.Z + wander) * 62, 5, 0.66f);
        var blotch = Noise.Fbm(p.X * 1.7f, p.Z * 2.3f + plank * 0.7f, 4);
        var c = Mix(Srgb(0x8C8378), Srgb(0x6A5341), Saturate(0.45f + 1.3f * blotch + 0.5f * (Noise.Unit(plank, 6) - 0.5f)));
        c *= tone * (0.92f + 1.25f * grain) * Math.Clamp(1 + 210 * height, 0.25f, 1.6f);
        // A knot now and then, the grain flowing round it.
        var knotted = Noise.Unit(plank, 80) > 0.45f;
        var at = new V2(p.X - (Noise.Unit(plank, 81) - 0.5f) * 2.2f, (p.Z - (plank + 0.3f + 0.4f * Noise.Unit(plank, 82)) * Pitch) * 1.7f);
        var knot = at.Length() * (1 + 0.25f * Noise.Perlin(at * 50));
        c = knotted ? Mix(c, Srgb(0x33271D) * (0.7f + 0.5f * MathF.Sin(knot * 900)), Smooth(0.034f, 0.012f, knot) * 0.85f) : c;
        // Moss in the damp corners, rust below the nails.
        c = Mix(c, Srgb(0x54583F), 0.55f * Smooth(0.15f, 0.5f, Noise.Fbm(p.X * 3.1f + 40, p.Z * 5, 4)));
        foreach (var x in (ReadOnlySpan<float>)[-HalfWidth + 0.13f, 0.02f, HalfWidth - 0.13f])
        {
            for (var k = 0; k < 2; k++)
            {
                var q = new V2(p.X - x - 0.03f * (Noise.Unit(plank, 40 + k) - 0.5f), p.Z - (plank + 0.32f + 0.4f * k) * Pitch);
                var r = q.Length();
                c = Mix(c, Srgb(0x3A2C22), 0.6f * Bell(q.Y, 0.010f) * Bell(q.X, 0.045f));
                c *= r < 0.0065f ? 0.35f : 1;
            }
        }

        return V3.Max(c, new V3(0.01f));
    }

    private static V3 ShadePost(V3 p, V3 n, V3 d, float top)
    {
        var grain = n.Y > 0.5f
            ? Noise.Fbm(p.X * 60, p.Z * 60, 4) - 0.4f * Smooth(0.1f, 0.02f, MathF.Abs(Noise.Perlin(p.X * 21, p.Z * 9 + top * 40)))
            : Noise.Fbm(MathF.Atan2(n.X, n.Z) * 11 + top * 50, p.Y * 3.5f + p.Z, 5, 0.6f);
        var wet = Smooth(0.05f, -0.35f, p.Y);
        var c = Srgb(0x5F5448) * (0.8f + 0.7f * grain) * Mix(1, 0.4f, wet);
        var light = 0.16f + 0.30f * n.Y + 0.4f * MathF.Max(0, V3.Dot(n, Sun)) + 0.30f * Sq(MathF.Max(0, n.X * 0.9f + n.Z * 0.2f));
        var rim = Fresnel(MathF.Max(0.05f, -V3.Dot(n, d)), 0.03f) * 0.35f;
        return c * light + Sky(Norm(V3.Reflect(d, n) + new V3(0, 0.2f, 0))) * rim * (p.Y > top - 0.02f ? 1 : 0.8f);
    }

    private V3 ShadeWater(V3 p, V3 d, float t)
    {
        var n = Ripples(p, t);
        var r = V3.Reflect(d, n);
        r.Y = MathF.Abs(r.Y) + 0.001f;
        var f = Fresnel(MathF.Max(0.01f, -V3.Dot(d, n)), 0.022f);
        var deep = new V3(0.026f, 0.036f, 0.038f);
        return Trace(new Ray(p, Norm(r)), false) * f + deep * (1 - f);
    }

    private static V3 Ripples(V3 p, float t)
    {
        var calm = 0.35f + 0.9f * Smooth(-0.25f, 0.35f, Noise.Fbm(p.X * 0.10f + 2, p.Z * 0.07f, 3));
        float sx = 0, sz = 0, scale = 0.55f, amp = 0.020f;
        for (var i = 0; i < 5; i++)
        {
            var q = Rotate(new V2(p.X, p.Z * 1.5f), 0.6f * i) * scale;
            amp *= t * scale > 160 ? 0.3f : 1;
            sx += amp * Noise.Perlin(q.X + i * 9, q.Y);
            sz += amp * Noise.Perlin(q.X + 31, q.Y + i * 7);
            scale *= 1.9f;
            amp *= 0.92f;
        }

        return Norm(new V3(sx * calm, 1, sz * calm * 1.2f));
    }

    private static float Cylinder(Ray ray, V2 foot, float radius, float top, out V3 normal)
    {
        normal = V3.UnitY;
        var o = new V2(ray.Origin.X - foot.X, ray.Origin.Z - foot.Y);
        var d = new V2(ray.Direction.X, ray.Direction.Z);
        var a = V2.Dot(d, d);
        var b = V2.Dot(o, d);
        var disc = b * b - a * (V2.Dot(o, o) - radius * radius);
        if (disc < 0)
        {
            return float.MaxValue;
        }

        var t = (-b - MathF.Sqrt(disc)) / a;
        var y = ray.Origin.Y + t * ray.Direction.Y;
        if (t > 0.01f && y < top && y > WaterLevel - 0.01f)
        {
            var q = o + d * t;
            normal = new V3(q.X / radius, 0, q.Y / radius);
            return t;
        }

        t = (top - ray.Origin.Y) / ray.Direction.Y;
        return t > 0.01f && (o + d * t).Length() < radius ? t : float.MaxValue;
    }

    private static (V2, float, float)[] MakePosts()
    {
        var posts = new List<(V2, float, float)>();
        for (var i = 0; i < 5; i++)
        {
            var z = 3.6f + 4.1f * i;
            foreach (var side in (ReadOnlySpan<float>)[-1, 1])
            {
                var j = i * 2 + (side > 0 ? 1 : 0);
                posts.Add((new V2(side * (HalfWidth + 0.115f), z + 0.15f * (Noise.Unit(j, 70) - 0.5f)), 0.085f + 0.015f * Noise.Unit(j, 71), 0.10f + 0.30f * Noise.Unit(j, 72)));
            }
        }

        posts.Add((new V2(-HalfWidth + 0.16f, End - 0.1f), 0.042f, 1.42f));
        posts.Add((new V2(HalfWidth - 0.22f, End - 0.15f), 0.042f, 1.30f));
        return [.. posts];
    }
}
