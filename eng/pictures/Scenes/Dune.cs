namespace Pictures.Scenes;

/// <summary>Dunes in low sun: a sharp crest that winds away, ripples on the windward side, a clear sky.</summary>
internal sealed class Dune : Scene
{
    private static readonly V3 Sun = Norm(new V3(-0.93f, 0.235f, 0.40f));
    private readonly Lens _lens = new(new V3(4.0f, 9.4f, -35), new V3(5.2f, 6.6f, 12), 38, 0.012f, 30);

    public override string Name => "dune";

    public override int Samples => 8;

    public override Development Development => new()
    {
        Exposure = 0.94f,
        Contrast = 1.22f,
        Saturation = 0.96f,
        Bloom = 0.05f,
        Vignette = 0.22f,
        Grain = 0.008f,
        Shadows = new V3(0.97f, 1, 1.05f),
        Highlights = new V3(1.03f, 1, 0.95f),
    };

    public override Vector4 Expose(V2 point, ref Sampler sampler)
    {
        var ray = _lens.Through(point, sampler.Pair(2));
        var t = March(ray, 0.5f, 900, 260);
        return Opaque(t < 900 ? Shade(ray.At(t), ray.Direction, t, ref sampler) : Sky(ray.Direction));
    }

    private static V3 Sky(V3 d)
    {
        var up = MathF.Max(d.Y, 0);
        var c = Mix(new V3(0.66f, 0.60f, 0.53f), new V3(0.23f, 0.38f, 0.60f), MathF.Pow(Smooth(-0.02f, 0.55f, up), 0.62f));
        var glow = MathF.Pow(MathF.Max(0, V3.Dot(d, Sun)), 6);
        return c + new V3(0.40f, 0.27f, 0.14f) * glow + new V3(0.10f, 0.07f, 0.04f) * Bell(up, 0.06f);
    }

    /// <summary>One dune: a crest along a winding line, a gentle windward side, a slip face at the angle of repose.</summary>
    private static float Ridge(float x, float crest, float height, float windward, float lee)
    {
        var d = x - crest;
        // The last hand's breadth before the crest rounds over; the slip face starts with an edge.
        var h = d < 0 ? height + d * windward * (1 - 0.45f * MathF.Exp(d * 0.16f)) : height - d * lee;
        // The foot runs out into the plain without a crease.
        const float soft = 1.4f;
        return h > soft * 4 ? h : h < -soft * 4 ? 0 : soft * 0.5f * MathF.Log(1 + MathF.Exp(2 * h / soft));
    }

    private static float Relief(float x, float z)
    {
        var near = 4.6f + 7.2f * MathF.Sin(z * 0.040f + 0.55f) + 2.6f * MathF.Sin(z * 0.093f + 1.9f) + 0.02f * z;
        var h = Ridge(x, near, 5.3f + 1.7f * MathF.Sin(z * 0.030f + 1.0f) - 0.012f * z, 0.20f, 0.60f);
        h = MathF.Max(h, Ridge(x, -36 + 0.35f * z + 9 * MathF.Sin(z * 0.026f), 6.5f + 2 * MathF.Sin(z * 0.05f + 2), 0.21f, 0.58f) * Smooth(35, 70, z));
        h = MathF.Max(h, Ridge(x, 62 - 0.15f * z + 12 * MathF.Sin(z * 0.022f + 2), 9.5f + 2 * MathF.Sin(z * 0.04f), 0.20f, 0.58f) * Smooth(25, 80, z));
        if (z > 60)
        {
            var far = Noise.Ridge(new V2(x * 0.0062f + 0.2f * Noise.Perlin(z * 0.01f, 1), z * 0.0085f), 3);
            h = MathF.Max(h, (22 * Sq(far) + 2.5f) * Smooth(80, 260, z));
        }

        return h + 0.55f * Noise.Fbm(x * 0.035f, z * 0.035f, 2);
    }

    private static float March(Ray ray, float t, float end, int steps)
    {
        var before = t;
        for (var i = 0; i < steps && t < end; i++)
        {
            var p = ray.At(t);
            var gap = p.Y - Relief(p.X, p.Z);
            if (gap < 0)
            {
                for (var k = 0; k < 7; k++)
                {
                    var middle = (before + t) * 0.5f;
                    p = ray.At(middle);
                    (before, t) = p.Y < Relief(p.X, p.Z) ? (before, middle) : (middle, t);
                }

                return t;
            }

            if (p.Y > 24 && ray.Direction.Y > 0)
            {
                break;
            }

            before = t;
            t += MathF.Max(gap * 1.05f, 0.004f + 0.0022f * t);
        }

        return t < end && ray.Direction.Y < 0 ? t : float.MaxValue;
    }

    private static V3 Shade(V3 p, V3 d, float t, ref Sampler sampler)
    {
        var e = 0.015f + 0.0012f * t;
        var here = Relief(p.X, p.Z);
        var gx = (Relief(p.X + e, p.Z) - Relief(p.X - e, p.Z)) / (2 * e);
        var gz = (Relief(p.X, p.Z + e) - Relief(p.X, p.Z - e)) / (2 * e);
        // Ripples on the windward side only: the slip face is combed by falling sand instead.
        var lee = Smooth(-0.25f, -0.42f, gx);
        var fade = Smooth(150, 25, t);
        var (rx, rz) = Ripple(p.X, p.Z, gx);
        var n = Norm(new V3(-gx - rx * (1 - lee) * fade, 1, -gz - rz * (1 - lee) * fade));
        var flow = Noise.Fbm(p.Z * 1.9f + 0.3f * p.X, p.X * 0.22f, 4) * lee;
        n = Norm(n + new V3(0.05f * flow, 0, 0.22f * flow));
        var grit = 0.12f * Smooth(40, 6, t);
        n = Norm(n + new V3(Noise.Perlin(p.X * 85, p.Z * 85), 0, Noise.Perlin(p.Z * 85, p.X * 85 + 9)) * grit);

        var tone = Noise.Fbm(p.X * 0.12f, p.Z * 0.12f, 4);
        var c = Mix(new V3(0.60f, 0.375f, 0.190f), new V3(0.68f, 0.465f, 0.265f), Saturate(0.5f + tone));
        c *= 1 + 0.09f * Noise.Fbm(p.X * 45, p.Z * 45, 3) * Smooth(60, 8, t);
        var dark = Smooth(0.2f, 0.6f, Noise.Fbm(p.X * 0.5f, p.Z * 1.1f, 4) - rx * 1.4f) * fade;
        c *= 1 - 0.16f * dark;

        var jitter = Sampler.Disc(sampler.Pair(4)) * 0.014f;
        var to = Norm(Sun + new V3(jitter.X * 0.3f, jitter.Y, jitter.X));
        var direct = MathF.Max(0, V3.Dot(n, to));
        if (direct > 0 && March(new Ray(p + new V3(0, 0.012f + 0.0006f * t, 0), to), 0.02f, 90, 64) < 90)
        {
            direct = 0;
        }

        // Sand is rough: it loses little light at a grazing angle.
        direct = MathF.Pow(direct, 0.82f);
        var sky = 0.5f + 0.5f * n.Y;
        var bounce = Saturate(0.3f - n.X * 0.4f - here * 0.02f);
        var light = new V3(2.15f, 1.52f, 0.92f) * direct + new V3(0.235f, 0.30f, 0.40f) * (sky * 0.85f) + new V3(0.30f, 0.175f, 0.08f) * bounce;
        var air = MathF.Exp(-t * 0.0021f);
        return Mix(Sky(Norm(new V3(d.X, 0.025f, d.Z))) * 0.95f, c * light, air);
    }

    /// <summary>Slope of the wind ripples: crests across the wind that bend, fork and die out.</summary>
    private static (float X, float Z) Ripple(float x, float z, float slope)
    {
        const float e = 0.01f;
        var a = Wave(x, z);
        return ((Wave(x + e, z) - a) / e * (0.8f + slope), (Wave(x, z + e) - a) / e);
    }

    private static float Wave(float x, float z)
    {
        var bend = 0.55f * Noise.Perlin(x * 0.22f, z * 0.22f) + 0.16f * Noise.Perlin(x * 0.8f, z * 0.8f) + 0.05f * Noise.Perlin(x * 2.3f, z * 2.3f);
        var phase = (x * 0.93f + z * 0.36f + bend) * 5.2f;
        var f = phase - MathF.Floor(phase);
        var shape = f < 0.68f ? f / 0.68f : (1 - f) / 0.32f;
        var strength = 0.55f + 0.6f * Noise.Perlin(x * 0.11f + 7, z * 0.11f);
        return 0.030f * shape * shape * (3 - 2 * shape) * MathF.Max(0, strength);
    }
}
