namespace Pictures.Scenes;

/// <summary>A leaf seen close, its midrib and parallel ribs, with rain on it; or the same leaf weeks later without any.</summary>
internal sealed class Leaf(bool dry) : Scene
{
    private static readonly V3 Light = Norm(new V3(-0.35f, 0.62f, 0.70f));
    private readonly Lens _lens = new(new V3(1.2f, 4.9f, -4.6f), new V3(0.05f, 0.05f, 0.15f), 27, 0.085f, 6.55f);
    private readonly Drops _drops = new(dry ? 0 : 1);

    public override string Name => dry ? "leaf-dry" : "leaf";

    public override int Samples => 10;

    public override Development Development => dry
        ? new()
        {
            Exposure = 1.12f,
            Contrast = 1.25f,
            Saturation = 0.80f,
            Bloom = 0.04f,
            Vignette = 0.35f,
            Grain = 0.008f,
            Shadows = new V3(1.0f, 1, 1.0f),
            Highlights = new V3(1.02f, 1, 0.94f),
        }
        : new()
        {
            Exposure = 0.86f,
            Contrast = 1.36f,
            Saturation = 0.97f,
            Bloom = 0.07f,
            Vignette = 0.3f,
            Grain = 0.007f,
            Shadows = new V3(0.95f, 1, 1.03f),
            Highlights = new V3(1.02f, 1, 0.97f),
        };

    public override Vector4 Expose(V2 point, ref Sampler sampler)
    {
        var ray = _lens.Through(point, sampler.Pair(2));
        return Opaque(Trace(ray));
    }

    private V3 Trace(Ray ray)
    {
        var t = March(ray, 0.75f);
        var p = ray.At(t);
        if (t > 14 || !Blade.Inside(p.X, p.Z))
        {
            return Behind(ray);
        }

        if (!dry && _drops.Hit(ray, t, out var drop, out var at, out var n))
        {
            return ShadeDrop(drop, at, n, ray.Direction);
        }

        return Surface(p, ray.Direction, true);
    }

    private static float March(Ray ray, float top)
    {
        var t = MathF.Max(0, (top - ray.Origin.Y) / ray.Direction.Y);
        var before = t;
        for (var i = 0; i < 110; i++)
        {
            var p = ray.At(t);
            var gap = p.Y - Blade.Height(p.X, p.Z, false);
            if (gap < 0)
            {
                for (var k = 0; k < 6; k++)
                {
                    var middle = (before + t) * 0.5f;
                    p = ray.At(middle);
                    if (p.Y < Blade.Height(p.X, p.Z, false))
                    {
                        t = middle;
                    }
                    else
                    {
                        before = middle;
                    }
                }

                return t;
            }

            before = t;
            t += MathF.Max(0.006f, gap * 0.55f);
            if (t > 16)
            {
                break;
            }
        }

        return t;
    }

    /// <summary>What lies under and behind the blade: out of focus, dark, with a few leaves that catch light.</summary>
    private V3 Behind(Ray ray)
    {
        var q = ray.At((-1.6f - ray.Origin.Y) / ray.Direction.Y);
        var a = Noise.Fbm(q.X * 0.55f + 3, q.Z * 0.35f, 3);
        var b = Smooth(0.05f, 0.45f, Noise.Fbm(q.X * 0.8f - q.Z * 0.5f, q.Z * 0.3f + 8, 2));
        var c = Mix(new V3(0.006f, 0.016f, 0.006f), new V3(0.05f, 0.13f, 0.02f), Smooth(-0.3f, 0.5f, a));
        c += new V3(0.10f, 0.22f, 0.04f) * b;
        return dry ? Mix(new V3(Luminance(c)), c, 0.35f) * new V3(1.1f, 0.95f, 0.7f) * 0.8f : c;
    }

    /// <summary>The light of the surface without drops: through the blade from behind, off it from the front.</summary>
    private V3 Surface(V3 p, V3 d, bool first)
    {
        const float e = 0.0035f;
        var here = Blade.Height(p.X, p.Z, dry);
        var n = Norm(new V3(here - Blade.Height(p.X + e, p.Z, dry), e, here - Blade.Height(p.X, p.Z + e, dry)));
        var tissue = Blade.Tissue(p.X, p.Z);
        var wrap = Saturate((V3.Dot(n, Light) + 0.25f) / 1.25f);
        var back = Saturate(0.5f + 0.9f * V3.Dot(n, Norm(new V3(0.8f, 0.45f, 0.5f))));
        var sky = 0.55f + 0.45f * n.Y;
        if (dry)
        {
            var c = Blade.DryColour(p.X, p.Z, tissue, here);
            return c * (wrap * 0.95f + sky * 0.28f) * Mix(0.75f, 1, back) + Gloss(n, d, 0.05f, 12) * 0.25f;
        }

        var shadow = first ? _drops.Shadow(p, Light) : 1;
        var vein = Saturate(tissue.Rib + 0.62f * tissue.Net);
        var blade = Mix(new V3(0.060f, 0.215f, 0.018f), new V3(0.155f, 0.335f, 0.028f), Saturate(0.5f + 1.1f * tissue.Patch));
        blade *= 1 + 0.30f * tissue.Cell;
        var albedo = Mix(blade, new V3(0.27f, 0.46f, 0.09f), vein * 0.62f);
        var glow = Mix(new V3(0.20f, 0.52f, 0.02f), new V3(0.37f, 0.58f, 0.06f), vein * 0.75f) * (0.55f + 0.65f * back * back) * (1 + 0.22f * tissue.Cell);
        var lit = albedo * (wrap * 1.15f * Mix(0.35f, 1, shadow) + sky * 0.30f) + glow * 0.34f * back * Mix(0.72f, 1, shadow);
        return lit * (0.8f + 0.2f * shadow) + Gloss(n, d, 0.04f, 26) * (0.55f + 0.4f * tissue.Patch);
    }

    /// <summary>The waxy sheen of the cuticle: a broad reflection of the sky window.</summary>
    private static V3 Gloss(V3 n, V3 d, float f0, float power)
    {
        var r = V3.Reflect(d, n);
        var f = Fresnel(MathF.Max(0, -V3.Dot(n, d)), f0);
        var window = MathF.Pow(MathF.Max(0, V3.Dot(r, Light)), power) * 3.2f + 0.30f * Smooth(-0.1f, 0.9f, r.Y);
        return new V3(0.93f, 1, 1.04f) * (window * f);
    }

    private static V3 Sky(V3 r)
    {
        // A bright overcast sky with a brighter window, dark foliage about the horizon.
        var (t, b) = Basis(Light);
        var q = new V2(V3.Dot(r, t), V3.Dot(r, b));
        var facing = V3.Dot(r, Light) > 0;
        var box = facing ? Smooth(0.26f, 0.20f, MathF.Abs(q.X)) * Smooth(0.20f, 0.15f, MathF.Abs(q.Y)) : 0;
        var up = Smooth(0.05f, 0.75f, r.Y + 0.10f * Noise.Perlin(r.X * 4, r.Z * 4));
        return Mix(new V3(0.03f, 0.06f, 0.02f), new V3(0.62f, 0.72f, 0.78f), up) + new V3(13, 13, 12.5f) * box;
    }

    private V3 ShadeDrop(Drop drop, V3 p, V3 n, V3 d)
    {
        var cos = MathF.Max(0, -V3.Dot(n, d));
        var f = Fresnel(cos, 0.021f);
        var mirror = Sky(V3.Reflect(d, n)) * f;
        // Into the water, on to the leaf below, which it shows displaced and enlarged.
        const float eta = 1 / 1.333f;
        var k = 1 - eta * eta * (1 - cos * cos);
        var inside = Norm(d * eta + n * (eta * cos - MathF.Sqrt(MathF.Max(0, k))));
        var t = (p.Y - drop.Base) / MathF.Max(0.08f, -inside.Y);
        var foot = p + inside * t;
        foot.Y = Blade.Height(foot.X, foot.Z, false);
        var surface = Surface(foot, inside, false);
        // The drop gathers light on the side turned away from the lamp and is dim on the near side.
        var q = new V2(foot.X - drop.Centre.X, foot.Z - drop.Centre.Z) / drop.Rim;
        var away = -V2.Dot(q, V2.Normalize(new V2(Light.X, Light.Z)));
        var rim = q.Length();
        var focus = 0.55f + 1.15f * Smooth(-0.35f, 0.85f, away) + 1.5f * Bell(away - 0.55f, 0.28f) * Bell(rim - 0.62f, 0.4f);
        focus *= Mix(1, 0.55f, Smooth(0.75f, 1.05f, rim));
        return surface * focus * (1 - f) + mirror;
    }
}
