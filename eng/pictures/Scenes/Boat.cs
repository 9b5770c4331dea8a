namespace Pictures.Scenes;

/// <summary>What the ray met on a boat.</summary>
internal enum BoatPart
{
    Hull,
    Inside,
    Rail,
    Thwart,
}

/// <summary>An open rowing boat, 4.4 m long, drawn up on a beach: lapped planks outside, ribs and thwarts inside.</summary>
internal sealed record Boat(V3 Place, float Heading, float Heel, V3 Paint, V3 Below, V3 Lining, int Number)
{
    private const float Length = 4.4f, Beam = 0.78f, Depth = 0.62f;
    private readonly float _sin = MathF.Sin(Heading), _cos = MathF.Cos(Heading);
    private readonly float _heelSin = MathF.Sin(Heel), _heelCos = MathF.Cos(Heel);

    public const float Bound = 2.45f;

    public V3 Centre => Place + new V3(0, 0.45f, 0);

    /// <summary>World to boat: x across, y up from the keel, z forward.</summary>
    public V3 ToLocal(V3 p)
    {
        p -= Place;
        var q = new V3(_cos * p.X - _sin * p.Z, p.Y, _sin * p.X + _cos * p.Z);
        return new V3(_heelCos * q.X + _heelSin * q.Y, -_heelSin * q.X + _heelCos * q.Y, q.Z);
    }

    public V3 ToWorld(V3 n)
    {
        var q = new V3(_heelCos * n.X - _heelSin * n.Y, _heelSin * n.X + _heelCos * n.Y, n.Z);
        return new V3(_cos * q.X + _sin * q.Z, q.Y, -_sin * q.X + _cos * q.Z);
    }

    /// <summary>Distance in the boat's own space, a little short so that a march never steps through a plank.</summary>
    public static float Distance(V3 p, out BoatPart part)
    {
        var s = Math.Clamp(p.Z / (Length * 0.5f), -1, 1);
        var (width, keel, sheer) = Lines(s);
        var x = MathF.Abs(p.X);
        var outer = Section(x, p.Y, width, keel, sheer, true);
        var past = MathF.Abs(p.Z) - Length * 0.5f;
        outer = MathF.Max(outer, past);
        var inner = Section(x, p.Y, width - 0.028f, keel + 0.035f, sheer, false);
        inner = MathF.Max(inner, past + 0.05f);
        var hull = MathF.Max(MathF.Max(outer, -inner), p.Y - sheer);
        part = inner < 0.012f && p.Y > keel + 0.03f ? BoatPart.Inside : BoatPart.Hull;

        // The rail caps the planks: a rounded strip along the sheer.
        var edge = new V2(x - width + 0.006f, p.Y - sheer);
        var rail = MathF.Max(MathF.Max(MathF.Abs(edge.X) - 0.025f, MathF.Abs(edge.Y) - 0.015f), past - 0.002f) - 0.006f;
        if (rail < hull)
        {
            hull = rail;
            part = BoatPart.Rail;
        }

        // Keel and stem, a thin blade below and ahead.
        var blade = MathF.Max(MathF.Max(x - 0.022f, keel - 0.055f - p.Y), MathF.Max(p.Y - sheer - 0.05f, MathF.Max(-0.02f - outer, past - 0.045f)));
        if (blade < hull)
        {
            hull = blade;
            part = BoatPart.Rail;
        }

        var thwart = float.MaxValue;
        foreach (var (z, reach) in (ReadOnlySpan<(float, float)>)[(-1.45f, 0.24f), (-0.25f, 0.125f), (0.85f, 0.125f), (1.68f, 0.22f)])
        {
            var q = V3.Abs(p - new V3(0, 0.42f + 0.04f * Sq(z), z)) - new V3(width, 0.016f, reach);
            thwart = MathF.Min(thwart, MathF.Max(q.X, MathF.Max(q.Y, q.Z)));
        }

        thwart = MathF.Max(thwart, inner);
        // A pair of oars lies along the thwarts.
        var shaft = MathF.Sqrt(Sq(x - 0.16f - 0.03f * p.Z) + Sq(p.Y - 0.475f - 0.055f * p.Z)) - 0.022f;
        var blunt = V3.Abs(new V3(x - 0.16f - 0.03f * p.Z, p.Y - 0.475f - 0.055f * p.Z, p.Z - 1.5f)) - new V3(0.062f, 0.010f, 0.30f);
        var oar = MathF.Min(MathF.Max(shaft, MathF.Abs(p.Z) - 1.5f), MathF.Max(blunt.X, MathF.Max(blunt.Y, blunt.Z)));
        if (oar < hull && oar < thwart)
        {
            part = BoatPart.Rail;
            hull = oar;
        }

        if (thwart < hull)
        {
            hull = thwart;
            part = BoatPart.Thwart;
        }

        return hull * 0.62f;
    }

    private static (float Width, float Keel, float Sheer) Lines(float s)
    {
        var bow = MathF.Max(s, 0);
        var stern = MathF.Max(-s, 0);
        var width = Beam * (1 - MathF.Pow(bow, 2.3f)) * (1 - 0.50f * MathF.Pow(stern, 2.6f)) + 0.02f;
        var keel = 0.30f * MathF.Pow(bow, 4) + 0.10f * MathF.Pow(stern, 3);
        var sheer = Depth + 0.30f * bow * bow + 0.12f * stern * stern;
        return (width, keel, sheer);
    }

    /// <summary>Distance to a cross-section that flares from the keel: a rounded V with lapped planks.</summary>
    private static float Section(float x, float y, float width, float keel, float sheer, bool lapped)
    {
        var v = Math.Clamp((y - keel) / (sheer - keel), 0.001f, 1.2f);
        var flare = MathF.Pow(v, 0.52f) * (0.90f + 0.10f * v);
        var d = x - width * flare;
        if (lapped)
        {
            var strake = v * 6.5f;
            d += 0.012f * (strake - MathF.Floor(strake)) - 0.006f;
        }

        // The slope of the side turns a horizontal gap into a distance.
        var slope = width * 0.52f * MathF.Pow(v, -0.48f) / (sheer - keel);
        d /= MathF.Sqrt(1 + slope * slope);
        return MathF.Max(d, keel - y);
    }

    public V3 Colour(V3 p, BoatPart part)
    {
        var n = Number * 13.7f;
        var s = Math.Clamp(p.Z / (Length * 0.5f), -1, 1);
        var (_, keel, sheer) = Lines(s);
        var v = (p.Y - keel) / (sheer - keel);
        var grain = Noise.Fbm(p.Z * 2.2f + n, p.Y * 34 + p.X * 30, 5, 0.6f);
        var wear = Noise.Fbm(new V3(p.Z * 2.2f, p.Y * 5 + n, p.X * 3), 5, 0.6f);
        var bare = Mix(Srgb(0x7A6A55), Srgb(0x54473A), Saturate(0.5f + grain));
        V3 c;
        switch (part)
        {
            case BoatPart.Hull:
                var line = 0.30f + 0.015f * wear;
                c = v < line ? Below : Paint;
                c = Mix(c, Srgb(0xD8D2C2), v is > 0.86f ? 0.85f : 0);
                c *= 0.86f + 0.22f * grain;
                c = Mix(c, bare, 0.8f * Smooth(0.22f, 0.42f, wear + 0.20f * Smooth(0.4f, 0.05f, v)));
                var strake = v * 6.5f;
                c *= Mix(0.55f, 1, Smooth(0, 0.07f, strake - MathF.Floor(strake)));
                c = Mix(c, Srgb(0x6A5F4C), 0.55f * Smooth(0.25f, 0, v + 0.3f * wear));
                return c;
            case BoatPart.Inside:
                c = Lining * (0.8f + 0.35f * grain);
                var rib = Fract(p.Z / 0.34f + 0.5f) - 0.5f;
                c *= Mix(1.15f, 0.75f, Smooth(0.05f, 0.09f, MathF.Abs(rib)) * Smooth(0.22f, 0.09f, MathF.Abs(rib)));
                return Mix(c, bare * 0.6f, Smooth(0.15f, 0.45f, wear + 0.3f * Smooth(0.35f, 0.1f, v)));
            case BoatPart.Rail:
                var strip = Noise.Fbm(p.Z * 3.4f + n, p.X * 55 + p.Y * 55, 5, 0.65f);
                return Mix(Srgb(0x8F7A5C), Srgb(0x544434), Saturate(0.5f + 1.3f * strip)) * (0.85f + 0.5f * wear + 0.3f * strip);
            default:
                var across = Noise.Fbm(p.X * 2.5f + n, p.Z * 40, 5, 0.6f);
                return Mix(Srgb(0x9A8668), Srgb(0x6B5B48), Saturate(0.5f + across)) * (0.9f + 0.4f * wear);
        }
    }
}
