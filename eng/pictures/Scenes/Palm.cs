namespace Pictures.Scenes;

/// <summary>The pleats of a fan palm against the light, running across the frame.</summary>
internal sealed class Palm : Scene
{
    private static readonly V2 Hub = new(-3.35f, -2.25f);
    private static readonly V3 Sun = Norm(new V3(-0.62f, 0.50f, -0.75f));
    private readonly Lens _lens = new(new V3(0.35f, -0.9f, 3.1f), new V3(0.02f, 0.02f, 0), 37, 0.055f, 3.0f);

    public override string Name => "palm";

    public override int Samples => 12;

    public override Development Development => new()
    {
        Exposure = 0.62f,
        Contrast = 1.36f,
        Saturation = 1.0f,
        Bloom = 0.08f,
        Vignette = 0.25f,
        Grain = 0.008f,
        Shadows = new V3(0.93f, 1, 1.0f),
        Highlights = new V3(1.02f, 1, 0.95f),
    };

    public override Vector4 Expose(V2 point, ref Sampler sampler)
    {
        var ray = _lens.Through(point, sampler.Pair(2));
        var (o, d) = (ray.Origin, ray.Direction);
        var t = (0.32f - o.Z) / d.Z;
        var before = t;
        var step = 0.006f;
        for (var i = 0; i < 150; i++)
        {
            var p = ray.At(t);
            if (p.Z < Relief(p.X, p.Y))
            {
                for (var k = 0; k < 7; k++)
                {
                    var middle = (before + t) * 0.5f;
                    var q = ray.At(middle);
                    if (q.Z < Relief(q.X, q.Y))
                    {
                        t = middle;
                    }
                    else
                    {
                        before = middle;
                    }
                }

                break;
            }

            before = t;
            t += step;
        }

        return Opaque(Shade(ray.At(t), d, ref sampler));
    }

    /// <summary>Angle about the hub in pleats, distance from the hub.</summary>
    private static V2 Polar(float x, float y)
    {
        var q = new V2(x, y) - Hub;
        var r = q.Length();
        var a = MathF.Atan2(q.Y, q.X);
        a += 0.020f * (r - 3.5f) * (r - 3.5f) * 0.35f + 0.006f * Noise.Perlin(r * 0.9f, a * 9);
        return new V2(a * 31 + 0.22f * Noise.Perlin(a * 12, 3), r);
    }

    private static float Profile(float pleat)
    {
        var i = MathF.Floor(pleat);
        var f = pleat - i;
        // Each pleat is a roof: a sharp crest, a rounded valley, slopes that differ a little.
        var peak = 0.46f + 0.10f * (Noise.Unit((int)i, 5) - 0.5f);
        var up = f < peak ? f / peak : (1 - f) / (1 - peak);
        up = up < 0.12f ? 0.06f + up * up * 4.2f : up;
        up = 1 - MathF.Sqrt(Sq(1 - up) + 0.004f);
        return up * (0.8f + 0.35f * Noise.Unit((int)i, 8));
    }

    private static float Relief(float x, float y)
    {
        var p = Polar(x, y);
        var sag = 0.10f * Noise.Perlin(p.Y * 0.5f + 3, p.X * 0.07f) - 0.03f * x * x;
        return 0.105f * Profile(p.X) * (p.Y / 4) + sag;
    }

    private static V3 Shade(V3 p, V3 d, ref Sampler sampler)
    {
        const float e = 0.0012f;
        var here = Relief(p.X, p.Y);
        var n = Norm(new V3(here - Relief(p.X + e, p.Y), here - Relief(p.X, p.Y + e), e));
        var q = Polar(p.X, p.Y);
        var i = (int)MathF.Floor(q.X);
        var f = q.X - i;
        // Fibres along the pleat: a few strong nerves, many fine ones, crossed by faint cell rows.
        var nerve = 0.5f + 0.5f * MathF.Sin(q.X * Tau * 7 + 0.6f * Noise.Perlin(q.X * 3, q.Y * 1.5f));
        var fine = Noise.Fbm(q.X * 36, q.Y * 2.6f, 4, 0.65f);
        var cross = Noise.Perlin(q.X * 22, q.Y * 75);
        var blotch = Noise.Fbm(p.X * 1.3f + 7, p.Y * 1.3f, 4);
        var fibre = 1 + 0.22f * (nerve - 0.5f) + 0.50f * fine + 0.12f * cross;
        n = Norm(n + new V3(0.06f * fine, 0.06f * cross, 0));

        var age = Smooth(0.1f, 0.8f, 0.5f + blotch + 0.5f * (Noise.Unit(i, 15) - 0.5f));
        var through = Mix(new V3(0.19f, 0.52f, 0.022f), new V3(0.40f, 0.64f, 0.035f), age);
        var face = Mix(new V3(0.045f, 0.155f, 0.022f), new V3(0.085f, 0.19f, 0.025f), age);

        // Light from behind goes through the blade: more where the face stands square to it.
        var back = MathF.Max(0, -V3.Dot(n, Sun));
        var open = Shadow(p, ref sampler);
        var transmitted = through * (back * 1.35f * open + 0.10f) * fibre;
        var up = 0.5f + 0.5f * n.Y;
        var occluded = Mix(0.35f, 1, Smooth(0, 0.55f, Profile(q.X)));
        var reflected = face * new V3(0.85f, 1, 1.15f) * (0.25f + 0.75f * up) * 0.9f * occluded * fibre;
        var half = Norm(Norm(new V3(0.35f, 0.85f, 0.55f)) - d);
        var sheen = MathF.Pow(MathF.Max(0, V3.Dot(n, half)), 38) * 0.28f * (0.6f + 0.8f * fine);
        var rib = Bell(f - 0.46f, 0.022f) + 0.8f * Bell(f, 0.02f) + 0.8f * Bell(f - 1, 0.02f);
        var c = transmitted + reflected + new V3(0.85f, 1, 0.95f) * MathF.Max(0, sheen);
        c = Mix(c, c * 0.55f + new V3(0.22f, 0.30f, 0.045f) * (0.25f + 0.75f * back), 0.75f * Saturate(rib));
        // Specks and a scar or two: nothing that grows is clean.
        var speck = Smooth(0.10f, 0.03f, Noise.Cells(new V2(q.X * 1.7f, q.Y * 9)).Near) * Smooth(0.1f, 0.5f, Noise.Perlin(p.X * 2, p.Y * 2));
        return Mix(c, c * new V3(0.65f, 0.5f, 0.4f), speck * 0.7f);
    }

    /// <summary>How much of the low sun reaches the far side here: the neighbours' crests throw soft shadows.</summary>
    private static float Shadow(V3 p, ref Sampler sampler)
    {
        var j = Sampler.Disc(sampler.Pair(4)) * 0.14f;
        var dir = Norm(new V3(-Sun.X + j.X, -Sun.Y + j.Y, Sun.Z));
        // The far side is the relief mirrored: valleys there are crests here.
        var light = 1f;
        for (var k = 1; k <= 7; k++)
        {
            var s = 0.03f * k;
            var h = Relief(p.X - dir.X * s, p.Y - dir.Y * s);
            light = MathF.Min(light, 1 - 3.2f * MathF.Max(0, p.Z + dir.Z * s * 0.35f - h) * 4);
        }

        return Saturate(Mix(0.45f, 1, light));
    }
}
