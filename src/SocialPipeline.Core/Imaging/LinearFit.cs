namespace SocialPipeline.Imaging;

/// <summary>Least squares with few unknowns: normal equations, a little ridge, Gauss with pivots.</summary>
internal sealed class LinearFit
{
    private readonly int _unknowns;
    private readonly double[] _normal;
    private readonly double[] _right;

    public LinearFit(int unknowns)
    {
        _unknowns = unknowns;
        _normal = new double[unknowns * unknowns];
        _right = new double[unknowns];
    }

    public void Add(ReadOnlySpan<double> row, double value, double weight = 1)
    {
        for (var i = 0; i < _unknowns; i++)
        {
            var scaled = row[i] * weight;
            for (var j = i; j < _unknowns; j++)
            {
                _normal[(i * _unknowns) + j] += scaled * row[j];
            }

            _right[i] += scaled * value;
        }
    }

    /// <summary>The coefficients.</summary>
    /// <param name="ridge">Added to the diagonal as a share of its mean, so that a missing dimension is no fault.</param>
    public double[] Solve(double ridge = 1e-6)
    {
        var n = _unknowns;
        var a = new double[n, n + 1];
        double trace = 0;
        for (var i = 0; i < n; i++)
        {
            trace += _normal[(i * n) + i];
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                a[i, j] = i <= j ? _normal[(i * n) + j] : _normal[(j * n) + i];
            }

            a[i, i] += (ridge * trace / n) + 1e-12;
            a[i, n] = _right[i];
        }

        for (var column = 0; column < n; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < n; row++)
            {
                pivot = Math.Abs(a[row, column]) > Math.Abs(a[pivot, column]) ? row : pivot;
            }

            for (var j = 0; j <= n; j++)
            {
                (a[column, j], a[pivot, j]) = (a[pivot, j], a[column, j]);
            }

            for (var row = 0; row < n; row++)
            {
                if (row != column)
                {
                    var factor = a[row, column] / a[column, column];
                    for (var j = column; j <= n; j++)
                    {
                        a[row, j] -= factor * a[column, j];
                    }
                }
            }
        }

        var solution = new double[n];
        for (var i = 0; i < n; i++)
        {
            solution[i] = a[i, n] / a[i, i];
        }

        return solution;
    }
}
