namespace Pictures;

/// <summary>What a surface does with light.</summary>
internal readonly record struct Material(V3 Albedo, float Roughness = 0.5f, float Reflectance = 0.04f, V3 Metal = default, V3 Glow = default);

/// <summary>A world of distance fields that paths bounce through.</summary>
internal interface IField
{
    float Distance(V3 p);

    Material MaterialAt(V3 p, ref V3 normal);

    /// <summary>Light from outside in a direction; the lamps are left out where they are sampled on their own.</summary>
    V3 Environment(V3 direction, bool lamps);

    /// <summary>A direction to a lamp and its light divided by the density of choosing it.</summary>
    (V3 Direction, V3 Light) ToLamp(V2 u, float choice);

    /// <summary>Radius about the origin beyond which nothing stands.</summary>
    float Bound { get; }

    /// <summary>Height above which nothing stands: a rising path leaves there.</summary>
    float Ceiling { get; }
}

/// <summary>Unidirectional paths with a specular coat over a diffuse body.</summary>
internal static class PathTracer
{
    private const float Fine = 0.0006f, Coarse = 0.0022f;

    /// <summary>The first hit is split into its coat and its body, so that neither leaves the other noisy.</summary>
    public static Vector4 Trace(IField field, Ray ray, int bounces, ref Sampler sampler)
    {
        if (!March(field, ray, Fine, out var p))
        {
            return Vector4.Zero;
        }

        var n = Normal(field, p);
        var material = field.MaterialAt(p, ref n);
        var cos = MathF.Max(0.001f, -V3.Dot(n, ray.Direction));
        var coat = material.Metal != V3.Zero
            ? material.Metal + (V3.One - material.Metal) * Fresnel(cos, 0)
            : new V3(Fresnel(cos, material.Reflectance) * (1 - 0.6f * material.Roughness));
        var mirror = Mirror(ray.Direction, n, material.Roughness, sampler.Pair(4), sampler.Next());
        var light = material.Glow + coat * Follow(field, new Ray(p + n * 0.0045f, mirror), bounces - 1, true, ref sampler);
        if (material.Metal == V3.Zero)
        {
            light += (V3.One - coat) * material.Albedo * Body(field, p, n, bounces, sampler.Pair(6), sampler.Pair(2), ref sampler);
        }

        return new Vector4(light, 1);
    }

    /// <summary>Light on a matt surface: one lamp direction, one direction of the hemisphere.</summary>
    private static V3 Body(IField field, V3 p, V3 n, int bounces, V2 dome, V2 lamp, ref Sampler sampler)
    {
        var start = p + n * 0.0045f;
        var light = V3.Zero;
        var (to, power) = field.ToLamp(lamp, sampler.Next());
        var facing = V3.Dot(to, n);
        if (facing > 0 && !March(field, new Ray(start, to), Coarse, out _))
        {
            light = power * (facing / MathF.PI);
        }

        return bounces <= 0 ? light : light + Follow(field, new Ray(start, Sampler.Hemisphere(n, dome)), bounces - 1, false, ref sampler);
    }

    private static V3 Follow(IField field, Ray ray, int bounces, bool lamps, ref Sampler sampler)
    {
        if (!March(field, ray, Coarse, out var p))
        {
            return field.Environment(ray.Direction, lamps);
        }

        var n = Normal(field, p);
        var material = field.MaterialAt(p, ref n);
        if (material.Metal != V3.Zero)
        {
            return bounces <= 0 ? V3.Zero : material.Metal * Follow(field, new Ray(p + n * 0.0045f, Mirror(ray.Direction, n, material.Roughness, sampler.NextPair(), sampler.Next())), bounces - 1, lamps, ref sampler);
        }

        return material.Glow + material.Albedo * Body(field, p, n, bounces, sampler.NextPair(), sampler.NextPair(), ref sampler);
    }

    private static V3 Mirror(V3 d, V3 n, float roughness, V2 u, float v)
    {
        var r = Norm(V3.Reflect(d, n) + Ball(u, v) * (roughness * roughness));
        var below = V3.Dot(r, n);
        return below < 0.001f ? Norm(r - n * (below - 0.02f)) : r;
    }

    public static bool March(IField field, Ray ray, float precision, out V3 p)
    {
        var b = V3.Dot(ray.Origin, ray.Direction);
        var disc = b * b - ray.Origin.LengthSquared() + field.Bound * field.Bound;
        p = default;
        if (disc < 0)
        {
            return false;
        }

        disc = MathF.Sqrt(disc);
        var t = MathF.Max(0, -b - disc);
        var end = -b + disc;
        if (ray.Direction.Y > 1e-4f)
        {
            end = MathF.Min(end, (field.Ceiling - ray.Origin.Y) / ray.Direction.Y);
        }

        for (var i = 0; i < 160 && t < end; i++)
        {
            p = ray.At(t);
            var gap = field.Distance(p);
            if (gap < precision)
            {
                return true;
            }

            t += gap;
        }

        return false;
    }

    public static V3 Normal(IField field, V3 p)
    {
        const float e = 0.0012f;
        // Four taps on a tetrahedron.
        V3 a = new(1, -1, -1), b = new(-1, -1, 1), c = new(-1, 1, -1), d = new(1, 1, 1);
        return Norm(a * field.Distance(p + a * e) + b * field.Distance(p + b * e) + c * field.Distance(p + c * e) + d * field.Distance(p + d * e));
    }

    private static V3 Ball(V2 u, float v)
    {
        var z = 1 - 2 * u.X;
        var r = MathF.Sqrt(MathF.Max(0, 1 - z * z));
        var (s, c) = MathF.SinCos(Tau * u.Y);
        return new V3(r * c, r * s, z) * MathF.Cbrt(v);
    }
}
