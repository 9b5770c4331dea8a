using SkiaSharp;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Fonts;

/// <summary>
/// How much each pixel of a text box is ink, 0 to 1: the projection of its colour on Fisher's discriminant between what lies at
/// the box's edge and what differs from it most, so that it works on photographs and for any colours.
/// </summary>
internal sealed class InkMap
{
    private const double MostPixels = 4_000_000;

    private InkMap(ColorPlanes planes, float[] ink, Box area, double scale, double separation) =>
        (Planes, Ink, Area, Scale, Separation) = (planes, ink, area, scale, separation);

    public ColorPlanes Planes { get; }

    /// <summary>Ink, 0 to 1, a value for each pixel of the planes.</summary>
    public float[] Ink { get; }

    /// <summary>The part of the picture that is looked at: the box and a margin around it.</summary>
    public Box Area { get; }

    /// <summary>Pixels of the map for one of the picture.</summary>
    public double Scale { get; }

    /// <summary>How far ink and ground lie apart in deviations of both.</summary>
    public double Separation { get; }

    public int Width => Planes.Width;

    public int Height => Planes.Height;

    /// <summary>The map of a box; <see langword="null"/> when the box has no pixels in the picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="box">The text's box.</param>
    /// <param name="mostHeight">The most rows that the map may have; a larger text is looked at smaller.</param>
    public static InkMap? Of(SKImage image, Box box, double mostHeight)
    {
        var margin = Math.Clamp(box.Height * .06, 3, 12);
        var left = Math.Max(0, (int)Math.Floor(box.X - margin));
        var top = Math.Max(0, (int)Math.Floor(box.Y - margin));
        var right = Math.Min(image.Width, (int)Math.Ceiling(box.X + box.Width + margin));
        var bottom = Math.Min(image.Height, (int)Math.Ceiling(box.Y + box.Height + margin));
        if (right - left < 8 || bottom - top < 8)
        {
            return null;
        }

        using var part = image.Subset(new SKRectI(left, top, right, bottom));
        var planes = ColorPlanes.Of(part, MostPixels);
        while (planes.Height > mostHeight)
        {
            planes = planes.Half();
        }

        var (ink, separation) = Project(planes);
        return new InkMap(planes, ink, new Box(left, top, right - left, bottom - top), planes.Width / (double)(right - left), separation);
    }

    private static (float[] Ink, double Separation) Project(ColorPlanes planes)
    {
        var count = planes.R.Length;
        var ground = new Cloud();
        var ring = Math.Max(1, Math.Min(3, planes.Height / 12));
        for (var y = 0; y < planes.Height; y++)
        {
            for (var x = 0; x < planes.Width; x++)
            {
                if (x < ring || y < ring || x >= planes.Width - ring || y >= planes.Height - ring)
                {
                    ground.Add(planes, (y * planes.Width) + x, 1);
                }
            }
        }

        // First guess: the fiftieth of the pixels that differs most from the edge of the box.
        var distance = new double[count];
        var inverse = ground.Whitening(30);
        for (var at = 0; at < count; at++)
        {
            distance[at] = ground.Distance(planes, at, inverse);
        }

        var sorted = (double[])distance.Clone();
        Array.Sort(sorted);
        var limit = Math.Max(1e-6, .6 * sorted[(int)(count * .985)]);
        var ink = new float[count];
        for (var at = 0; at < count; at++)
        {
            ink[at] = distance[at] >= limit ? 1 : 0;
        }

        var separation = 0.0;
        for (var round = 0; round < 4; round++)
        {
            var (dark, light) = (new Cloud(), new Cloud());
            for (var at = 0; at < count; at++)
            {
                if (ink[at] > .7f)
                {
                    dark.Add(planes, at, 1);
                }
                else if (ink[at] < .25f)
                {
                    light.Add(planes, at, 1);
                }
            }

            if (dark.Count < 4 || light.Count < 4)
            {
                break;
            }

            var axis = Cloud.Fisher(dark, light);
            var (high, low) = (dark.Along(axis), light.Along(axis));
            if (high - low < 1e-9)
            {
                break;
            }

            separation = (high - low) / Math.Sqrt((dark.Variance(axis) + light.Variance(axis)) / 2 + 1e-9);
            for (var at = 0; at < count; at++)
            {
                var value = (planes.R[at] * axis.R) + (planes.G[at] * axis.G) + (planes.B[at] * axis.B);
                ink[at] = (float)Math.Clamp((value - low) / (high - low), 0, 1);
            }
        }

        return (ink, separation);
    }

    /// <summary>Colours with their mean and covariance.</summary>
    private sealed class Cloud
    {
        private double _r, _g, _b, _rr, _gg, _bb, _rg, _rb, _gb;

        public double Count { get; private set; }

        public void Add(ColorPlanes planes, int at, double weight)
        {
            double r = planes.R[at], g = planes.G[at], b = planes.B[at];
            Count += weight;
            (_r, _g, _b) = (_r + (r * weight), _g + (g * weight), _b + (b * weight));
            (_rr, _gg, _bb) = (_rr + (r * r * weight), _gg + (g * g * weight), _bb + (b * b * weight));
            (_rg, _rb, _gb) = (_rg + (r * g * weight), _rb + (r * b * weight), _gb + (g * b * weight));
        }

        public double[,] Covariance(double ridge)
        {
            var (r, g, b) = (_r / Count, _g / Count, _b / Count);
            return new[,]
            {
                { (_rr / Count) - (r * r) + ridge, (_rg / Count) - (r * g), (_rb / Count) - (r * b) },
                { (_rg / Count) - (r * g), (_gg / Count) - (g * g) + ridge, (_gb / Count) - (g * b) },
                { (_rb / Count) - (r * b), (_gb / Count) - (g * b), (_bb / Count) - (b * b) + ridge },
            };
        }

        public double[,] Whitening(double ridge) => Invert(Covariance(ridge));

        public double Distance(ColorPlanes planes, int at, double[,] inverse)
        {
            var (r, g, b) = (planes.R[at] - (_r / Count), planes.G[at] - (_g / Count), planes.B[at] - (_b / Count));
            return (r * ((inverse[0, 0] * r) + (inverse[0, 1] * g) + (inverse[0, 2] * b)))
                + (g * ((inverse[1, 0] * r) + (inverse[1, 1] * g) + (inverse[1, 2] * b)))
                + (b * ((inverse[2, 0] * r) + (inverse[2, 1] * g) + (inverse[2, 2] * b)));
        }

        public double Along((double R, double G, double B) axis) => ((_r * axis.R) + (_g * axis.G) + (_b * axis.B)) / Count;

        public double Variance((double R, double G, double B) axis)
        {
            var c = Covariance(0);
            return (axis.R * ((c[0, 0] * axis.R) + (c[0, 1] * axis.G) + (c[0, 2] * axis.B)))
                + (axis.G * ((c[1, 0] * axis.R) + (c[1, 1] * axis.G) + (c[1, 2] * axis.B)))
                + (axis.B * ((c[2, 0] * axis.R) + (c[2, 1] * axis.G) + (c[2, 2] * axis.B)));
        }

        public static (double R, double G, double B) Fisher(Cloud dark, Cloud light)
        {
            var (a, b) = (dark.Covariance(25), light.Covariance(25));
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 3; j++)
                {
                    a[i, j] += b[i, j];
                }
            }

            var inverse = Invert(a);
            var (r, g, bl) = ((dark._r / dark.Count) - (light._r / light.Count), (dark._g / dark.Count) - (light._g / light.Count), (dark._b / dark.Count) - (light._b / light.Count));
            return (
                (inverse[0, 0] * r) + (inverse[0, 1] * g) + (inverse[0, 2] * bl),
                (inverse[1, 0] * r) + (inverse[1, 1] * g) + (inverse[1, 2] * bl),
                (inverse[2, 0] * r) + (inverse[2, 1] * g) + (inverse[2, 2] * bl));
        }

        private static double[,] Invert(double[,] m)
        {
            double a = (m[1, 1] * m[2, 2]) - (m[1, 2] * m[2, 1]), b = (m[1, 2] * m[2, 0]) - (m[1, 0] * m[2, 2]), c = (m[1, 0] * m[2, 1]) - (m[1, 1] * m[2, 0]);
            var determinant = (m[0, 0] * a) + (m[0, 1] * b) + (m[0, 2] * c);
            var d = Math.Abs(determinant) < 1e-12 ? 0 : 1 / determinant;
            return new[,]
            {
                { a * d, ((m[0, 2] * m[2, 1]) - (m[0, 1] * m[2, 2])) * d, ((m[0, 1] * m[1, 2]) - (m[0, 2] * m[1, 1])) * d },
                { b * d, ((m[0, 0] * m[2, 2]) - (m[0, 2] * m[2, 0])) * d, ((m[0, 2] * m[1, 0]) - (m[0, 0] * m[1, 2])) * d },
                { c * d, ((m[0, 1] * m[2, 0]) - (m[0, 0] * m[2, 1])) * d, ((m[0, 0] * m[1, 1]) - (m[0, 1] * m[1, 0])) * d },
            };
        }
    }
}
