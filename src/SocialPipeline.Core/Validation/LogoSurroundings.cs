using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation;

/// <summary>
/// What stands around a logo, by pixels alone. The ground is what lies right beside the logo, a colour or a straight run of colours;
/// what differs from it by more than noise and has a colour of its own is a neighbour.
/// </summary>
/// <param name="Distance">The way from the logo to the nearest neighbour in pixels of the picture; infinite when there is none in the ring.</param>
/// <param name="Neighbour">The neighbour's colour.</param>
/// <param name="Unknown">Why it cannot be told, as a sentence; <see langword="null"/> when it can.</param>
internal sealed record LogoSurroundings(double Distance, Color Neighbour, string? Unknown = null)
{
    private const int MostPixels = 300_000;
    private const int FitPixels = 12_000;

    /// <summary>Per channel: what noise and coding make of one colour, and what is plainly another.</summary>
    private const double Near = 6;
    private const double Far = 22;

    /// <summary>Per channel: what coding makes of a thin thing's colour.</summary>
    private const double Alike = 26;

    /// <summary>Coding makes faint shadows of an outline, up to a block of eight pixels away.</summary>
    private const double Faint = 48;
    private const double Block = 9;

    /// <summary>A designed ground is mostly of its colour, and what is neither it nor plainly another is little: outlines alone. A photograph has every tone.</summary>
    private const double LeastFlat = .5;
    private const double MostBetween = .22;

    /// <summary>Looks at the ring of a width around a logo.</summary>
    public static LogoSurroundings Of(SubjectPixels pixels, LogoSighting logo, double width) => new Ring(pixels, logo.Box, width).Look();

    private sealed class Ring
    {
        private readonly SubjectPixels _pixels;
        private readonly Box _logo;
        private readonly double _guard;
        private readonly double _step;
        private readonly double _left;
        private readonly double _top;
        private readonly int _width;
        private readonly int _height;
        private readonly Color[] _colors;
        private readonly double[] _distances;

        public Ring(SubjectPixels pixels, Box logo, double width)
        {
            (_pixels, _logo) = (pixels, logo);

            // A logo is found to a pixel or two, and its own outline is no neighbour.
            _guard = Math.Max(2 / pixels.Scale, .03 * logo.Height);
            var window = logo.Inflate(Math.Max(width, 4 * _guard)).Intersect(new Box(0, 0, pixels.Width / pixels.Scale, pixels.Height / pixels.Scale));
            _step = Math.Max(1 / pixels.Scale, Math.Sqrt(window.Area / MostPixels));
            (_left, _top) = (window.X, window.Y);
            (_width, _height) = (Math.Max(1, (int)(window.Width / _step)), Math.Max(1, (int)(window.Height / _step)));
            _colors = new Color[_width * _height];
            _distances = new double[_colors.Length];
            for (int y = 0, at = 0; y < _height; y++)
            {
                for (var x = 0; x < _width; x++, at++)
                {
                    var (placeX, placeY) = (_left + ((x + .5) * _step), _top + ((y + .5) * _step));
                    _colors[at] = pixels.At(placeX, placeY);
                    _distances[at] = Way(placeX, placeY) - (_step / 2);
                }
            }
        }

        public LogoSurroundings Look()
        {
            var ring = Enumerable.Range(0, _colors.Length).Where(at => _distances[at] >= _guard).ToArray();
            if (ring.Length < 64)
            {
                return new(0, default, "Nothing of the logo's ground can be seen.");
            }

            var differences = DifferencesFromGround(ring);
            var (flat, between) = (ring.Count(at => differences[at] <= Near), ring.Count(at => differences[at] is > Near and < Far));
            if (flat < LeastFlat * ring.Length || between > MostBetween * (flat + between))
            {
                return new(0, default, "The logo stands on a photograph or a pattern: pixels do not tell what of it is a neighbour.");
            }

            var (nearest, color, unsure) = (double.PositiveInfinity, default(Color), double.PositiveInfinity);
            foreach (var part in Parts(ring, differences))
            {
                var distance = part.Min(at => _distances[at]);
                if (distance >= nearest || IsTrace(part, differences))
                {
                    continue;
                }

                if (IsDesigned(part, out var own))
                {
                    (nearest, color) = (distance, own);
                }
                else
                {
                    unsure = Math.Min(unsure, distance);
                }
            }

            return unsure < nearest
                ? new(unsure, default, "What stands beside the logo may be a part of its ground, such as a photograph or the edge of a panel: pixels do not tell.")
                : new(nearest, color);
        }

        /// <summary>The larger way, across or down, from the logo's box: the clear space is a frame.</summary>
        private double Way(double x, double y) => Math.Max(Math.Max(_logo.X - x, x - _logo.Right), Math.Max(_logo.Y - y, y - _logo.Bottom));

        /// <summary>How far each pixel is from the ground's colour at its place, by the channel that differs most.</summary>
        private double[] DifferencesFromGround(int[] ring)
        {
            // The commonest colour right beside the logo starts; then a plane through what is near it, a few times over.
            var beside = Math.Max(_guard + (4 * _step), .15 * _logo.Height);
            var start = ring.Where(at => _distances[at] <= beside).DefaultIfEmpty(ring[0])
                .GroupBy(at => (_colors[at].R / 16, _colors[at].G / 16, _colors[at].B / 16)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().ToList();
            var planes = new[] { Flat(start, color => color.R), Flat(start, color => color.G), Flat(start, color => color.B) };
            Span<double> row = stackalloc double[3];
            var every = Math.Max(1, ring.Length / FitPixels);
            for (var round = 0; round < 4; round++)
            {
                var most = round == 0 ? 40 : 14;
                var fits = new LinearFit[] { new(3), new(3), new(3) };
                var count = 0;
                for (var i = 0; i < ring.Length; i += every)
                {
                    var at = ring[i];
                    if (Difference(planes, at) <= most)
                    {
                        (row[0], row[1], row[2]) = Place(at);
                        fits[0].Add(row, _colors[at].R);
                        fits[1].Add(row, _colors[at].G);
                        fits[2].Add(row, _colors[at].B);
                        count++;
                    }
                }

                if (count < 32)
                {
                    break;
                }

                planes = [fits[0].Solve(1e-6), fits[1].Solve(1e-6), fits[2].Solve(1e-6)];
            }

            var differences = new double[_colors.Length];
            foreach (var at in ring)
            {
                differences[at] = Difference(planes, at);
            }

            return differences;
        }

        private double[] Flat(List<int> pixels, Func<Color, byte> channel) => [0, 0, pixels.Average(at => channel(_colors[at]))];

        private (double X, double Y, double One) Place(int at) => (((double)(at % _width) / _width) - .5, ((double)(at / _width) / _height) - .5, 1);

        private double Difference(double[][] planes, int at)
        {
            var (x, y, _) = Place(at);
            var color = _colors[at];
            return Math.Max(Math.Abs(color.R - Value(planes[0])), Math.Max(Math.Abs(color.G - Value(planes[1])), Math.Abs(color.B - Value(planes[2]))));

            double Value(double[] plane) => (plane[0] * x) + (plane[1] * y) + plane[2];
        }

        /// <summary>What hangs together of that which is not ground.</summary>
        private IEnumerable<List<int>> Parts(int[] ring, double[] differences)
        {
            var seen = new bool[_colors.Length];
            var queue = new Queue<int>();
            foreach (var first in ring)
            {
                if (seen[first] || differences[first] < Far)
                {
                    continue;
                }

                var part = new List<int>();
                seen[first] = true;
                queue.Enqueue(first);
                while (queue.TryDequeue(out var at))
                {
                    part.Add(at);
                    var (x, y) = (at % _width, at / _width);
                    for (var dy = Math.Max(-1, -y); dy <= Math.Min(1, _height - 1 - y); dy++)
                    {
                        for (var dx = Math.Max(-1, -x); dx <= Math.Min(1, _width - 1 - x); dx++)
                        {
                            var next = at + (dy * _width) + dx;
                            if (!seen[next] && differences[next] >= Far)
                            {
                                seen[next] = true;
                                queue.Enqueue(next);
                            }
                        }
                    }
                }

                yield return part;
            }
        }

        /// <summary>Whether a part is a speck, a piece of the logo's own outline, or the shadow that coding made of it.</summary>
        private bool IsTrace(List<int> part, double[] differences)
        {
            if (part.Count * _step * _step < Math.Max(6, .0015 * _logo.Height * _logo.Height))
            {
                return true;
            }

            var farthest = part.Max(at => _distances[at]);
            var (across, down) = Extent(part);
            return (farthest <= _guard + (.06 * _logo.Height) && Math.Max(across, down) * _step <= Math.Max(8, .12 * _logo.Height))
                || (farthest <= _guard + (Block / _pixels.Scale) && part.Average(at => differences[at]) < Faint);
        }

        private (int Across, int Down) Extent(List<int> part) =>
            (part.Max(at => at % _width) - part.Min(at => at % _width) + 1, part.Max(at => at / _width) - part.Min(at => at / _width) + 1);

        /// <summary>Whether a part is drawn: one colour inside, and no end of the ground, which would fill a whole side of what is looked at.</summary>
        private bool IsDesigned(List<int> part, out Color own)
        {
            var inside = part.ToHashSet();
            var core = part.Where(at => at % _width is var x && x > 0 && x < _width - 1
                && inside.Contains(at - 1) && inside.Contains(at + 1) && (at < _width || inside.Contains(at - _width)) && (at >= _colors.Length - _width || inside.Contains(at + _width))).ToList();
            var judged = core.Count >= 12 ? core : part;
            var commonest = judged.GroupBy(at => (_colors[at].R / 16, _colors[at].G / 16, _colors[at].B / 16)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().ToList();
            var (r, g, b) = (commonest.Average(at => _colors[at].R), commonest.Average(at => _colors[at].G), commonest.Average(at => _colors[at].B));
            own = new Color((byte)Math.Round(r), (byte)Math.Round(g), (byte)Math.Round(b));
            var alike = judged.Count(at => Math.Abs(_colors[at].R - r) <= Alike && Math.Abs(_colors[at].G - g) <= Alike && Math.Abs(_colors[at].B - b) <= Alike);

            // Thin letters have no inside: most of their pixels are half ground.
            return alike >= (core.Count >= 12 ? .6 : .2) * judged.Count && !FillsSide(part);
        }

        private bool FillsSide(List<int> part)
        {
            var (left, right, top, bottom) = (0, 0, 0, 0);
            foreach (var at in part)
            {
                var (x, y) = (at % _width, at / _width);
                left += x == 0 ? 1 : 0;
                right += x == _width - 1 ? 1 : 0;
                top += y == 0 ? 1 : 0;
                bottom += y == _height - 1 ? 1 : 0;
            }

            return Math.Max(left, right) >= .95 * _height || Math.Max(top, bottom) >= .95 * _width;
        }
    }
}
