using System.Diagnostics;
using System.Globalization;
using SkiaSharp;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Validation.Logos;

namespace SocialPipeline.BrandBench.Logos;

/// <summary>Counts what <see cref="LogoDetector"/> finds.</summary>
internal sealed class LogoBoard
{
    private int _positives, _right, _wrongPlace, _missed, _falseAlarms, _negatives, _indeterminate;
    private readonly int[,] _distortion = new int[2, 2];

    public List<string> Misses { get; } = [];

    public double Precision => _right / (double)Math.Max(1, _right + _wrongPlace + _falseAlarms);

    public double Recall => _right / (double)Math.Max(1, _positives);

    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    public double FalsePositives => _falseAlarms / (double)Math.Max(1, _negatives);

    public double Indeterminate => _indeterminate / (double)Math.Max(1, _positives + _negatives);

    /// <summary>The mean of the shares of undistorted and of distorted logos that are told rightly (limit 5 %), among those found.</summary>
    public double Distortion => (Share(0) + Share(1)) / 2;

    public List<double> Milliseconds { get; } = [];

    public void Run(IReadOnlyList<LogoCase> cases, IReadOnlyList<SKImage> images, int offset = 0)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            var templates = cases[i].Variants.Select((v, at) => LogoTemplate.From(v.Asset, $"variant-{at}")).ToList();
            Add(i + offset, cases[i], LogoDetector.Find(images[i], templates));

            // What a template learns about its logo at a size is kept: the second search is what a set of designs costs.
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            LogoDetector.Find(images[i], templates);
            Milliseconds.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        }
    }

    public void Add(int index, LogoCase test, LogoDetection answer)
    {
        var found = answer.Verdict == LogoVerdict.Found;
        _indeterminate += answer.Verdict == LogoVerdict.Indeterminate ? 1 : 0;
        var overlap = test.Truth is { } truth && answer.Match is { } match ? Overlap(Cut(truth.Bounds, test.Design.Width, test.Design.Height), Cut(match.Box, test.Design.Width, test.Design.Height)) : 0;
        if (test.Truth is null)
        {
            _negatives++;
            _falseAlarms += found ? 1 : 0;
        }
        else
        {
            _positives++;
            _right += found && overlap >= .5 ? 1 : 0;
            _wrongPlace += found && overlap < .5 ? 1 : 0;
            _missed += found ? 0 : 1;
            if (found && overlap >= .5)
            {
                _distortion[Math.Abs(test.Stretch) > .05 ? 1 : 0, Math.Abs(answer.Match!.Stretch - 1) > .05 ? 1 : 0]++;
            }
        }

        if (test.Truth is null ? found : !found || overlap < .5)
        {
            Misses.Add(string.Create(CultureInfo.InvariantCulture, $"{index}: {test.Kind}; {answer.Verdict}, score {answer.Score:0.00}, overlap {overlap:0.00}, width {(test.Truth?.Width ?? 0) / test.Design.Width:0.000}, aspect {test.Truth?.Logo.Aspect ?? test.Variants[0].Aspect:0.0}"));
        }
    }

    /// <summary>One line for every place looked at: whether it is the logo, and the evidence; to fit the judge on.</summary>
    public static IEnumerable<string> Evidence(LogoCase test, SKImage image)
    {
        var templates = test.Variants.Select((v, at) => LogoTemplate.From(v.Asset, $"variant-{at}")).ToList();
        var planes = ColorPlanes.Of(image, 1_300_000);
        foreach (var place in LogoDetector.Places(planes, templates, new LogoDetectorOptions()))
        {
            var scale = (double)image.Width / planes.Width;
            var pose = place.Fit.Pose;
            var box = Cut(new Box(pose.Left * scale, pose.Top * scale, pose.Width * scale, pose.Height * scale), image.Width, image.Height);
            var right = test.Truth is { } truth ? Overlap(Cut(truth.Bounds, image.Width, image.Height), box) : 0;
            yield return string.Join(',', place.Evidence.Values.Prepend(right).Select(v => v.ToString("0.####", CultureInfo.InvariantCulture)));
        }
    }

    public static Box Cut(Box box, int width, int height)
    {
        var (left, top) = (Math.Max(0, box.X), Math.Max(0, box.Y));
        return new Box(left, top, Math.Max(0, Math.Min(width, box.X + box.Width) - left), Math.Max(0, Math.Min(height, box.Y + box.Height) - top));
    }

    public static double Overlap(Box a, Box b)
    {
        var width = Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);
        var height = Math.Min(a.Y + a.Height, b.Y + b.Height) - Math.Max(a.Y, b.Y);
        return width <= 0 || height <= 0 ? 0 : width * height / ((a.Width * a.Height) + (b.Width * b.Height) - (width * height));
    }

    private double Share(int truth) => _distortion[truth, truth] / (double)Math.Max(1, _distortion[truth, 0] + _distortion[truth, 1]);
}
