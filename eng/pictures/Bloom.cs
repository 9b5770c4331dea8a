namespace Pictures;

/// <summary>The wide, soft veil that a real lens lays around bright places.</summary>
internal static class Bloom
{
    public static V3[] Of(Film film)
    {
        const int factor = 8;
        var (w, h) = (film.Width, film.Height);
        int sw = (w + factor - 1) / factor, sh = (h + factor - 1) / factor;
        var small = new V3[sw * sh];
        for (var y = 0; y < h; y++)
        {
            for (var x = 0; x < w; x++)
            {
                var p = film.Pixels[y * w + x];
                small[y / factor * sw + x / factor] += new V3(p.X, p.Y, p.Z) / (factor * factor);
            }
        }

        var radius = Math.Max(1, sw / 40);
        for (var pass = 0; pass < 3; pass++)
        {
            small = Box(Box(small, sw, sh, radius, 1, sw), sh, sw, radius, sw, 1);
        }

        var full = new V3[w * h];
        Parallel.For(0, h, new ParallelOptions { MaxDegreeOfParallelism = 2 }, y =>
        {
            var fy = Math.Clamp((y + 0.5f) / factor - 0.5f, 0, sh - 1.001f);
            var iy = Math.Min((int)fy, sh - 2);
            for (var x = 0; x < w; x++)
            {
                var fx = Math.Clamp((x + 0.5f) / factor - 0.5f, 0, sw - 1.001f);
                var ix = Math.Min((int)fx, sw - 2);
                var at = iy * sw + ix;
                full[y * w + x] = Mix(
                    Mix(small[at], small[at + 1], fx - ix),
                    Mix(small[at + sw], small[at + sw + 1], fx - ix), fy - iy);
            }
        });
        return full;
    }

    private static V3[] Box(V3[] source, int length, int lines, int radius, int step, int stride)
    {
        var target = new V3[source.Length];
        for (var line = 0; line < lines; line++)
        {
            for (var i = 0; i < length; i++)
            {
                var sum = V3.Zero;
                for (var k = -radius; k <= radius; k++)
                {
                    sum += source[line * stride + Math.Clamp(i + k, 0, length - 1) * step];
                }

                target[line * stride + i * step] = sum / (2 * radius + 1);
            }
        }

        return target;
    }
}
