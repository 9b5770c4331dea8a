namespace SocialPipeline.Validation.Logos;

/// <summary>The logo at one size in pixels: its raster and the points of its edges that can be seen at that size.</summary>
internal sealed class LogoView
{
    public const int Border = 2;
    private const float Faintest = 110;
    private readonly Lazy<(int[] Parts, int Count)> _parts;

    public LogoView(LogoRaster master, int width, int height, int mostPoints)
    {
        (Width, Height) = (width, height);
        Raster = master.Resize(width, height, Border);
        var found = Find();
        AllPoints = [.. found.Select(f => f.Point)];
        Points = Spread(found, mostPoints);
        _parts = new(() => LogoParts.Of(Raster));
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The raster with its border of two pixels.</summary>
    public LogoRaster Raster { get; }

    /// <summary>The chosen points.</summary>
    public EdgePoint[] Points { get; }

    /// <summary>Every edge point.</summary>
    public EdgePoint[] AllPoints { get; }

    /// <summary>The part that each pixel of the raster belongs to (0 for none) and the number of parts.</summary>
    public (int[] Parts, int Count) Parts => _parts.Value;

    private List<(EdgePoint Point, float Size, float X, float Y)> Find()
    {
        var (across, down) = (Raster.Width, Raster.Height);
        var sizes = new float[across * down];
        var gradients = new (float X, float Y, bool Inner)[across * down];
        for (var y = 1; y < down - 1; y++)
        {
            for (var x = 1; x < across - 1; x++)
            {
                float best = 0, alphaSize = 0;
                var at = (y * across) + x;
                for (var plane = 0; plane < 4; plane++)
                {
                    var p = Raster.Planes[plane];
                    float gx = p[at - across + 1] - p[at - across - 1] + (2 * (p[at + 1] - p[at - 1])) + p[at + across + 1] - p[at + across - 1];
                    float gy = p[at + across - 1] - p[at - across - 1] + (2 * (p[at + across] - p[at - across])) + p[at + across + 1] - p[at - across + 1];
                    var size = MathF.Sqrt((gx * gx) + (gy * gy));
                    alphaSize = plane == 0 ? size : alphaSize;
                    if (size > best)
                    {
                        best = size;
                        gradients[at] = (gx, gy, alphaSize < .4f * size);
                    }
                }

                sizes[at] = best;
            }
        }

        var found = new List<(EdgePoint, float, float, float)>();
        for (var y = 1; y < down - 1; y++)
        {
            for (var x = 1; x < across - 1; x++)
            {
                var at = (y * across) + x;
                var size = sizes[at];
                if (size < Faintest)
                {
                    continue;
                }

                // Thinned across the edge, with the ridge's top between pixels by a parabola.
                var (gx, gy, inner) = gradients[at];
                var (nx, ny) = (gx / size, gy / size);
                var step = Math.Abs(nx) > Math.Abs(ny) ? Math.Sign(nx) : Math.Sign(ny) * across;
                var (before, after) = (sizes[at - step], sizes[at + step]);
                if (size < before || size <= after)
                {
                    continue;
                }

                var bend = before - (2 * size) + after;
                var shift = bend < 0 ? Math.Clamp(.5f * (before - after) / bend, -.5f, .5f) : 0;
                var length = Math.Max(Math.Abs(nx), Math.Abs(ny));
                var (px, py) = (x + .5f - Border + (shift * nx * length), y + .5f - Border + (shift * ny * length));
                found.Add((new EdgePoint((px / Width) - .5f, (py / Height) - .5f, MathF.Atan2(gy, gx), inner), size, px, py));
            }
        }

        return found;
    }

    /// <summary>The strongest points, no two closer than must be for so many (as LINE-2D chooses them); colour edges inside make a third at most.</summary>
    private static EdgePoint[] Spread(List<(EdgePoint Point, float Size, float X, float Y)> found, int most)
    {
        var sorted = found.OrderByDescending(f => f.Size).ThenBy(f => f.Y).ThenBy(f => f.X).ToList();
        var outline = sorted.Count(f => !f.Point.IsInner);
        var mostInner = outline < 12 ? most : Math.Max(most / 3, most - outline);
        for (var distance = 16f; ; distance *= .8f)
        {
            var chosen = new List<(EdgePoint Point, float Size, float X, float Y)>();
            var inner = 0;
            foreach (var candidate in sorted)
            {
                if (chosen.Count == most)
                {
                    break;
                }

                if ((!candidate.Point.IsInner || inner < mostInner) && chosen.TrueForAll(c => Squared(c.X - candidate.X, c.Y - candidate.Y) >= distance * distance))
                {
                    chosen.Add(candidate);
                    inner += candidate.Point.IsInner ? 1 : 0;
                }
            }

            if (chosen.Count >= most || distance < .5f)
            {
                return [.. chosen.Select(c => c.Point)];
            }
        }
    }

    private static float Squared(float x, float y) => (x * x) + (y * y);
}
