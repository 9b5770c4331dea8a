namespace Pictures;

/// <summary>An edge-keeping average in log light, twice over: it takes the noise of few paths and leaves drawing and gloss.</summary>
internal static class Smoother
{
    public static Film Apply(Film film, float strength) => Pass(Pass(film, strength, 1), strength * 0.6f, 2);

    private static Film Pass(Film film, float strength, int spacing)
    {
        const int reach = 2;
        var (w, h) = (film.Width, film.Height);
        var source = film.Pixels;
        var logs = new Vector4[source.Length];
        for (var i = 0; i < logs.Length; i++)
        {
            var p = source[i];
            var a = MathF.Max(p.W, 1e-3f);
            logs[i] = new Vector4(MathF.Log(0.02f + p.X / a), MathF.Log(0.02f + p.Y / a), MathF.Log(0.02f + p.Z / a), 4 * p.W);
        }

        var target = new Vector4[source.Length];
        Parallel.For(0, h, new ParallelOptions { MaxDegreeOfParallelism = 2 }, y =>
        {
            for (var x = 0; x < w; x++)
            {
                var at = y * w + x;
                // The centre is judged by its own small neighbourhood, or a lone bright path would keep itself.
                var centre = Mean(logs, w, h, x, y);
                var sum = Vector4.Zero;
                var total = 0f;
                for (var j = -reach; j <= reach; j++)
                {
                    for (var i = -reach; i <= reach; i++)
                    {
                        int nx = x + i * spacing, ny = y + j * spacing;
                        if (nx < 0 || ny < 0 || nx >= w || ny >= h)
                        {
                            continue;
                        }

                        var other = ny * w + nx;
                        var difference = (logs[other] - centre).LengthSquared() / (3 * strength * strength);
                        var weight = MathF.Exp(-difference - 0.18f * (i * i + j * j));
                        sum += source[other] * weight;
                        total += weight;
                    }
                }

                var smooth = total > 1e-6f ? sum / total : source[at];
                smooth.W = source[at].W;
                // Coverage stays as it was exposed; colour is carried by it.
                var carried = total > 1e-6f && sum.W > 1e-6f ? smooth.W / (sum.W / total) : 1;
                target[at] = new Vector4(smooth.X * carried, smooth.Y * carried, smooth.Z * carried, smooth.W);
            }
        });
        return film with { Pixels = target };
    }

    private static Vector4 Mean(Vector4[] logs, int w, int h, int x, int y)
    {
        var sum = logs[y * w + x] * 2;
        var n = 2f;
        for (var j = -1; j <= 1; j++)
        {
            for (var i = -1; i <= 1; i++)
            {
                int nx = x + i, ny = y + j;
                if (nx >= 0 && ny >= 0 && nx < w && ny < h && MathF.Abs(logs[ny * w + nx].W - logs[y * w + x].W) < 0.5f)
                {
                    sum += logs[ny * w + nx];
                    n++;
                }
            }
        }

        return sum / n;
    }
}
