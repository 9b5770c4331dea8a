namespace Pictures.Scenes;

/// <summary>Cut-out: a table lamp, dome shade in dark green enamel, brass stem, lit.</summary>
internal sealed class Lamp : Scene, IField
{
    private const float ShadeY = 0.42f, ShadeRadius = 0.60f, FootY = -1.0f;
    private static readonly V3 Bulb = new(0, 0.50f, 0);
    private readonly Lens _lens = new(new V3(0, -0.02f, -7.2f), new V3(0, 0.035f, 0), 18.2f);

    public override string Name => "lamp";

    public override int Width => 1200;

    public override int Height => 1800;

    public override int Samples => 10;

    public override bool CutOut => true;

    public override Development Development => new()
    {
        Exposure = 0.82f,
        Contrast = 1.2f,
        Grain = 0,
        Smoothing = 0.10f,
    };

    public float Bound => 1.45f;

    public float Ceiling => 1.15f;

    public override Vector4 Expose(V2 point, ref Sampler sampler) =>
        PathTracer.Trace(this, _lens.Through(point, sampler.Pair(2)), 3, ref sampler);

    public V3 Environment(V3 direction, bool lamps) => Studio.Light(direction, lamps);

    public (V3 Direction, V3 Light) ToLamp(V2 u, float choice) => Studio.Lamp(u, choice);

    public float Distance(V3 p) => MathF.Min(MathF.Min(Shade(p), Brass(p)), (p - Bulb).Length() - 0.135f) * 0.92f;

    public Material MaterialAt(V3 p, ref V3 normal)
    {
        if ((p - Bulb).Length() < 0.138f)
        {
            return new Material(new V3(0.8f), 0.3f, 0.04f, default, new V3(5.2f, 3.9f, 2.5f));
        }

        var to = Bulb - p;
        var distance = to.LengthSquared();
        var facing = MathF.Max(0, V3.Dot(normal, to) / MathF.Sqrt(distance));
        var glow = new V3(0.200f, 0.140f, 0.080f) * (facing / distance);
        if (Shade(p) < Brass(p))
        {
            var q = p - new V3(0, ShadeY, 0);
            if (q.Length() < ShadeRadius - 0.005f && p.Y > ShadeY + 0.002f)
            {
                var inside = new V3(0.80f, 0.76f, 0.68f);
                return new Material(inside, 0.8f, 0.03f, default, inside * glow * 1.15f);
            }

            // Enamel has a skin like an orange, only just visible in what it mirrors.
            normal = Norm(normal + 0.007f * new V3(Noise.Perlin(p * 14), Noise.Perlin(p * 14 + new V3(9)), Noise.Perlin(p * 14 + new V3(5))));
            return new Material(new V3(0.010f, 0.070f, 0.034f), 0.24f, 0.045f, default, default);
        }

        // Brushed brass: fine rings round the axis stretch the highlights.
        var brush = Noise.Fbm(new V2(p.Y * 240, MathF.Atan2(p.Z, p.X) * 1.5f), 2);
        normal = Norm(normal + new V3(0, 0.035f * brush, 0));
        var lit = p.Y < ShadeY ? glow * 0.30f : glow * 0.15f;
        return new Material(default, 0.30f, 0.5f, new V3(0.88f, 0.62f, 0.29f) * (0.92f + 0.12f * brush), lit);
    }

    private static float Shade(V3 p)
    {
        var q = p - new V3(0, ShadeY, 0);
        var shell = MathF.Abs(q.Length() - ShadeRadius) - 0.010f;
        var cut = MathF.Max(shell, -q.Y);
        // A rolled rim.
        var rim = new V2(MathF.Sqrt(q.X * q.X + q.Z * q.Z) - ShadeRadius, q.Y).Length() - 0.0155f;
        return MathF.Min(cut, rim);
    }

    private static float Brass(V3 p)
    {
        var r = MathF.Sqrt(p.X * p.X + p.Z * p.Z);
        var stem = MathF.Max(r - 0.021f, MathF.Max(FootY - p.Y, p.Y - ShadeY));
        var foot = Rounded(new V2(r, p.Y - FootY - 0.026f), 0.40f, 0.018f, 0.012f);
        var collar = Rounded(new V2(r, p.Y - FootY - 0.075f), 0.050f, 0.026f, 0.008f);
        var socket = Rounded(new V2(r, p.Y - ShadeY + 0.085f), 0.046f, 0.085f, 0.010f);
        var cap = Rounded(new V2(r, p.Y - ShadeY - ShadeRadius - 0.012f), 0.075f, 0.010f, 0.006f);
        var knob = (p - new V3(0, ShadeY + ShadeRadius + 0.055f, 0)).Length() - 0.038f;
        return MathF.Min(MathF.Min(MathF.Min(stem, foot), MathF.Min(collar, socket)), MathF.Min(cap, knob));
    }

    private static float Rounded(V2 q, float radius, float half, float edge)
    {
        var d = new V2(q.X - radius + edge, MathF.Abs(q.Y) - half + MathF.Min(edge, half));
        return V2.Max(d, V2.Zero).Length() + MathF.Min(MathF.Max(d.X, d.Y), 0) - MathF.Min(edge, half);
    }
}
