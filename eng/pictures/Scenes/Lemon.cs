namespace Pictures.Scenes;

/// <summary>A lemon: an ellipsoid with a nipple at one end, a stalk scar at the other, pores all over.</summary>
internal sealed record Lemon(V3 Centre, V3 Axis, float Radius, int Number)
{
    private readonly (V3 T, V3 B) _across = Basis(Axis);

    public float Distance(V3 p)
    {
        p -= Centre;
        var far = p.Length() - Radius * 1.6f;
        if (far > 0.15f)
        {
            return far;
        }

        var (along, r) = Local(p);
        var body = (new V2(along / 1.24f, r).Length() - Radius) * 0.9f;
        // The nipple: a rounded cone that flows into the body.
        var tip = new V2(MathF.Max(0, MathF.Abs(along - 1.16f * Radius) - 0.10f * Radius), r).Length() - 0.17f * Radius;
        var k = 0.24f * Radius;
        var h = MathF.Max(k - MathF.Abs(body - tip), 0) / k;
        var d = MathF.Min(body, tip) - h * h * k * 0.25f;
        // A dent with a rim where the stalk was.
        var stalk = new V2(along + 1.26f * Radius, r).Length();
        d += 0.05f * Radius * Bell(stalk, 0.13f * Radius) - 0.025f * Radius * Bell(stalk - 0.22f * Radius, 0.08f * Radius);
        return d > 0.04f ? d - 0.01f : d + 0.010f * Noise.Perlin(p * (2.6f / Radius) + new V3(Number * 9));
    }

    public Material Skin(V3 p, ref V3 n)
    {
        p -= Centre;
        var (along, r) = Local(p);
        // Pores lie on the face of a cube about the fruit that the point looks at, so that none is drawn out.
        var x = V3.Dot(p, _across.T) / Radius;
        var y = V3.Dot(p, _across.B) / Radius;
        var z = along / Radius * 0.85f;
        var face = MathF.Abs(z) > 0.72f ? 0 : MathF.Abs(x) > MathF.Abs(y) ? 1 : 2;
        var (u, v) = face switch { 0 => (x, y), 1 => (y, z), _ => (x, z) };
        var pore = Noise.Cells(new V2(u, v) * 15.5f + new V2(face * 31 + Number * 7), 0.85f);
        var dent = Smooth(0.42f, 0.05f, pore.Near);
        var blotch = Noise.Fbm(p * 4.5f + new V3(Number * 5), 4);
        var c = Mix(new V3(0.74f, 0.44f, 0.012f), new V3(0.80f, 0.56f, 0.022f), Saturate(0.5f + blotch));
        var end = Smooth(0.85f, 1.35f, MathF.Abs(along) / Radius);
        c = Mix(c, new V3(0.52f, 0.48f, 0.03f), 0.55f * end);
        c *= 1 - 0.16f * dent;
        var scar = new V2(along + 1.22f * Radius, r).Length() / Radius;
        c = Mix(c, new V3(0.16f, 0.13f, 0.03f), Smooth(0.14f, 0.08f, scar));
        var offset = pore.Offset / MathF.Max(0.05f, pore.Near) * (dent * (1 - dent) * 0.5f);
        var (du, dv) = face switch { 0 => (_across.T, _across.B), 1 => (_across.B, Axis), _ => (_across.T, Axis) };
        n = Norm(n - du * offset.X - dv * offset.Y);
        return new Material(c, 0.33f, 0.04f);
    }

    private (float Along, float R) Local(V3 p)
    {
        var along = V3.Dot(p, Axis);
        var x = V3.Dot(p, _across.T);
        var y = V3.Dot(p, _across.B);
        return (along, MathF.Sqrt(x * x + y * y));
    }
}
