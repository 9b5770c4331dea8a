using System.Diagnostics;
using System.Globalization;
using SkiaSharp;
using SocialPipeline.Validation.Colors;

namespace SocialPipeline.BrandBench.Colors;

/// <summary>Counts how <see cref="ColorCompliance"/> tells compliant designs from others.</summary>
internal sealed class ColorBoard
{
    private readonly List<double> _compliant = [], _off = [], _offArea = [], _offScores = [];
    private int _indeterminate;

    public double Auc => Metrics.Auc(_compliant, _off);

    /// <summary>The rank correlation of 1 - score with the off-brand area, over all designs.</summary>
    public double Rank => Metrics.RankCorrelation(_offArea, _offScores);

    public double CompliantShare => _compliant.Count(s => s >= .8) / (double)Math.Max(1, _compliant.Count);

    public double CaughtShare => _off.Count(s => s < .8) / (double)Math.Max(1, _off.Count);

    public double Indeterminate => _indeterminate / (double)Math.Max(1, _indeterminate + _compliant.Count + _off.Count);

    public List<double> Milliseconds { get; } = [];

    public List<string> Misses { get; } = [];

    public void Run(IReadOnlyList<ColorCase> cases, IReadOnlyList<SKImage> images, int offset = 0)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            var test = cases[i];
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var result = ColorCompliance.Score(images[i], test.Palette, new ColorComplianceOptions { Exempt = test.Exempt });
            Milliseconds.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
            if (result.Score is not { } score)
            {
                _indeterminate++;
                Misses.Add(string.Create(CultureInfo.InvariantCulture, $"{i + offset}: {test.Kind}, indeterminate, judged {result.JudgedShare:0.000}"));
                continue;
            }

            (test.IsCompliant ? _compliant : _off).Add(score);
            _offArea.Add(test.OffArea);
            _offScores.Add(1 - score);
            if (test.IsCompliant != score >= .8)
            {
                var worst = result.Worst.Count > 0 ? result.Worst[0] : null;
                Misses.Add(string.Create(CultureInfo.InvariantCulture, $"{i + offset}: {test.Kind}, off {test.OffArea:0.000}, score {score:0.00}, judged {result.JudgedShare:0.00}, off share {result.OffShare:0.000}, ink {result.OffInkShare:0.00}, brand {result.BrandColorSeen}; worst {worst?.Kind} {worst?.Color} {worst?.AreaShare:0.0000} ΔE {worst?.Difference:0.0} at {worst?.Box.X:0},{worst?.Box.Y:0} {worst?.Box.Width:0}×{worst?.Box.Height:0}; palette {string.Join(' ', test.Palette)}"));
            }
        }
    }
}
