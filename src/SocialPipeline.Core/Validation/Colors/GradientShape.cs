using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Colors;

/// <summary>
/// A smooth region taken for a gradient: how far its colours stray from one line in RGB, and its places from a plane or a bowl.
/// A drawn gradient runs between two colours, so its colours lie on a line, whatever its shape; a sky's do not quite.
/// </summary>
internal sealed class GradientShape
{
    private const int MostSamples = 1500;
    private const double LeastArea = .02;

    private GradientShape(List<(double R, double G, double B)> samples, List<(double R, double G, double B)> ends, double planeError, double bowlError, double lineError, double length) =>
        (Samples, Ends, PlaneError, BowlError, LineError, Length) = (samples, ends, planeError, bowlError, lineError, length);

    public IReadOnlyList<(double R, double G, double B)> Samples { get; }

    /// <summary>The colours near both ends of the line.</summary>
    public IReadOnlyList<(double R, double G, double B)> Ends { get; }

    /// <summary>The rms distance of colours from a linear function of the place, in steps of 255.</summary>
    public double PlaneError { get; }

    /// <summary>The same from a quadratic function.</summary>
    public double BowlError { get; }

    /// <summary>The rms distance of colours from their line in RGB.</summary>
    public double LineError { get; }

    /// <summary>How long the line is, in steps of 255.</summary>
    public double Length { get; }

    /// <summary>Whether it looks drawn rather than photographed.</summary>
    public bool IsDesigned(double area) =>
        area >= LeastArea && LineError < 1.2 && (PlaneError < 1.7 || BowlError < 1 + (.045 * Length));

    public static GradientShape? Of(ColorPlanes planes, FlatRegions regions, int root)
    {
        var figures = regions.Of(root);
        var step = Math.Max(1, (int)Math.Sqrt(figures.Count / (double)MostSamples));
        var points = new List<(double X, double Y, double R, double G, double B)>();
        for (var y = figures.Top; y <= figures.Bottom; y += step)
        {
            for (var x = figures.Left; x <= figures.Right; x += step)
            {
                var at = (y * planes.Width) + x;
                if (regions.Labels[at] != 0 && regions.Root(regions.Labels[at]) == root)
                {
                    points.Add(((double)x / planes.Width, (double)y / planes.Width, planes.R[at], planes.G[at], planes.B[at]));
                }
            }
        }

        if (points.Count < 60)
        {
            return null;
        }

        var (axis, mean) = Line(points);
        var along = points.Select(p => ((p.R - mean.R) * axis.R) + ((p.G - mean.G) * axis.G) + ((p.B - mean.B) * axis.B)).ToArray();
        double line = 0;
        for (var i = 0; i < points.Count; i++)
        {
            var p = points[i];
            line += Square(p.R - mean.R - (along[i] * axis.R)) + Square(p.G - mean.G - (along[i] * axis.G)) + Square(p.B - mean.B - (along[i] * axis.B));
        }

        var sorted = (double[])along.Clone();
        Array.Sort(sorted);
        var (low, high) = (sorted[sorted.Length / 33], sorted[sorted.Length - 1 - (sorted.Length / 33)]);
        return new GradientShape(
            [.. points.Where((_, i) => i % Math.Max(1, points.Count / 300) == 0).Select(p => (p.R, p.G, p.B))],
            [At(low), At(high)],
            Error(points, along, quadratic: false),
            Error(points, along, quadratic: true),
            Math.Sqrt(line / points.Count / 3),
            high - low);

        (double R, double G, double B) At(double t) =>
            (Math.Clamp(mean.R + (t * axis.R), 0, 255), Math.Clamp(mean.G + (t * axis.G), 0, 255), Math.Clamp(mean.B + (t * axis.B), 0, 255));
    }

    private static double Error(List<(double X, double Y, double R, double G, double B)> points, double[] along, bool quadratic)
    {
        var fit = new LinearFit(quadratic ? 6 : 3);
        for (var i = 0; i < along.Length; i++)
        {
            fit.Add(Row(points[i], quadratic), along[i]);
        }

        var solution = fit.Solve(1e-9);
        double sum = 0;
        for (var i = 0; i < along.Length; i++)
        {
            var row = Row(points[i], quadratic);
            var value = 0.0;
            for (var j = 0; j < row.Length; j++)
            {
                value += row[j] * solution[j];
            }

            sum += Square(along[i] - value);
        }

        return Math.Sqrt(sum / along.Length / 3);
    }

    private static double[] Row((double X, double Y, double R, double G, double B) p, bool quadratic) =>
        quadratic ? [1, p.X, p.Y, p.X * p.X, p.X * p.Y, p.Y * p.Y] : [1, p.X, p.Y];

    /// <summary>The main axis of the colours, by power iteration on their covariance.</summary>
    private static ((double R, double G, double B) Axis, (double R, double G, double B) Mean) Line(List<(double X, double Y, double R, double G, double B)> points)
    {
        var mean = (R: points.Average(p => p.R), G: points.Average(p => p.G), B: points.Average(p => p.B));
        double rr = 1e-9, gg = 1e-9, bb = 1e-9, rg = 0, rb = 0, gb = 0;
        foreach (var p in points)
        {
            var (r, g, b) = (p.R - mean.R, p.G - mean.G, p.B - mean.B);
            (rr, gg, bb, rg, rb, gb) = (rr + (r * r), gg + (g * g), bb + (b * b), rg + (r * g), rb + (r * b), gb + (g * b));
        }

        var axis = rr >= gg && rr >= bb ? (R: rr, G: rg, B: rb) : gg >= bb ? (R: rg, G: gg, B: gb) : (R: rb, G: gb, B: bb);
        for (var round = 0; round < 24; round++)
        {
            var length = Math.Sqrt(Square(axis.R) + Square(axis.G) + Square(axis.B)) + 1e-12;
            var (r, g, b) = (axis.R / length, axis.G / length, axis.B / length);
            axis = ((rr * r) + (rg * g) + (rb * b), (rg * r) + (gg * g) + (gb * b), (rb * r) + (gb * g) + (bb * b));
        }

        var size = Math.Sqrt(Square(axis.R) + Square(axis.G) + Square(axis.B)) + 1e-12;
        return ((axis.R / size, axis.G / size, axis.B / size), mean);
    }

    private static double Square(double value) => value * value;
}
