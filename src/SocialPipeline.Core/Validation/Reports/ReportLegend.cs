using SkiaSharp;
using SocialPipeline.Colors;

namespace SocialPipeline.Validation.Reports;

/// <summary>What stands beside an annotated picture: the score, every number in words with its swatches, and what passed.</summary>
internal sealed class ReportLegend
{
    private const float Inset = 24;
    private const float Indent = TagColumn + Inset;
    private const float TagColumn = 44;
    private const int MostFindings = 12;

    private readonly ComplianceReport _report;
    private readonly float _width;

    public ReportLegend(ComplianceReport report, float width)
    {
        (_report, _width) = (report, width);
        using var recorder = new SKPictureRecorder();
        Height = Compose(recorder.BeginRecording(SKRect.Create(width, 20_000)), 0, 0);
    }

    /// <summary>The height in pixels.</summary>
    public float Height { get; }

    public void Draw(SKCanvas canvas, float x, float y)
    {
        using var paper = new SKPaint { IsAntialias = true, Color = SKColors.White };
        canvas.DrawRoundRect(x, y, _width, Height, 8, 8, paper);
        Compose(canvas, x, y);
    }

    private float Compose(SKCanvas canvas, float x, float y)
    {
        var top = y;
        y += Inset;
        y = Head(canvas, x, y) + 20;
        foreach (var entry in _report.Findings.Take(MostFindings))
        {
            y = Finding(canvas, entry, x, y);
        }

        if (_report.Findings.Count > MostFindings)
        {
            Rule(canvas, x, y);
            y += 16 + ReportPen.Write(canvas, Figures.Invariant($"and {_report.Findings.Count - MostFindings} more"), x + Indent, y + 16, 14, 400, ReportPen.Quiet) + 12;
        }

        y = Lists(canvas, x, y);
        return y + Inset - top;
    }

    private float Head(SKCanvas canvas, float x, float y)
    {
        var summary = ReportSummary.Of(_report);
        const float Ring = 72;
        using var track = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = 6, Color = ReportPen.Sk(ReportPen.Sunk) };
        using var done = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = 6, Color = ReportPen.Sk(ReportPen.ToneOf(summary.Tone)) };
        var circle = SKRect.Create(x + Inset + 3, y + 3, Ring - 6, Ring - 6);
        canvas.DrawOval(circle, track);
        using (var builder = new SKPathBuilder())
        {
            builder.AddArc(circle, -90, (float)Math.Min(359.9, (_report.Score ?? 0) * 360));
            using var arc = builder.Detach();
            canvas.DrawPath(arc, done);
        }

        var score = ReportPen.Set(ReportSummary.Percent(_report), 24, 600, ReportPen.Ink);
        score.Draw(canvas, x + Inset + ((Ring - (float)score.Width) / 2), y + ((Ring - (float)score.Height) / 2));
        var (left, width) = (x + Inset + Ring + 20, _width - Ring - 20 - (2 * Inset));
        var head = ReportPen.Set(summary.Headline, 23, 600, ReportPen.Ink, width);
        var line = ReportPen.Set(summary.Line, 15, 400, ReportPen.Quiet, width);
        var start = y + Math.Max(0, (Ring - (float)head.Height - 14 - (float)line.Height) / 2);
        head.Draw(canvas, left, start);
        line.Draw(canvas, left, start + (float)head.Height + 14);
        return Math.Max(y + Ring, start + (float)head.Height + 14 + (float)line.Height);
    }

    private float Finding(SKCanvas canvas, NumberedFinding entry, float x, float y)
    {
        Rule(canvas, x, y);
        y += 18;
        ReportPen.Tag(canvas, entry, new SKPoint(x + Inset, y - 2));
        var (left, width) = (x + Indent, _width - Indent - Inset);
        var severity = entry.Check.Blocks ? "Blocks" : entry.MustFix ? "Must fix" : "Should fix";
        var severityWidth = ReportPen.Measure(severity, 14, 500);
        ReportPen.Write(canvas, severity, x + _width - Inset - severityWidth, y + 1, 14, 500, ReportPen.InkOf(entry));
        y += ReportPen.Write(canvas, entry.Check.Title, left, y, 16, 600, ReportPen.Ink, width - severityWidth - 16) + 15;
        y += ReportPen.Write(canvas, entry.Finding.Message, left, y, 14, 400, ReportPen.Quiet, width) + 16;
        y = Measures(canvas, entry, left, y, width) + 14;
        return y + ReportPen.Write(canvas, entry.Finding.Fix, left, y, 14, 400, ReportPen.Ink, width) + 20;
    }

    private static float Measures(SKCanvas canvas, NumberedFinding entry, float left, float y, float width)
    {
        var half = width / 2;
        ReportPen.Write(canvas, "Measured", left, y, 12, 400, ReportPen.Quiet);
        ReportPen.Write(canvas, "Required", left + half, y, 12, 400, ReportPen.Quiet);
        y += 22;
        var (first, second) = (left, left + half);
        if (entry.Finding.Swatch is { } swatch)
        {
            ReportPen.Swatch(canvas, swatch.Found, first, y - 5, 22);
            ReportPen.Swatch(canvas, swatch.Wanted, second, y - 5, 22);
            (first, second) = (first + 30, second + 30);
        }

        var measured = ReportPen.Write(canvas, entry.Finding.Measured, first, y, 15, 600, ReportPen.InkOf(entry), left + half - first - 12);
        var required = ReportPen.Write(canvas, entry.Finding.Required, second, y, 15, 600, ReportPen.Ink, left + width - second);
        y += Math.Max(measured, required) + 6;
        if (entry.Finding.Gauge is { Full: > 0 } gauge)
        {
            Gauge(canvas, gauge, ReportPen.ToneOf(entry), left, y + 6, half - 24);
            y += 14;
        }

        return y;
    }

    private static void Gauge(SKCanvas canvas, Gauge gauge, Color tone, float x, float y, float width)
    {
        using var track = new SKPaint { IsAntialias = true, Color = ReportPen.Sk(ReportPen.Sunk) };
        using var done = new SKPaint { IsAntialias = true, Color = ReportPen.Sk(tone) };
        using var tick = new SKPaint { IsAntialias = true, Color = ReportPen.Sk(ReportPen.Ink) };
        canvas.DrawRoundRect(x, y, width, 5, 2.5f, 2.5f, track);
        canvas.DrawRoundRect(x, y, width * (float)Math.Clamp(gauge.Value / gauge.Full, 0, 1), 5, 2.5f, 2.5f, done);
        canvas.DrawRect(x + (width * (float)Math.Clamp(gauge.Limit / gauge.Full, 0, 1)) - 1, y - 4, 2, 13, tick);
    }

    private float Lists(SKCanvas canvas, float x, float y)
    {
        foreach (var (title, checks) in new[]
        {
            ("Passed", _report.Checks.Where(check => check.Verdict == Verdict.Passed).ToList()),
            ("Not judged", _report.LeftOut.ToList()),
        })
        {
            if (checks.Count > 0)
            {
                Rule(canvas, x, y);
                y += 16;
                ReportPen.Write(canvas, title, x + Inset, y, 14, 600, ReportPen.Ink);
                y += ReportPen.Write(canvas, string.Join(", ", checks.Select(check => check.Title)), x + Inset + 92, y, 14, 400, ReportPen.Quiet, _width - (2 * Inset) - 92) + 18;
            }
        }

        return y - 12;
    }

    private void Rule(SKCanvas canvas, float x, float y)
    {
        using var line = new SKPaint { Color = ReportPen.Sk(ReportPen.Line) };
        canvas.DrawRect(x + Inset, y, _width - (2 * Inset), 1, line);
    }
}
