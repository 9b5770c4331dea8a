namespace Pictures;

/// <summary>Linear light of a whole picture, row by row.</summary>
internal sealed record Film(int Width, int Height, Vector4[] Pixels);

internal static class Renderer
{
    /// <summary>Exposes every pixel with a tent filter; a single sample is clamped so that none becomes a speck.</summary>
    public static Film Expose(Scene scene, int width, int samples)
    {
        var height = (int)MathF.Round(width * (float)scene.Height / scene.Width);
        scene.Prepare();
        var pixels = new Vector4[width * height];
        var limit = new Vector4(12, 12, 12, 1);
        Parallel.For(0, height, new ParallelOptions { MaxDegreeOfParallelism = 2 }, y =>
        {
            for (var x = 0; x < width; x++)
            {
                var sum = Vector4.Zero;
                for (var i = 0; i < samples; i++)
                {
                    var sampler = new Sampler(x, y, i);
                    var jitter = sampler.Pair(0);
                    var point = new V2(
                        (2 * (x + 0.5f + Tent(jitter.X)) - width) / height,
                        1 - 2 * (y + 0.5f + Tent(jitter.Y)) / height);
                    var light = scene.Expose(point, ref sampler);
                    sum += Vector4.Clamp(light, Vector4.Zero, limit);
                }

                pixels[y * width + x] = sum / samples;
            }
        });
        return new Film(width, height, pixels);
    }

    private static float Tent(float u) => 0.85f * (u < 0.5f ? MathF.Sqrt(2 * u) - 1 : 1 - MathF.Sqrt(2 - 2 * u));
}
