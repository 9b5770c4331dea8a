using System.Diagnostics;
using System.Globalization;
using SkiaSharp;
using SocialPipeline.BrandBench.Material;
using SocialPipeline.Text;
using SocialPipeline.Validation.Fonts;

namespace SocialPipeline.BrandBench.Fonts;

/// <summary>Counts how often <see cref="FontMatcher"/> names the family, and how its decisions stand.</summary>
internal sealed class FontBoard
{
    private readonly List<double> _right = [], _wrong = [];
    private int _cases, _top, _weight, _decided, _decidedRight;

    public double TopOne => _top / (double)Math.Max(1, _cases);

    /// <summary>The share of rightly named families whose weight is within 100.</summary>
    public double Weight => _weight / (double)Math.Max(1, _top);

    public double Decided => _decided / (double)Math.Max(1, _cases);

    public double DecidedRight => _decidedRight / (double)Math.Max(1, _decided);

    public double Auc => Metrics.Auc(_right, _wrong);

    public List<double> Milliseconds { get; } = [];

    public List<string> Misses { get; } = [];

    public void Run(IReadOnlyList<FontCase> cases, IReadOnlyList<SKImage> images, FontLibrary library, FontPool pool, int offset = 0)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            var test = cases[i];
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var match = FontMatcher.Match(images[i], test.Text, test.Box, library, [test.Expected]);
            Milliseconds.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
            _cases++;
            var right = FontTwins.Are(test.Font.Face, pool.Find(test.Expected, test.Font.Weight).Face);
            var named = match.Best is { } best && FontTwins.Are(test.Font.Face, pool.Find(best.Family, best.Weight).Face);
            _top += named ? 1 : 0;
            _weight += named && Math.Abs(match.Best!.Weight - test.Font.Weight) <= 100 ? 1 : 0;
            (right ? _right : _wrong).Add(match.Score);
            if (match.Verdict != FontVerdict.Indeterminate)
            {
                _decided++;
                _decidedRight += match.Verdict == FontVerdict.Expected == right ? 1 : 0;
            }

            if (!named || (match.Verdict != FontVerdict.Indeterminate && match.Verdict == FontVerdict.Expected != right))
            {
                Misses.Add(string.Create(CultureInfo.InvariantCulture, $"{i + offset}: {test.Font.Family} {test.Font.Weight}, expected {test.Expected}; {match.Verdict} {match.Reason} best {match.Best?.Family} {match.Best?.Weight} {match.Best?.Similarity:0.000} size {match.Best?.Size:0.0} tracking {match.Best?.Tracking:0.000}; own {match.Candidates.FirstOrDefault(c => c.Family == test.Font.Family)?.Similarity:0.000}; '{test.Text.Replace('\n', '|')}' {test.Box.Height:0}"));
            }
        }
    }
}
