namespace SocialPipeline.Validation.Logos;

/// <summary>How well a logo's edge points lie on the edges of one level.</summary>
internal sealed class EdgeFit
{
    // What lies outside the picture counts as missed, but only by a part: a logo may be cut off.
    private const double OutsideCost = .35;
    private readonly (float U, float V, float X, float Y)[] _points;
    private readonly int _outline;

    public EdgeFit(EdgeLevel level, LogoView view, LogoPose pose)
    {
        (Level, View, Pose) = (level, view, pose);

        // The outline first: a version in one colour has no other edges.
        Points = [.. view.Points.OrderBy(p => p.IsInner)];
        _points = [.. Points.Select(p => (p.U, p.V, MathF.Cos(p.Angle) * view.Width, MathF.Sin(p.Angle) * view.Height))];
        _outline = view.Points.Count(p => !p.IsInner);
    }

    public EdgeLevel Level { get; }

    public LogoView View { get; }

    public LogoPose Pose { get; set; }

    /// <summary>The points in the order of the answers.</summary>
    public IReadOnlyList<EdgePoint> Points { get; }

    /// <summary>The mean answer, -1 to 1; of the outline alone when colour edges inside are not there.</summary>
    public double Score(LogoPose pose)
    {
        double sum = 0, count = 0, outline = 0;
        var turn = MathF.SinCos((float)pose.Turn);
        for (var i = 0; i < _points.Length; i++)
        {
            var answer = Answer(pose, turn, i);
            if (float.IsNaN(answer))
            {
                count += OutsideCost;
            }
            else
            {
                sum += answer;
                count++;
            }

            if (i == _outline - 1)
            {
                outline = count < 12 ? 0 : .97 * sum / count;
            }
        }

        return count == 0 ? 0 : Math.Max(outline, sum / count);
    }

    /// <summary>One point's answer, -1 to 1; not a number outside the picture.</summary>
    public float Answer(LogoPose pose, int index) => Answer(pose, MathF.SinCos((float)pose.Turn), index);

    private float Answer(LogoPose pose, (float Sine, float Cosine) turn, int index)
    {
        var point = _points[index];
        var (sine, cosine) = turn;
        var scale = (float)Level.Scale;
        var (width, height) = ((float)pose.Width * scale, (float)pose.Height * scale);
        var (u, v) = (point.U * width, point.V * height);
        var x = ((float)pose.X * scale) + (cosine * u) - (sine * v) - .5f;
        var y = ((float)pose.Y * scale) + (sine * u) + (cosine * v) - .5f;
        if (!(x >= 0 && y >= 0 && x < Level.Width - 1 && y < Level.Height - 1))
        {
            return float.NaN;
        }

        // A normal follows the inverse stretch, then the turn; then its angle is doubled.
        var (a, b) = (point.X / width, point.Y / height);
        var (nx, ny) = ((cosine * a) - (sine * b), (sine * a) + (cosine * b));
        var square = (nx * nx) + (ny * ny);
        var (c, s) = (((nx * nx) - (ny * ny)) / square, 2 * nx * ny / square);
        var (left, top) = ((int)x, (int)y);
        var (fx, fy) = (x - left, y - top);
        var at = (top * Level.Width) + left;
        return ((c * Between(Level.Cosines, at, fx, fy)) + (s * Between(Level.Sines, at, fx, fy))) / 127;
    }

    private float Between(sbyte[] map, int at, float fx, float fy)
    {
        var upper = map[at] + ((map[at + 1] - map[at]) * fx);
        var lower = map[at + Level.Width] + ((map[at + Level.Width + 1] - map[at + Level.Width]) * fx);
        return upper + ((lower - upper) * fy);
    }
}
