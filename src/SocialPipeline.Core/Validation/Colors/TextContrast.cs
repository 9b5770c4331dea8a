using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using SocialPipeline.Validation.Fonts;

namespace SocialPipeline.Validation.Colors;

/// <summary>Measures the contrast of a text in a bitmap: its ink against a ring of a tenth of an em around the letters.</summary>
public static class TextContrast
{
    private const double MostRows = 900;
    private const float Ink = .5f;
    private const int LeastInk = 12;
    private const double LeastSeparation = 2.2;
    private const int Near = 14;
    private const int LikeInk = 45;

    /// <summary>Measures a text.</summary>
    /// <param name="pixels">The picture.</param>
    /// <param name="box">The box around the text in pixels of the picture; a little too wide does no harm.</param>
    /// <param name="fontSize">Pixels in an em, which sets the ring's width; guessed from the box when <see langword="null"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The font size is not above 0.</exception>
    public static TextContrastResult Measure(SKImage pixels, Box box, double? fontSize = null)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        if (fontSize is <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(fontSize), fontSize, "Allowed: above 0 px.");
        }

        if (InkMap.Of(pixels, box, MostRows) is not { } map)
        {
            return Unsure("The box has too few pixels in the picture.");
        }

        if (map.Separation < LeastSeparation)
        {
            return Unsure("No ink stands out in the box.");
        }

        var inner = Innermost(map);
        if (inner.Count < LeastInk)
        {
            return Unsure("There is too little ink in the box.");
        }

        var ink = Mode(map, inner);
        var em = (fontSize ?? Math.Min(box.Height, 64)) * map.Scale;
        var ring = Ring(map, ink, Math.Max(2, (int)Math.Round(.1 * em)));
        if (ring.Count < LeastInk)
        {
            return Unsure("There is no ground around the letters in the box.");
        }

        var luminance = Contrast.RelativeLuminance(ink);
        var ratios = ring.ConvertAll(at => Contrast.Ratio(luminance, Contrast.RelativeLuminance(At(map, at))));
        ratios.Sort();
        var ground = new Color(Mean(map.Planes.R, ring), Mean(map.Planes.G, ring), Mean(map.Planes.B, ring));
        return new(ink, ground, ratios.Average(), ratios[ratios.Count / 10], Contrast.Apca(ink, ground), null);
    }

    /// <summary>Pixels whose eight neighbours are ink too; where strokes are too thin for that, the inkiest.</summary>
    private static List<int> Innermost(InkMap map)
    {
        var inner = new List<int>();
        var depth = new float[map.Ink.Length];
        for (var y = 1; y < map.Height - 1; y++)
        {
            for (var x = 1; x < map.Width - 1; x++)
            {
                var at = (y * map.Width) + x;
                var least = map.Ink[at];
                foreach (var next in (ReadOnlySpan<int>)[at - 1, at + 1, at - map.Width, at + map.Width])
                {
                    least = Math.Min(least, map.Ink[next]);
                }

                depth[at] = least;
                if (least > .75f)
                {
                    inner.Add(at);
                }
            }
        }

        var all = map.Ink.Count(i => i > Ink);
        if (inner.Count >= Math.Max(LeastInk, all / 20))
        {
            return inner;
        }

        var sorted = Enumerable.Range(0, map.Ink.Length).Where(at => map.Ink[at] > Ink).OrderByDescending(at => map.Ink[at] + depth[at]).ToList();
        return sorted.GetRange(0, Math.Min(sorted.Count, Math.Max(LeastInk, all / 8)));
    }

    /// <summary>The commonest colour: the fullest of coarse cells, then the mean of what is near its middle.</summary>
    private static Color Mode(InkMap map, List<int> pixels)
    {
        var fullest = pixels.GroupBy(at => (map.Planes.R[at] / 12, map.Planes.G[at] / 12, map.Planes.B[at] / 12)).OrderByDescending(cell => cell.Count()).ThenBy(cell => cell.Key).First().ToList();
        var (r, g, b) = (Mean(map.Planes.R, fullest), Mean(map.Planes.G, fullest), Mean(map.Planes.B, fullest));
        var near = pixels.Where(at => Math.Abs(map.Planes.R[at] - r) <= Near && Math.Abs(map.Planes.G[at] - g) <= Near && Math.Abs(map.Planes.B[at] - b) <= Near).ToList();
        return new Color(Mean(map.Planes.R, near), Mean(map.Planes.G, near), Mean(map.Planes.B, near));
    }

    /// <summary>Pixels around the letters, one and a half away from them so that no half-covered one counts.</summary>
    private static List<int> Ring(InkMap map, Color ink, int reach)
    {
        var (width, height) = (map.Width, map.Height);
        var distance = new int[width * height];
        Array.Fill(distance, int.MaxValue);
        var queue = new Queue<int>();
        for (var at = 0; at < distance.Length; at++)
        {
            // Ground that is merely nearer to the ink than the rest of it is ground all the same.
            if (map.Ink[at] >= Ink && IsLike(map, at, ink))
            {
                distance[at] = 0;
                queue.Enqueue(at);
            }
        }

        var ring = new List<int>();
        while (queue.TryDequeue(out var at))
        {
            if (distance[at] >= 2)
            {
                ring.Add(at);
            }

            if (distance[at] > reach)
            {
                continue;
            }

            var (x, y) = (at % width, at / width);
            for (var dy = Math.Max(-1, -y); dy <= Math.Min(1, height - 1 - y); dy++)
            {
                for (var dx = Math.Max(-1, -x); dx <= Math.Min(1, width - 1 - x); dx++)
                {
                    var next = at + (dy * width) + dx;
                    if (distance[next] == int.MaxValue)
                    {
                        distance[next] = distance[at] + 1;
                        queue.Enqueue(next);
                    }
                }
            }
        }

        return ring;
    }

    private static bool IsLike(InkMap map, int at, Color ink) =>
        Math.Abs(map.Planes.R[at] - ink.R) <= LikeInk && Math.Abs(map.Planes.G[at] - ink.G) <= LikeInk && Math.Abs(map.Planes.B[at] - ink.B) <= LikeInk;

    private static Color At(InkMap map, int at) => new(map.Planes.R[at], map.Planes.G[at], map.Planes.B[at]);

    private static byte Mean(byte[] plane, List<int> pixels) => (byte)Math.Round(pixels.Average(at => plane[at]));

    private static TextContrastResult Unsure(string reason) => new(Color.Black, Color.White, 1, 1, 0, reason);
}
