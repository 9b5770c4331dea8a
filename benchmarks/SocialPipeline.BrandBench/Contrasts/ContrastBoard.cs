using System.Diagnostics;
using System.Globalization;
using SkiaSharp;
using SocialPipeline.Validation.Colors;

namespace SocialPipeline.BrandBench.Contrasts;

/// <summary>Counts how often <see cref="TextContrast"/> gives the verdict of the truth (4.5:1, or 3:1 for large text). An indeterminate answer counts as wrong.</summary>
internal sealed class ContrastBoard
{
    private int _cases, _right, _indeterminate;

    public double Accuracy => _right / (double)Math.Max(1, _cases);

    public double Indeterminate => _indeterminate / (double)Math.Max(1, _cases);

    public List<double> Milliseconds { get; } = [];

    /// <summary>Measured over true ratio, less one, without sign.</summary>
    public List<double> Errors { get; } = [];

    public List<string> Misses { get; } = [];

    public void Run(IReadOnlyList<ContrastCase> cases, IReadOnlyList<SKImage> images, int offset = 0)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            var test = cases[i];
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var result = TextContrast.Measure(images[i], test.Box, test.Size);
            Milliseconds.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
            _cases++;
            _indeterminate += result.IsIndeterminate ? 1 : 0;
            var right = !result.IsIndeterminate && result.Mean >= test.Limit == test.Mean >= test.Limit;
            _right += right ? 1 : 0;
            if (!result.IsIndeterminate)
            {
                Errors.Add(Math.Abs((result.Mean / test.Mean) - 1));
            }

            if (!right)
            {
                Misses.Add(string.Create(CultureInfo.InvariantCulture, $"{i + offset}: true {test.Mean:0.00}, measured {result.Mean:0.00}, limit {test.Limit}, size {test.Size:0}, ink {result.Ink} on {result.Ground}; {result.Reason}"));
            }
        }
    }
}
