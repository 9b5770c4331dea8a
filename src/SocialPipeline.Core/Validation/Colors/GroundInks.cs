using SocialPipeline.Colors;
using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Colors;

/// <summary>
/// Letters and icons on areas of one colour: whatever small lies in an area and is no mixture of the areas around it. Strokes
/// too thin to show their colour, and colours that a JPEG smears, are held against every run from the ground to an allowed colour.
/// </summary>
internal sealed class GroundInks
{
    private const int MostGrounds = 250;
    private const double MostArea = .06;
    private const double LargeArea = .004;
    private const double OneColor = 40;
    private const double Unexplained = 36;
    private const int LeastPixels = 3;
    private const double NearTop = .8;
    private const double PlainShare = .5;
    private const int SameColor = 20;
    private const int EdgeReach = 4;

    private readonly ColorPlanes _planes;
    private readonly byte[] _ground;
    private readonly List<(double R, double G, double B)> _colors = [];
    private readonly List<Ink> _inks = [];
    private readonly PaletteDistance _palette;

    private GroundInks(ColorPlanes planes, FlatRegions regions, IReadOnlyList<int> grounds, PaletteDistance palette)
    {
        (_planes, _palette, _ground) = (planes, palette, new byte[planes.R.Length]);
        var known = new Dictionary<int, byte>();
        foreach (var root in grounds.OrderByDescending(root => regions.Of(root).Count).Take(MostGrounds))
        {
            _colors.Add(regions.Of(root).Mean);
            known[root] = (byte)_colors.Count;
        }

        int label = 0;
        byte ground = 0;
        for (var at = 0; at < _ground.Length; at++)
        {
            if (regions.Labels[at] != label)
            {
                label = regions.Labels[at];
                ground = label == 0 ? (byte)0 : known.GetValueOrDefault(regions.Root(label));
            }

            _ground[at] = ground;
        }
    }

    /// <summary>The inks by colour, and the boxes of all shapes that were judged; in pixels of the planes.</summary>
    /// <param name="planes">The picture.</param>
    /// <param name="regions">Its flat regions.</param>
    /// <param name="grounds">The roots of those that are areas of one colour.</param>
    /// <param name="palette">The palette.</param>
    /// <param name="isExempt">Whether a shape's box (left, top, right, bottom) may have any colour.</param>
    public static (IReadOnlyList<Ink> Inks, IReadOnlyList<(int Left, int Top, int Right, int Bottom)> Shapes) Of(ColorPlanes planes, FlatRegions regions, IReadOnlyList<int> grounds, PaletteDistance palette, Func<int, int, int, int, bool> isExempt)
    {
        if (grounds.Count == 0)
        {
            return ([], []);
        }

        var found = new GroundInks(planes, regions, grounds, palette);
        return (found._inks, found.Gather(isExempt));
    }

    private List<(int Left, int Top, int Right, int Bottom)> Gather(Func<int, int, int, int, bool> isExempt)
    {
        var (width, height) = (_planes.Width, _planes.Height);
        var most = (int)(MostArea * _ground.Length);
        var seen = new bool[_ground.Length];
        var shapes = new List<(int, int, int, int)>();
        var pixels = new List<int>();
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start] || _ground[start] != 0)
            {
                continue;
            }

            pixels.Clear();
            pixels.Add(start);
            seen[start] = true;
            var around = new HashSet<byte>();
            for (var next = 0; next < pixels.Count; next++)
            {
                var at = pixels[next];
                var (x, y) = (at % width, at / width);
                Visit(x > 0, at - 1);
                Visit(x < width - 1, at + 1);
                Visit(y > 0, at - width);
                Visit(y < height - 1, at + width);
            }

            if (pixels.Count <= most && around.Count > 0 && Judge(pixels, [.. around]) is { } ink)
            {
                shapes.Add((ink.Left, ink.Top, ink.Right, ink.Bottom));
                if (!isExempt(ink.Left, ink.Top, ink.Right, ink.Bottom))
                {
                    Keep(ink);
                }
            }

            void Visit(bool inside, int at)
            {
                if (!inside)
                {
                    return;
                }

                if (_ground[at] != 0)
                {
                    around.Add(_ground[at]);
                }
                else if (!seen[at])
                {
                    seen[at] = true;
                    pixels.Add(at);
                }
            }
        }

        return shapes;
    }

    private Ink? Judge(List<int> pixels, byte[] around)
    {
        var apart = new List<(int At, double Distance)>();
        foreach (var at in pixels)
        {
            var distance = FromGrounds(around, _planes.R[at], _planes.G[at], _planes.B[at]);
            if (distance > Unexplained && !(around.Length > 1 && IsEdge(at)))
            {
                apart.Add((at, distance));
            }
        }

        if (apart.Count < LeastPixels)
        {
            return null;
        }

        apart.Sort((a, b) => b.Distance.CompareTo(a.Distance));
        var farthest = apart[apart.Count / 12].Distance;
        double r = 0, g = 0, b = 0, top = 0, squares = 0;
        int left = int.MaxValue, upper = int.MaxValue, right = 0, lower = 0;
        foreach (var (at, distance) in apart)
        {
            var (x, y) = (at % _planes.Width, at / _planes.Width);
            (left, right, upper, lower) = (Math.Min(left, x), Math.Max(right, x), Math.Min(upper, y), Math.Max(lower, y));
            if (distance >= NearTop * farthest)
            {
                int ownR = _planes.R[at], ownG = _planes.G[at], ownB = _planes.B[at];
                (r, g, b, top) = (r + ownR, g + ownG, b + ownB, top + 1);
                squares += (ownR * ownR) + (ownG * ownG) + (ownB * ownB);
            }
        }

        (r, g, b) = (r / top, g / top, b / top);
        if (pixels.Count > LargeArea * _ground.Length && (squares / top) - (r * r) - (g * g) - (b * b) > OneColor * OneColor)
        {
            return null; // a small photograph
        }

        // The middle one is the stroke's own colour where enough of it is plain, whatever its rims are.
        var plain = apart.GetRange(0, (int)top);
        (r, g, b) = (Middle(plain, _planes.R), Middle(plain, _planes.G), Middle(plain, _planes.B));
        var violation = _palette.Of(Color(r, g, b)).Violation;
        var least = top >= PlainShare * apart.Count ? .7 : 0;
        foreach (var ground in around)
        {
            violation = Math.Min(violation, _palette.OfInk((r, g, b), _colors[ground - 1], least));
        }

        return new Ink(r, g, b, apart.Count, violation, left, upper, right, lower);
    }

    private static double Middle(List<(int At, double Distance)> pixels, byte[] plane)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var (at, _) in pixels)
        {
            counts[plane[at]]++;
        }

        var left = pixels.Count / 2;
        var value = 0;
        while ((left -= counts[value]) >= 0)
        {
            value++;
        }

        return value;
    }

    /// <summary>The distance from the nearest run between two of the grounds.</summary>
    private double FromGrounds(byte[] around, double r, double g, double b)
    {
        var least = double.MaxValue;
        for (var i = 0; i < around.Length; i++)
        {
            for (var j = i; j < around.Length; j++)
            {
                least = Math.Min(least, PaletteDistance.FromRun((r, g, b), _colors[around[i] - 1], _colors[around[j] - 1], 0));
            }
        }

        return least;
    }

    /// <summary>Whether two grounds meet near by: there a JPEG smears one's colour over the other.</summary>
    private bool IsEdge(int at)
    {
        var (x, y) = (at % _planes.Width, at / _planes.Width);
        byte known = 0;
        for (var ny = Math.Max(0, y - EdgeReach); ny <= Math.Min(_planes.Height - 1, y + EdgeReach); ny++)
        {
            for (var nx = Math.Max(0, x - EdgeReach); nx <= Math.Min(_planes.Width - 1, x + EdgeReach); nx++)
            {
                var ground = _ground[(ny * _planes.Width) + nx];
                if (ground != 0 && known != 0 && ground != known)
                {
                    return true;
                }

                known = ground != 0 ? ground : known;
            }
        }

        return false;
    }

    private void Keep(Ink ink)
    {
        var known = _inks.FindIndex(k => Math.Abs(k.R - ink.R) <= SameColor && Math.Abs(k.G - ink.G) <= SameColor && Math.Abs(k.B - ink.B) <= SameColor);
        if (known < 0)
        {
            _inks.Add(ink);
        }
        else
        {
            _inks[known] = _inks[known].With(ink);
        }
    }

    private static Color Color(double r, double g, double b) => new((byte)Math.Round(r), (byte)Math.Round(g), (byte)Math.Round(b));

    /// <summary>Shapes of one colour: their mean, pixels, violation (0 to 1) and the box around them.</summary>
    internal sealed record Ink(double R, double G, double B, int Count, double Violation, int Left, int Top, int Right, int Bottom)
    {
        public Color Color => GroundInks.Color(R, G, B);

        public Ink With(Ink other)
        {
            var total = (double)(Count + other.Count);
            double Mean(double a, double b) => ((a * Count) + (b * other.Count)) / total;
            return new Ink(
                Mean(R, other.R),
                Mean(G, other.G),
                Mean(B, other.B),
                Count + other.Count,
                Mean(Violation, other.Violation),
                Math.Min(Left, other.Left),
                Math.Min(Top, other.Top),
                Math.Max(Right, other.Right),
                Math.Max(Bottom, other.Bottom));
        }
    }
}
