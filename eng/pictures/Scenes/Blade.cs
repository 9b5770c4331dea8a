namespace Pictures.Scenes;

/// <summary>What the tissue is at a point: shares of rib, of fine net, a cell's brightness and broad patches.</summary>
internal readonly record struct Tissue(float Rib, float Net, float Cell, float Patch);

/// <summary>The leaf as a relief over a plane: a midrib, ribs that leave it at an angle and bow, a net between them.</summary>
internal static class Blade
{
    private const float Turn = 0.62f, RibPitch = 0.36f;

    /// <summary>Coordinates along and across the leaf.</summary>
    private static V2 Local(float x, float z)
    {
        var q = Rotate(new V2(x, z), Turn);
        // The leaf bends a little along its length.
        return new V2(q.X, q.Y + 0.10f + 0.028f * q.X * q.X);
    }

    /// <summary>The rib number (whole at a rib) on this half of the leaf.</summary>
    private static float RibPhase(V2 q)
    {
        var v = MathF.Abs(q.Y);
        var bow = 1.02f * v - 0.13f * v * v;
        return (q.X - bow) / RibPitch + (q.Y > 0 ? 0.42f : 0) + 0.10f * Noise.Perlin(q.X * 0.9f, v * 1.1f + (q.Y > 0 ? 9 : 0));
    }

    public static bool Inside(float x, float z)
    {
        var q = Local(x, z);
        var edge = 2.25f - 0.075f * Sq(q.X - 0.4f) + 0.02f * MathF.Sin(q.X * 8.7f) * Noise.Perlin(q.X * 1.3f, 5);
        return MathF.Abs(q.Y) < edge;
    }

    public static float Height(float x, float z, bool dry)
    {
        var q = Local(x, z);
        var v = MathF.Abs(q.Y);
        var rib = RibPhase(q);
        var f = rib - MathF.Floor(rib);
        // Between two ribs the blade swells; the ribs lie in grooves that shallow out towards the margin.
        var swell = 1 - MathF.Pow(MathF.Abs(2 * f - 1), 2.6f);
        var h = 0.066f * swell * Smooth(0.02f, 0.5f, v) * Smooth(3.0f, 1.2f, v);
        // A groove along the midrib, the midrib itself a round cord in it.
        h += 0.30f * MathF.Sqrt(v * v + 0.012f) - 0.085f * v * v;
        h += 0.040f * Bell(q.Y, 0.065f);
        h += 0.09f * Noise.Perlin(q.X * 0.7f + 4, q.Y * 0.7f) + 0.012f * Noise.Perlin(q.X * 3.1f, q.Y * 3.1f);
        if (v < 3)
        {
            h += 0.0065f * Noise.Fbm(q.X * 9, q.Y * 9, 3);
        }

        if (dry)
        {
            h += 0.085f * Noise.Fbm(q.X * 1.1f + 20, q.Y * 1.4f, 3) * Smooth(0, 0.5f, v);
            h -= 0.028f * Smooth(0.35f, 0.9f, Noise.Ridge(new V2(rib * 1.6f, v * 2.1f), 3)) * Smooth(0.05f, 0.3f, v);
            h += 0.010f * Noise.Fbm(q.X * 16, q.Y * 16, 3);
        }

        return h;
    }

    public static Tissue Tissue(float x, float z)
    {
        var q = Local(x, z);
        var v = MathF.Abs(q.Y);
        var rib = RibPhase(q);
        var toRib = MathF.Abs(rib - MathF.Round(rib)) * RibPitch;
        var width = 0.017f * Smooth(2.6f, 0.2f, v) + 0.005f;
        var main = Smooth(width * 1.7f, width * 0.5f, toRib);
        var mid = Smooth(0.062f, 0.035f, v);
        // Cross veins between the ribs, then a polygon net, then single cells.
        var wobble = new V2(Noise.Perlin(q.X * 5, q.Y * 5), Noise.Perlin(q.X * 5 + 9, q.Y * 5)) * 0.12f;
        var coarse = Noise.Cells(new V2(rib * 2.1f, v * 4.6f) + wobble);
        var fine = Noise.Cells(new V2(q.X, q.Y) * 24 + wobble * 5);
        var cells = Noise.Cells(new V2(q.X, q.Y) * 88);
        var net = MathF.Max(0.75f * Smooth(0.085f, 0.015f, coarse.Edge), 0.42f * Smooth(0.16f, 0.02f, fine.Edge));
        var cell = 0.6f * (Noise.Unit(cells.Id) - 0.5f) + 0.5f * (Noise.Unit(fine.Id) - 0.5f) - 0.35f * Smooth(0.2f, 0, cells.Edge);
        return new Tissue(MathF.Max(main * 0.9f, mid), net, cell, Noise.Fbm(q.X * 0.8f + 11, q.Y * 1.1f, 4));
    }

    /// <summary>Brown from the margin and between the ribs, grey-green where the ribs still hold water.</summary>
    public static V3 DryColour(float x, float z, Tissue tissue, float height)
    {
        var q = Local(x, z);
        var v = MathF.Abs(q.Y);
        var rib = RibPhase(q);
        var between = MathF.Abs(2 * (rib - MathF.Floor(rib)) - 1);
        var age = Saturate(0.18f + 0.26f * v - 0.30f * between + 0.75f * tissue.Patch + 0.35f * Noise.Fbm(q.X * 3 + 5, q.Y * 3, 4));
        var c = Mix(Srgb(0x77764A), Srgb(0x9A8355), Smooth(0, 0.45f, age));
        c = Mix(c, Srgb(0x6B4A2C), Smooth(0.40f, 0.85f, age));
        var spot = Noise.Fbm(q.X * 6 + 31, q.Y * 6, 5, 0.6f);
        c = Mix(c, Srgb(0x3D2817), 0.8f * Smooth(0.30f, 0.48f, spot));
        c *= 0.86f + 0.40f * tissue.Cell + 0.25f * Noise.Fbm(q.X * 30, q.Y * 30, 3);
        return V3.Max(new V3(0.01f), Mix(c, Srgb(0xB5A377), Saturate(tissue.Rib + 0.4f * tissue.Net) * 0.6f));
    }
}
