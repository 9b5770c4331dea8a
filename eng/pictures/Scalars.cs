namespace Pictures;

/// <summary>The few scalar and vector functions every scene is written with.</summary>
internal static class Scalars
{
    public const float Tau = MathF.Tau;

    public static float Saturate(float x) => x < 0 ? 0 : x > 1 ? 1 : x;

    public static float Mix(float a, float b, float t) => a + (b - a) * t;

    public static V3 Mix(V3 a, V3 b, float t) => a + (b - a) * t;

    /// <summary>Hermite step from 0 at <paramref name="a"/> to 1 at <paramref name="b"/>; falls when a &gt; b.</summary>
    public static float Smooth(float a, float b, float x)
    {
        var t = Saturate((x - a) / (b - a));
        return t * t * (3 - 2 * t);
    }

    public static float Fract(float x) => x - MathF.Floor(x);

    public static float Sq(float x) => x * x;

    /// <summary>A bell of height 1 and standard width <paramref name="w"/>.</summary>
    public static float Bell(float x, float w) => MathF.Exp(-x * x / (w * w));

    public static V3 Norm(V3 v) => V3.Normalize(v);

    public static V2 Rotate(V2 p, float angle)
    {
        var (s, c) = MathF.SinCos(angle);
        return new V2(c * p.X - s * p.Y, s * p.X + c * p.Y);
    }

    public static V3 Exp(V3 v) => new(MathF.Exp(v.X), MathF.Exp(v.Y), MathF.Exp(v.Z));

    /// <summary>Schlick's approximation of Fresnel's reflectance.</summary>
    public static float Fresnel(float cosine, float f0)
    {
        var m = Saturate(1 - cosine);
        var m2 = m * m;
        return f0 + (1 - f0) * m2 * m2 * m;
    }

    /// <summary>An sRGB colour 0xRRGGBB as linear light.</summary>
    public static V3 Srgb(uint rgb) => new(
        Linear(((rgb >> 16) & 255) / 255f), Linear(((rgb >> 8) & 255) / 255f), Linear((rgb & 255) / 255f));

    public static float Linear(float c) => c <= 0.04045f ? c / 12.92f : MathF.Pow((c + 0.055f) / 1.055f, 2.4f);

    public static float Encode(float c) => c <= 0.0031308f ? 12.92f * c : 1.055f * MathF.Pow(c, 1 / 2.4f) - 0.055f;

    public static float Luminance(V3 c) => V3.Dot(c, new V3(0.2126f, 0.7152f, 0.0722f));

    /// <summary>Two vectors that span the plane orthogonal to <paramref name="n"/>.</summary>
    public static (V3 T, V3 B) Basis(V3 n)
    {
        var t = Norm(MathF.Abs(n.Y) < 0.9f ? V3.Cross(V3.UnitY, n) : V3.Cross(V3.UnitX, n));
        return (t, V3.Cross(n, t));
    }
}
