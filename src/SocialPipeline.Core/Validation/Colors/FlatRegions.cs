using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Colors;

/// <summary>The connected flat regions of a picture with the figures of each, gathered in one pass over runs.</summary>
internal sealed class FlatRegions
{
    private readonly List<int> _parents = [];
    private readonly List<Figures> _figures = [];

    public FlatRegions(ColorPlanes planes, byte[] mask)
    {
        var (width, height) = (planes.Width, planes.Height);
        Labels = new int[width * height];
        for (var y = 0; y < height; y++)
        {
            var row = y * width;
            for (var x = 0; x < width;)
            {
                if (mask[row + x] == 0)
                {
                    x++;
                    continue;
                }

                var start = x;
                var label = 0;
                var figures = new Figures { Left = x, Top = y, Bottom = y };
                for (; x < width && mask[row + x] != 0; x++)
                {
                    var at = row + x;
                    int r = planes.R[at], g = planes.G[at], b = planes.B[at];
                    figures.Add(r, g, b);
                    if (y > 0 && Labels[at - width] is > 0 and var above)
                    {
                        label = label == 0 ? Root(above) : Join(label, above);
                    }
                }

                figures.Right = x - 1;
                if (label == 0)
                {
                    label = _parents.Count + 1;
                    _parents.Add(label);
                    _figures.Add(figures);
                }
                else
                {
                    var root = Root(label) - 1;
                    _figures[root] = _figures[root].With(figures);
                }

                Labels.AsSpan(row + start, x - start).Fill(label);
            }
        }

        Roots = [.. Enumerable.Range(1, _parents.Count).Where(label => Root(label) == label)];
    }

    /// <summary>For each pixel a label, 0 where it is not flat; different labels may be one region (<see cref="Root"/>).</summary>
    public int[] Labels { get; }

    /// <summary>The regions by their root labels, from top to bottom.</summary>
    public IReadOnlyList<int> Roots { get; }

    public Figures Of(int root) => _figures[root - 1];

    public int Root(int label)
    {
        while (_parents[label - 1] != label)
        {
            _parents[label - 1] = _parents[_parents[label - 1] - 1];
            label = _parents[label - 1];
        }

        return label;
    }

    private int Join(int first, int second)
    {
        var (a, b) = (Root(first), Root(second));
        if (a == b)
        {
            return a;
        }

        (a, b) = (Math.Min(a, b), Math.Max(a, b));
        _parents[b - 1] = a;
        _figures[a - 1] = _figures[a - 1].With(_figures[b - 1]);
        return a;
    }

    /// <summary>Sums over a region's pixels, and its box.</summary>
    internal struct Figures
    {
        public int Count, Left, Top, Right, Bottom;
        public long R, G, B, SquareR, SquareG, SquareB;

        public readonly double Spread => Math.Max(Deviation(R, SquareR), Math.Max(Deviation(G, SquareG), Deviation(B, SquareB)));

        public readonly (double R, double G, double B) Mean => (R / (double)Count, G / (double)Count, B / (double)Count);

        /// <summary>The share of its box that the region fills.</summary>
        public readonly double Fill => Count / ((Right - Left + 1.0) * (Bottom - Top + 1));

        public void Add(int r, int g, int b)
        {
            Count++;
            R += r;
            G += g;
            B += b;
            SquareR += r * r;
            SquareG += g * g;
            SquareB += b * b;
        }

        public readonly Figures With(Figures other) => new()
        {
            Count = Count + other.Count,
            Left = Math.Min(Left, other.Left),
            Top = Math.Min(Top, other.Top),
            Right = Math.Max(Right, other.Right),
            Bottom = Math.Max(Bottom, other.Bottom),
            R = R + other.R,
            G = G + other.G,
            B = B + other.B,
            SquareR = SquareR + other.SquareR,
            SquareG = SquareG + other.SquareG,
            SquareB = SquareB + other.SquareB,
        };

        private readonly double Deviation(long sum, long square)
        {
            var mean = sum / (double)Count;
            return Math.Sqrt(Math.Max(0, (square / (double)Count) - (mean * mean)));
        }
    }
}
