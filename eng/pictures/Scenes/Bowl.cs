namespace Pictures.Scenes;

/// <summary>Cut-out: a turned bowl in red-orange glaze with lemons in it.</summary>
internal sealed class Bowl : Scene, IField
{
    private readonly Lens _lens = new(new V3(0, 3.75f, -4.6f), new V3(0, 0.045f, 0.03f), 18.6f);
    private readonly Lemon[] _lemons =
    [
        new(new V3(-0.30f, 0.02f, 0.16f), Norm(new V3(0.75f, 0.22f, 0.60f)), 0.365f, 1),
        new(new V3(0.37f, 0.03f, 0.10f), Norm(new V3(0.45f, 0.12f, -0.85f)), 0.355f, 2),
        new(new V3(0.02f, 0.10f, -0.36f), Norm(new V3(-0.92f, 0.26f, 0.22f)), 0.345f, 3),
    ];

    public override string Name => "bowl";

    public override int Width => 1800;

    public override int Height => 1290;

    public override int Samples => 8;

    public override bool CutOut => true;

    public override Development Development => new()
    {
        Exposure = 0.70f,
        Contrast = 1.22f,
        Saturation = 1.0f,
        Grain = 0,
        Smoothing = 0.11f,
        Highlights = new V3(1.02f, 1, 0.97f),
    };

    public float Bound => 1.45f;

    public float Ceiling => 0.52f;

    public override Vector4 Expose(V2 point, ref Sampler sampler) =>
        PathTracer.Trace(this, _lens.Through(point, sampler.Pair(2)), 2, ref sampler);

    public V3 Environment(V3 direction, bool lamps) => Studio.Light(direction, lamps);

    public (V3 Direction, V3 Light) ToLamp(V2 u, float choice) => Studio.Lamp(u, choice);

    public float Distance(V3 p)
    {
        var d = Wall(p);
        if (p.Y > -0.5f && p.X * p.X + p.Z * p.Z < 1)
        {
            foreach (var lemon in _lemons)
            {
                d = MathF.Min(d, lemon.Distance(p));
            }
        }

        return d * 0.9f;
    }

    public Material MaterialAt(V3 p, ref V3 normal)
    {
        var wall = Wall(p);
        foreach (var lemon in _lemons)
        {
            if (lemon.Distance(p) < wall)
            {
                return lemon.Skin(p, ref normal);
            }
        }

        return Glaze(p, ref normal);
    }

    /// <summary>A wall of revolution about a curve, thinner to the rim, on a turned foot.</summary>
    private static float Wall(V3 p)
    {
        var r = MathF.Sqrt(p.X * p.X + p.Z * p.Z);
        // Hand-turned: the rim is never quite level nor quite round.
        r *= 1 + 0.005f * (p.X * p.X - p.Z * p.Z + p.X * p.Z) / (r * r + 0.01f);
        var y = p.Y + 0.008f * p.X * p.Z;
        var q = new V2(r, y - 0.62f);
        // A squashed sphere's shell, cut at the rim.
        const float squash = 0.93f;
        q.Y /= squash;
        var radius = q.Length();
        var thickness = Mix(0.050f, 0.024f, Smooth(-1.0f, 0, q.Y));
        var shell = (MathF.Abs(radius - 1.14f) - thickness) * squash;
        if (shell < 0.02f)
        {
            shell += 0.0009f * MathF.Sin(q.Y * 62 + 1.5f * MathF.Sin(q.Y * 13));
        }

        var cut = y - 0.40f;
        var wall = SmoothMax(shell, cut, 0.026f);
        // The foot ring.
        var foot = new V2(MathF.Abs(r - 0.47f) - 0.035f, MathF.Abs(p.Y + 0.455f) - 0.055f);
        var ring = V2.Max(foot, V2.Zero).Length() + MathF.Min(MathF.Max(foot.X, foot.Y), 0) - 0.012f;
        return SmoothMin(wall, ring, 0.05f);
    }

    private static Material Glaze(V3 p, ref V3 n)
    {
        var r = MathF.Sqrt(p.X * p.X + p.Z * p.Z);
        var a = MathF.Atan2(p.Z, p.X);
        // Throwing lines, brushed slip under the glaze, darker where it pools, bare clay where it breaks at the rim.
        var turn = Noise.Fbm(p.Y * 26 + 0.35f * MathF.Sin(a), a * 1.1f, 4, 0.6f);
        var brush = Noise.Fbm(a * 3.2f + p.Y * 2.5f, p.Y * 44 + r * 30, 4, 0.6f);
        var pool = Noise.Fbm(p * 2.3f, 4);
        var c = Mix(new V3(0.66f, 0.036f, 0.010f), new V3(0.84f, 0.105f, 0.014f), Saturate(0.5f + 0.9f * brush + 0.4f * pool));
        c *= 1 + 0.18f * turn;
        var inside = p.Y > -0.42f && r < 1.125f - 0.25f * (0.40f - p.Y) && n.Y > 0;
        c = Mix(c, new V3(0.42f, 0.026f, 0.008f), 0.55f * Smooth(0.05f, -0.5f, p.Y) * (inside ? 1 : 0.6f));
        var rim = Smooth(0.372f, 0.398f, p.Y + 0.004f * Noise.Fbm(a * 30, 2, 3));
        c = Mix(c, new V3(0.50f, 0.20f, 0.075f), rim * 0.7f);
        var speck = Noise.Cells(new V2(a * 46, p.Y * 46 + r * 20));
        if (rim < 0.1f && Noise.Unit(speck.Id) > 0.95f)
        {
            c = Mix(new V3(0.10f, 0.02f, 0.01f), c, Smooth(0.03f, 0.06f + 0.20f * Noise.Unit(Noise.Hash(speck.Id)), speck.Near));
        }

        if (p.Y < -0.475f)
        {
            return new Material(Srgb(0xB98A63), 0.9f, 0.03f);
        }

        var (t, b) = Basis(n);
        n = Norm(n + t * (0.012f * Noise.Fbm(p * 7, 2)) + b * (0.012f * Noise.Fbm(p * 7 + new V3(9), 2)) + V3.UnitY * (0.016f * turn));
        return new Material(c, 0.16f + 0.05f * pool, 0.045f);
    }

    private static float SmoothMax(float a, float b, float k) => -SmoothMin(-a, -b, k);

    private static float SmoothMin(float a, float b, float k)
    {
        var h = MathF.Max(k - MathF.Abs(a - b), 0) / k;
        return MathF.Min(a, b) - h * h * k * 0.25f;
    }
}
