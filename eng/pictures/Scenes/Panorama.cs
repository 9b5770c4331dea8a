namespace Pictures.Scenes;

/// <summary>Three to one: the sea at dusk, islands and mountains behind one another, mist lying between them.</summary>
internal sealed class Panorama : Scene
{
    private const int Layers = 8;
    private const float SunBearing = -0.36f;

    public override string Name => "panorama";

    public override int Width => 3600;

    public override int Height => 1200;

    public override int Samples => 6;

    public override Development Development => new()
    {
        Exposure = 1.0f,
        Contrast = 1.32f,
        Saturation = 0.92f,
        Bloom = 0.12f,
        Vignette = 0.22f,
        Grain = 0.008f,
        Shadows = new V3(0.95f, 1, 1.07f),
        Highlights = new V3(1.03f, 1, 0.96f),
    };

    public override Vector4 Expose(V2 point, ref Sampler sampler)
    {
        var bearing = point.X * 0.245f;
        var elevation = (point.Y + 0.26f) * 0.215f;
        return Opaque(elevation >= 0 ? Air(bearing, elevation, true) : Sea(bearing, elevation));
    }

    private static V3 Sky(float bearing, float elevation, bool clouds)
    {
        var toSun = Bell(bearing - SunBearing, 0.62f);
        var low = Mix(new V3(0.56f, 0.42f, 0.42f), new V3(1.05f, 0.60f, 0.36f), toSun);
        var high = Mix(new V3(0.155f, 0.205f, 0.31f), new V3(0.24f, 0.26f, 0.34f), toSun);
        var middle = Mix(new V3(0.40f, 0.34f, 0.40f), new V3(0.72f, 0.50f, 0.42f), toSun);
        var c = Mix(low, middle, Smooth(0, 0.10f, elevation));
        c = Mix(c, high, Smooth(0.05f, 0.27f, elevation));
        c += new V3(0.55f, 0.27f, 0.10f) * (Bell(bearing - SunBearing, 0.20f) * Bell(elevation - 0.01f, 0.085f));
        if (!clouds)
        {
            return c;
        }

        // Thin bars of cloud lie along the horizon, lit from below on the sun's side.
        var q = new V2(bearing * 3.2f, elevation * 15 / (0.55f + elevation * 3.4f));
        q += new V2(Noise.Fbm(q * 0.8f, 3), Noise.Fbm(q * 0.8f + new V2(7, 3), 3)) * 0.5f;
        var density = Noise.Fbm(q + new V2(3.7f, 0), 6, 0.55f) + 0.02f - 0.5f * Bell(elevation, 0.03f);
        var below = Noise.Fbm(q + new V2(3.7f, -0.16f), 6, 0.55f) + 0.02f;
        var thick = Smooth(0.02f, 0.42f, density);
        var lit = MathF.Exp(-3.0f * MathF.Max(0, below)) * (0.35f + 0.65f * toSun);
        var cloud = Mix(new V3(0.17f, 0.165f, 0.215f), new V3(0.26f, 0.205f, 0.225f), toSun) + new V3(0.80f, 0.42f, 0.27f) * lit * 0.75f;
        return Mix(c, cloud, 0.78f * thick);
    }

    /// <summary>Sky, then the mountains from the farthest to the nearest, each standing in its own mist.</summary>
    private static V3 Air(float bearing, float elevation, bool clouds)
    {
        var c = Sky(bearing, elevation, clouds);
        for (var i = 0; i < Layers; i++)
        {
            var near = i / (Layers - 1f);
            var rise = Crest(bearing, i);
            if (rise < -0.002f)
            {
                continue;
            }

            var cover = Smooth(0.0006f, -0.0006f, elevation - rise);
            if (cover <= 0)
            {
                continue;
            }

            var veil = Sky(bearing, 0.012f, false) * Mix(0.92f, 0.66f, near);
            var air = Mix(veil, new V3(0.19f, 0.22f, 0.29f), 0.42f);
            var relief = 1 + 0.5f * Noise.Fbm(new V2(bearing * 60 - elevation * 90, elevation * 170 + i * 9), 4) * near;
            var land = new V3(0.020f, 0.025f, 0.030f) * relief;
            var depth = MathF.Exp(-2.9f * (1 - MathF.Pow(near, 0.85f)) - 0.14f);
            // Mist gathers at the foot, uneven along the shore.
            var bank = Noise.Fbm(bearing * 7 + i * 5, elevation * 26, 4);
            var mist = MathF.Exp(-MathF.Max(0, elevation) / (0.013f + 0.010f * MathF.Max(0, 0.5f + bank))) * Mix(0.92f, 0.42f, near);
            var body = Mix(air, land, depth);
            c = Mix(c, Mix(body, veil, Saturate(mist)), cover);
        }

        return c;
    }

    private static float Crest(float bearing, int i)
    {
        var seed = i * 11.7f;
        var scale = 1.7f + 0.75f * i;
        var height = i switch { 0 => 0.105f, 1 => 0.092f, 2 => 0.080f, 3 => 0.066f, 4 => 0.052f, 5 => 0.043f, 6 => 0.040f, _ => 0.062f };
        var bend = bearing + 0.02f * Noise.Perlin(bearing * 6, seed);
        var shape = 0.60f * Noise.Ridge(new V2(bend * scale + seed, seed * 0.3f), 5) + 0.45f * Noise.Perlin(bend * scale * 0.8f + seed, 2.2f);
        // Each island has its own stretch of the horizon.
        var span = i switch
        {
            0 => 1,
            1 => 0.75f + 0.35f * Bell(bearing - 0.35f, 0.3f),
            2 => Smooth(-0.55f, -0.05f, bearing),
            3 => Smooth(0.22f, -0.28f, bearing),
            4 => Bell(bearing - 0.42f, 0.26f) * 1.2f,
            5 => Bell(bearing + 0.62f, 0.20f) * 1.15f,
            6 => Bell(bearing - 0.14f, 0.085f) * 0.75f,
            _ => Smooth(0.42f, 0.80f, bearing),
        };
        var trees = i < 4 ? 0.0004f * i : 0.0011f * (i - 3);
        return height * (0.30f + shape) * span + trees * Noise.Fbm(bearing * 190, seed, 4, 0.65f) * Saturate(span * 4) - 0.0035f * (i > 1 ? 1 : 0);
    }

    private static V3 Sea(float bearing, float elevation)
    {
        // The eye is nine metres up: elevation gives distance.
        var distance = 9 / MathF.Tan(MathF.Max(0.0008f, -elevation));
        var p = new V2(MathF.Sin(bearing), MathF.Cos(bearing)) * distance;
        float sx = 0, sy = 0, scale = 0.22f, amp = 0.040f;
        var breeze = 0.45f + 0.9f * Smooth(-0.3f, 0.4f, Noise.Fbm(p.X * 0.006f, p.Y * 0.011f, 4));
        for (var i = 0; i < 6; i++)
        {
            var q = Rotate(new V2(p.X * 0.8f, p.Y * 1.7f), 0.45f * i) * scale;
            var keep = Smooth(700, 160, distance * scale);
            sx += amp * keep * Noise.Perlin(q.X + 3.3f * i, q.Y);
            sy += amp * keep * Noise.Perlin(q.X + 50, q.Y + 1.7f * i);
            scale *= 1.8f;
            amp *= 0.85f;
        }

        // Far waves are not resolved: they only tip the mirror towards the higher sky.
        var rough = 0.020f * breeze * Smooth(40, 400, distance);
        var tilt = sy * breeze;
        var up = MathF.Abs(-elevation + 2 * tilt) + rough * 1.4f;
        var side = bearing + 2 * sx * breeze * 0.35f;
        var cosine = MathF.Max(0.01f, MathF.Sin(-elevation) + tilt * 0.5f + rough);
        var f = Fresnel(cosine, 0.022f) * 0.94f;
        var mirror = Air(side, MathF.Min(up, 0.5f), true);
        var deep = new V3(0.018f, 0.032f, 0.043f);
        var c = mirror * f + deep * (1 - f);
        var veil = Sky(bearing, 0.012f, false) * 0.80f;
        return Mix(veil, c, MathF.Exp(-distance / 3200) * 0.94f + 0.04f);
    }
}
