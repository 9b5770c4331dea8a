using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Logos;

/// <summary>Looks closely at one refined place and gathers the evidence.</summary>
internal sealed class LogoVerifier
{
    // A cut logo is expected to answer less, but no place is believed for lying outside.
    private const double LeastVisible = .85;

    private const int MostPixels = 5000;
    private readonly int _step;
    private readonly EdgeFit _fit;
    private readonly double _answer;
    private readonly LogoRaster _raster;
    private readonly float[][] _colors = [[], [], []];
    private readonly bool[] _inside;
    private readonly int[] _parts;
    private readonly int _partCount;
    private readonly double[] _predicted;

    private LogoVerifier(EdgeFit fit, double answer)
    {
        (_fit, _answer, _raster) = (fit, answer, fit.View.Raster);
        (_parts, _partCount) = fit.View.Parts;
        _inside = new bool[_raster.Alpha.Length];

        // Odd, so that the steps wander over the columns.
        _step = (Math.Max(1, _inside.Length / MostPixels) * 2) - 1;
        Sample();
        _predicted = Predict();
    }

    public static LogoEvidence Look(EdgeFit fit, double answer) => new LogoVerifier(fit, answer).Gather();

    private LogoEvidence Gather()
    {
        var (edges, share, worst) = Edges();
        var (explained, busyness) = Explained();
        var (correlation, parts) = Correlations();
        var visible = _inside.Count(i => i) / (double)_inside.Length;
        var size = Math.Log(Math.Sqrt(_fit.Pose.Width * _fit.Pose.Height) * _fit.Level.Scale / 32);
        return new LogoEvidence(_answer, edges, share, worst, explained, correlation, parts, ColorCorrelation(), InkFlatness(), Separation(), size, busyness, Math.Max(LeastVisible, visible));
    }

    private (float X, float Y) Place(int x, int y)
    {
        var pose = _fit.Pose;
        var scale = _fit.Level.Scale;
        var u = (((x + .5 - LogoView.Border) / _fit.View.Width) - .5) * pose.Width;
        var v = (((y + .5 - LogoView.Border) / _fit.View.Height) - .5) * pose.Height;
        var (sine, cosine) = Math.SinCos(pose.Turn);
        return ((float)((pose.X + (cosine * u) - (sine * v)) * scale), (float)((pose.Y + (sine * u) + (cosine * v)) * scale));
    }

    private void Sample()
    {
        var planes = _fit.Level.Planes;
        for (var channel = 0; channel < 3; channel++)
        {
            _colors[channel] = new float[_inside.Length];
        }

        for (int y = 0, at = 0; y < _raster.Height; y++)
        {
            for (var x = 0; x < _raster.Width; x++, at++)
            {
                var (px, py) = Place(x, y);
                _inside[at] = px >= 0 && py >= 0 && px < planes.Width && py < planes.Height;
                _colors[0][at] = planes.Sample(planes.R, px, py);
                _colors[1][at] = planes.Sample(planes.G, px, py);
                _colors[2][at] = planes.Sample(planes.B, px, py);
            }
        }
    }

    /// <summary>The alpha that the colours speak of: the best linear guess from red, green and blue.</summary>
    private double[] Predict()
    {
        var fit = new LinearFit(4);
        Span<double> row = stackalloc double[4];
        for (var at = 0; at < _inside.Length; at++)
        {
            if (_inside[at])
            {
                (row[0], row[1], row[2], row[3]) = (_colors[0][at] / 255, _colors[1][at] / 255, _colors[2][at] / 255, 1);
                fit.Add(row, _raster.Alpha[at] / 255.0);
            }
        }

        var solution = fit.Solve(1e-5);
        var predicted = new double[_inside.Length];
        for (var at = 0; at < predicted.Length; at++)
        {
            predicted[at] = (solution[0] * _colors[0][at] / 255) + (solution[1] * _colors[1][at] / 255) + (solution[2] * _colors[2][at] / 255) + solution[3];
        }

        return predicted;
    }

    private (double Mean, double Share, double Worst) Edges()
    {
        var parts = new (double Sum, int Count)[_partCount + 1];
        int clear = 0, seen = 0;
        var points = _fit.Points;
        for (var i = 0; i < points.Count; i++)
        {
            var answer = _fit.Answer(_fit.Pose, i);
            if (float.IsNaN(answer))
            {
                continue;
            }

            seen++;
            clear += answer > .45f ? 1 : 0;
            var x = Math.Clamp((int)((points[i].U + .5) * _fit.View.Width) + LogoView.Border, 0, _raster.Width - 1);
            var y = Math.Clamp((int)((points[i].V + .5) * _fit.View.Height) + LogoView.Border, 0, _raster.Height - 1);
            ref var part = ref parts[_parts[(y * _raster.Width) + x]];
            part = (part.Sum + answer, part.Count + 1);
        }

        return (_fit.Score(_fit.Pose), clear / (double)Math.Max(1, seen), Percentile(parts.Skip(1).Where(p => p.Count >= 4).Select(p => (p.Sum / p.Count, (double)p.Count))));
    }

    private (double Explained, double Busyness) Explained()
    {
        var level = _fit.Level;
        var near = new bool[_inside.Length];
        foreach (var point in _fit.View.AllPoints)
        {
            var (x, y) = ((int)((point.U + .5) * _fit.View.Width) + LogoView.Border, (int)((point.V + .5) * _fit.View.Height) + LogoView.Border);
            for (var dy = -1; dy <= 1; dy++)
            {
                for (var dx = -1; dx <= 1; dx++)
                {
                    if (x + dx >= 0 && x + dx < _raster.Width && y + dy >= 0 && y + dy < _raster.Height)
                    {
                        near[((y + dy) * _raster.Width) + x + dx] = true;
                    }
                }
            }
        }

        double all = .5, hit = 0, rest = 0, others = 1;
        for (int y = 0, at = 0; y < _raster.Height; y++)
        {
            for (var x = 0; x < _raster.Width; x++, at++)
            {
                if (_inside[at])
                {
                    var (px, py) = Place(x, y);
                    var index = (Math.Min((int)py, level.Height - 1) * level.Width) + Math.Min((int)px, level.Width - 1);
                    var weight = Math.Sqrt((level.Cosines[index] * level.Cosines[index]) + (level.Sines[index] * level.Sines[index])) / 127;
                    all += weight;
                    hit += near[at] ? weight : 0;
                    rest += near[at] ? 0 : weight;
                    others += near[at] ? 0 : 1;
                }
            }
        }

        return (hit / all, rest / others);
    }

    private (double All, double Worst) Correlations()
    {
        var sums = new (double N, double A, double P, double AA, double PP, double AP)[_partCount + 1];
        for (var at = 0; at < _inside.Length; at++)
        {
            if (_inside[at])
            {
                var (a, p) = (_raster.Alpha[at] / 255.0, _predicted[at]);
                Add(ref sums[0], a, p);
                if (_parts[at] != 0)
                {
                    Add(ref sums[_parts[at]], a, p);
                }
            }
        }

        return (Correlation(sums[0]), Percentile(sums.Skip(1).Where(s => s.N >= 16 && Spread(s.N, s.A, s.AA) > .02).Select(s => (Correlation(s), s.N))));

        static void Add(ref (double N, double A, double P, double AA, double PP, double AP) sum, double a, double p) =>
            sum = (sum.N + 1, sum.A + a, sum.P + p, sum.AA + (a * a), sum.PP + (p * p), sum.AP + (a * p));

        static double Spread(double n, double sum, double square) => (square / n) - (sum / n * sum / n);

        static double Correlation((double N, double A, double P, double AA, double PP, double AP) s)
        {
            var (spreadA, spreadP) = (Spread(s.N, s.A, s.AA), Spread(s.N, s.P, s.PP));
            return spreadA < 1e-6 || spreadP < 1e-6 ? 0 : Math.Max(0, ((s.AP / s.N) - (s.A / s.N * s.P / s.N)) / Math.Sqrt(spreadA * spreadP));
        }
    }

    /// <summary>The share of the picture's variance that the logo's alpha and colours explain.</summary>
    private double ColorCorrelation()
    {
        var fits = new LinearFit[] { new(5), new(5), new(5) };
        Span<double> row = stackalloc double[5], sum = stackalloc double[3], square = stackalloc double[3];
        double count = 0, total = 1, left = 1;
        for (var at = 0; at < _inside.Length; at += _step)
        {
            if (_inside[at])
            {
                count++;
                Fill(row, at, _raster.Alpha[at] / 255.0);
                for (var channel = 0; channel < 3; channel++)
                {
                    double value = _colors[channel][at];
                    fits[channel].Add(row, value);
                    sum[channel] += value;
                    square[channel] += value * value;
                }
            }
        }

        if (count < 20)
        {
            return 0;
        }

        for (var channel = 0; channel < 3; channel++)
        {
            var solution = fits[channel].Solve(1e-4);
            total += square[channel] - (sum[channel] * sum[channel] / count);
            for (var at = 0; at < _inside.Length; at += _step)
            {
                if (_inside[at])
                {
                    Fill(row, at, _raster.Alpha[at] / 255.0);
                    var residual = _colors[channel][at] - Apply(solution, row);
                    left += residual * residual;
                }
            }
        }

        return Math.Sqrt(Math.Clamp(1 - (left / total), 0, 1));
    }

    private double InkFlatness()
    {
        var ink = new List<int>();
        for (var at = 0; at < _inside.Length; at += _step)
        {
            if (_inside[at] && IsAll(at, 250, above: true))
            {
                ink.Add(at);
            }
        }

        if (ink.Count < 8)
        {
            return .5; // too thin to say
        }

        double squares = 0;
        Span<double> row = stackalloc double[5];
        for (var channel = 0; channel < 3; channel++)
        {
            var fit = new LinearFit(5);
            foreach (var at in ink)
            {
                Fill(row, at, 0);
                fit.Add(row, _colors[channel][at]);
            }

            var solution = fit.Solve(1e-3);
            foreach (var at in ink)
            {
                Fill(row, at, 0);
                var residual = Math.Min(80, Math.Abs(_colors[channel][at] - Apply(solution, row)));
                squares += residual * residual;
            }
        }

        return Math.Exp(-Math.Sqrt(squares / ink.Count / 3) / 16);
    }

    private double Separation()
    {
        int ink = 0, inkRight = 0, ground = 0, groundRight = 0;
        for (var at = 0; at < _inside.Length; at++)
        {
            if (!_inside[at])
            {
                continue;
            }

            if (_raster.Alpha[at] > 200)
            {
                ink++;
                inkRight += _predicted[at] > .5 ? 1 : 0;
            }
            else if (_raster.Alpha[at] < 55)
            {
                ground++;
                groundRight += _predicted[at] < .5 ? 1 : 0;
            }
        }

        return ((inkRight / (double)Math.Max(1, ink)) + (groundRight / (double)Math.Max(1, ground))) / 2;
    }

    private bool IsAll(int at, int limit, bool above)
    {
        var width = _raster.Width;
        if (at < width || at >= _inside.Length - width)
        {
            return false;
        }

        foreach (var next in (Span<int>)[at, at - 1, at + 1, at - width, at + width])
        {
            if (above ? _raster.Alpha[next] < limit : _raster.Alpha[next] > limit)
            {
                return false;
            }
        }

        return true;
    }

    private void Fill(Span<double> row, int at, double alpha) =>
        (row[0], row[1], row[2], row[3], row[4]) = (_raster.Planes[1][at] / 255.0, _raster.Planes[2][at] / 255.0, _raster.Planes[3][at] / 255.0, alpha, 1);

    private static double Apply(double[] solution, ReadOnlySpan<double> row)
    {
        double sum = 0;
        for (var i = 0; i < row.Length; i++)
        {
            sum += solution[i] * row[i];
        }

        return sum;
    }

    /// <summary>The value below which a fifth of the weight lies.</summary>
    private static double Percentile(IEnumerable<(double Value, double Weight)> values)
    {
        var sorted = values.OrderBy(v => v.Value).ToList();
        if (sorted.Count == 0)
        {
            return .5;
        }

        var left = .2 * sorted.Sum(v => v.Weight);
        foreach (var (value, weight) in sorted)
        {
            left -= weight;
            if (left <= 0)
            {
                return value;
            }
        }

        return sorted[^1].Value;
    }
}
