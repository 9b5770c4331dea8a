using SocialPipeline.Colors;
using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Colors;

/// <summary>
/// Letters, icons and small shapes: flat cores too small for an area, sharply set off from what is around them, gathered by
/// colour. A photograph's small calm places fade into their surroundings and are left out.
/// </summary>
internal static class InkClusters
{
    private const int LeastPixels = 30;
    private const double CoreSpread = 2.6;
    private const int SetOff = 30;
    private const int SameColor = 10;
    private const int SameGround = 16;
    private const int LeastCores = 5;
    private const int PlainPixels = 500;

    public static List<Ink> Of(ColorPlanes planes, byte[] mask, double mostArea, double grain, Predicate<FlatRegions.Figures> isNew)
    {
        var regions = new FlatRegions(planes, mask);
        var clusters = new List<Ink>();
        foreach (var root in regions.Roots)
        {
            var figures = regions.Of(root);
            if (figures.Count < 3 || figures.Count >= mostArea * planes.R.Length || figures.Spread > CoreSpread + (1.3 * grain) || !isNew(figures) || !IsSetOff(planes, figures) || IsGround(planes, regions, figures, mostArea))
            {
                continue;
            }

            var (r, g, b) = figures.Mean;
            var known = clusters.FindIndex(c => Math.Abs(c.R - r) <= SameColor && Math.Abs(c.G - g) <= SameColor && Math.Abs(c.B - b) <= SameColor);
            if (known < 0)
            {
                clusters.Add(new Ink(r, g, b, figures.Count, 1, figures.Left, figures.Top, figures.Right, figures.Bottom));
            }
            else
            {
                clusters[known] = clusters[known].With(figures);
            }
        }

        // One small blob of a colour is more often part of a photograph than of a word.
        return [.. clusters.Where(c => c.Count >= LeastPixels && (c.Cores >= LeastCores || c.Count >= PlainPixels))];
    }

    /// <summary>Whether a large region near by has the core's colour: then it is ground that shows through letters.</summary>
    private static bool IsGround(ColorPlanes planes, FlatRegions regions, FlatRegions.Figures core, double mostArea)
    {
        var (r, g, b) = core.Mean;
        var large = mostArea * planes.R.Length;
        var (middleX, middleY) = ((core.Left + core.Right) / 2.0, (core.Top + core.Bottom) / 2.0);
        for (var reach = 8; reach <= 72; reach *= 3)
        {
            var (radiusX, radiusY) = (((core.Right - core.Left) / 2.0) + reach, ((core.Bottom - core.Top) / 2.0) + reach);
            for (var turn = 0; turn < 12; turn++)
            {
                var (sine, cosine) = Math.SinCos(turn * Math.PI / 6);
                var (x, y) = ((int)(middleX + (radiusX * cosine)), (int)(middleY + (radiusY * sine)));
                if (x < 0 || y < 0 || x >= planes.Width || y >= planes.Height)
                {
                    continue;
                }

                var at = (y * planes.Width) + x;
                if (regions.Labels[at] != 0 && regions.Of(regions.Root(regions.Labels[at])).Count >= large
                    && Math.Abs(planes.R[at] - r) <= SameGround && Math.Abs(planes.G[at] - g) <= SameGround && Math.Abs(planes.B[at] - b) <= SameGround)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether most rays that leave the core meet a plainly different colour a few pixels on.</summary>
    private static bool IsSetOff(ColorPlanes planes, FlatRegions.Figures core)
    {
        var (r, g, b) = core.Mean;
        var (middleX, middleY) = ((core.Left + core.Right) / 2, (core.Top + core.Bottom) / 2);
        int different = 0, looked = 0;
        Look(core.Left - 4, middleY);
        Look(core.Right + 4, middleY);
        Look(middleX, core.Top - 4);
        Look(middleX, core.Bottom + 4);
        Look(core.Left - 3, core.Top - 3);
        Look(core.Right + 3, core.Top - 3);
        Look(core.Left - 3, core.Bottom + 3);
        Look(core.Right + 3, core.Bottom + 3);
        return looked >= 4 && different >= .7 * looked;

        void Look(int x, int y)
        {
            if (x >= 0 && y >= 0 && x < planes.Width && y < planes.Height)
            {
                var at = (y * planes.Width) + x;
                looked++;
                different += Math.Max(Math.Abs(planes.R[at] - r), Math.Max(Math.Abs(planes.G[at] - g), Math.Abs(planes.B[at] - b))) >= SetOff ? 1 : 0;
            }
        }
    }

    /// <summary>All cores of one colour, and the box around them.</summary>
    internal sealed record Ink(double R, double G, double B, int Count, int Cores, int Left, int Top, int Right, int Bottom)
    {
        public Color Color => new((byte)Math.Round(R), (byte)Math.Round(G), (byte)Math.Round(B));

        public Ink With(FlatRegions.Figures core)
        {
            var total = (double)(Count + core.Count);
            var (r, g, b) = core.Mean;
            return new Ink(
                ((R * Count) + (r * core.Count)) / total,
                ((G * Count) + (g * core.Count)) / total,
                ((B * Count) + (b * core.Count)) / total,
                Count + core.Count,
                Cores + 1,
                Math.Min(Left, core.Left),
                Math.Min(Top, core.Top),
                Math.Max(Right, core.Right),
                Math.Max(Bottom, core.Bottom));
        }
    }
}
