namespace Pictures.Scenes;

/// <summary>An evening sky: cloud banks of noise lit from a low sun behind them, clear and warm at the horizon.</summary>
internal static class EveningSky
{
    public static readonly V3 Sun = Norm(new V3(-0.55f, 0.17f, 1));

    public static V3 Light(V3 d, bool clouds)
    {
        var up = MathF.Max(d.Y, 0.001f);
        var toSun = MathF.Max(0, V3.Dot(d, Sun));
        var warm = Mix(new V3(0.52f, 0.47f, 0.45f), new V3(1.0f, 0.66f, 0.40f), MathF.Pow(toSun, 5));
        var c = Mix(warm, new V3(0.20f, 0.29f, 0.43f), Smooth(0, 0.42f, up));
        c += new V3(1.3f, 0.80f, 0.42f) * (0.40f * MathF.Pow(toSun, 26) + 0.7f * MathF.Pow(toSun, 300));
        if (!clouds)
        {
            return Mix(c, new V3(0.42f, 0.42f, 0.46f), 0.35f);
        }

        c = Layer(c, d, up, toSun, 2.6f, 0.55f, 0.0f, 1.0f);
        return Layer(c, d, up, toSun, 1.0f, 1.0f, 19.3f, 0.96f);
    }

    /// <summary>One sheet of cloud at a height: density from warped noise, shade from the density towards the sun.</summary>
    private static V3 Layer(V3 c, V3 d, float up, float toSun, float height, float scale, float seed, float opacity)
    {
        var q = new V2(d.X, d.Z) / (up + 0.085f) * (height * scale * 0.50f) + new V2(seed, seed * 0.7f);
        var here = Density(q, scale);
        if (here <= 0)
        {
            return c;
        }

        var side = V2.Normalize(new V2(Sun.X, Sun.Z)) * 0.16f;
        var ahead = Density(q + side, scale) * 0.6f + Density(q + side * 2.4f, scale) * 0.4f;
        var thick = Smooth(0, 0.55f, here);
        var shade = MathF.Exp(-3.6f * MathF.Max(0, ahead) - 1.7f * thick);
        var rim = Mix(new V3(0.60f, 0.56f, 0.57f), new V3(1.55f, 1.02f, 0.66f), MathF.Pow(toSun, 3));
        var body = Mix(new V3(0.115f, 0.125f, 0.165f), new V3(0.24f, 0.20f, 0.20f), toSun * toSun);
        var light = body + rim * (1.25f * shade);
        var far = Smooth(0.015f, 0.10f, up);
        light = Mix(c * 0.86f, light, 0.35f + 0.65f * far);
        return Mix(c, light, thick * opacity * Mix(0.55f, 1, far));
    }

    private static float Density(V2 q, float scale)
    {
        var warp = new V2(Noise.Fbm(q * 0.7f + new V2(3, 9), 3), Noise.Fbm(q * 0.7f + new V2(14, 2), 3));
        var n = Noise.Fbm(new V2(q.X * 0.62f, q.Y * 0.95f) + warp * 0.55f, 7, 0.53f);
        return n + (scale > 0.8f ? 0.27f : 0.05f);
    }
}
