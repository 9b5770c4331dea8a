namespace SocialPipeline.Validation.Logos;

/// <summary>Moves, stretches and turns a pose until the logo's edges lie best on the picture's: coordinate descent, first where the search looked, then on finer pixels.</summary>
internal static class PoseRefiner
{
    private const double RoughPixels = 26;
    private const double FinePixels = 60;
    private const int RoughPoints = 80;
    private const int FinePoints = 192;
    private const double MostStretch = 1.42;

    public static EdgeFit Rough(EdgePyramid pyramid, LogoTemplate template, LogoPose pose, LogoDetectorOptions options)
    {
        var fit = FitFor(pyramid, template, pose, RoughPixels, RoughPoints);
        return Descend(fit, template, pose, options, pixels: 1, halvings: 2);
    }

    public static EdgeFit Fine(EdgePyramid pyramid, LogoTemplate template, LogoPose pose, LogoDetectorOptions options)
    {
        var fit = FitFor(pyramid, template, pose, FinePixels, FinePoints);
        return Descend(fit, template, pose, options, pixels: 1, halvings: 4);
    }

    private static EdgeFit FitFor(EdgePyramid pyramid, LogoTemplate template, LogoPose pose, double pixels, int points)
    {
        var size = Math.Sqrt(pose.Width * pose.Height);
        var level = pyramid.Level(EdgePyramid.IndexFor(size, pixels));
        var height = Stepped(Math.Sqrt(pose.Width * pose.Height / template.AspectRatio) * level.Scale);
        var view = template.View(Math.Max(6, (int)Math.Round(height * template.AspectRatio)), Math.Max(6, (int)Math.Round(height)), points);
        return new EdgeFit(level, view, pose);
    }

    // Sizes in steps of 8 % keep the number of views that a template makes small.
    private static double Stepped(double size) => Math.Exp(Math.Round(Math.Log(size) / .08) * .08);

    private static EdgeFit Descend(EdgeFit fit, LogoTemplate template, LogoPose pose, LogoDetectorOptions options, double pixels, int halvings)
    {
        var best = fit.Score(pose);
        var step = pixels / fit.Level.Scale;
        var mostTurn = options.MaxTurn * Math.PI / 180;
        for (var round = 0; round <= halvings; round++, step /= 2)
        {
            var turn = Math.Min(.05, 2 * step / Math.Max(pose.Width, pose.Height));
            for (var pass = 0; pass < 6; pass++)
            {
                var before = best;
                foreach (var next in (Span<LogoPose>)[
                    new(step, 0, 0, 0, 0), new(-step, 0, 0, 0, 0), new(0, step, 0, 0, 0), new(0, -step, 0, 0, 0),
                    new(0, 0, 2 * step, 2 * step / template.AspectRatio, 0), new(0, 0, -2 * step, -2 * step / template.AspectRatio, 0),
                    new(0, 0, step, 0, 0), new(0, 0, -step, 0, 0), new(0, 0, 0, step, 0), new(0, 0, 0, -step, 0),
                    new(0, 0, 0, 0, turn), new(0, 0, 0, 0, -turn)])
                {
                    var moved = new LogoPose(pose.X + next.X, pose.Y + next.Y, pose.Width + next.Width, pose.Height + next.Height, Math.Clamp(pose.Turn + next.Turn, -mostTurn, mostTurn));
                    var stretch = moved.Width / moved.Height / template.AspectRatio;
                    if (moved.Width < 6 || moved.Height < 4 || stretch is > MostStretch or < 1 / MostStretch)
                    {
                        continue;
                    }

                    var score = fit.Score(moved);
                    if (score > best)
                    {
                        (best, pose) = (score, moved);
                    }
                }

                if (best - before < 1e-3)
                {
                    break;
                }
            }
        }

        fit.Pose = pose;
        return fit;
    }
}
