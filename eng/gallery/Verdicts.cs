using System.Diagnostics;
using System.Globalization;
using SocialPipeline.Validation;

namespace SocialPipeline.Gallery;

/// <summary>What the brand's rules say of all pictures together.</summary>
internal sealed class Verdicts
{
    private readonly List<(string Picture, ComplianceReport Report)> _reports = [];

    private readonly List<double> _milliseconds = [];

    public void Add(string picture, Func<ComplianceReport> check)
    {
        var started = Stopwatch.GetTimestamp();
        _reports.Add((picture, check()));
        _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    public void Print(TextWriter output)
    {
        foreach (var (picture, report) in _reports)
        {
            foreach (var (_, check, finding) in report.Findings)
            {
                output.WriteLine($"{picture}: {check.RuleId} {finding.Verdict}: {finding.Message} {finding.Measured}, required {finding.Required}");
            }
        }

        var scores = _reports.Select(entry => entry.Report.Score).OfType<double>().ToList();
        Debug.Assert(scores.Count == _reports.Count, "every picture has a score");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_reports.Count} pictures, mean score {scores.Average():0.0000}, least {scores.Min():0.0000}, {_reports.Count(entry => entry.Report.Findings.Count > 0)} with findings, {_reports.Count(entry => entry.Report.Blocked)} blocked"));
        _milliseconds.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a check takes {_milliseconds[_milliseconds.Count / 2]:0.00} ms in the middle, {_milliseconds[(int)(_milliseconds.Count * .95)]:0.00} ms at the 95th percentile"));
        foreach (var rule in _reports.SelectMany(entry => entry.Report.Checks).GroupBy(check => check.RuleId))
        {
            output.WriteLine($"  {rule.Key}: {string.Join(", ", rule.GroupBy(check => check.Verdict).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}"))}");
        }
    }
}
