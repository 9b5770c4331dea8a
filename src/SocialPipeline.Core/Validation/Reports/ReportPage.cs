using System.Net;
using System.Text;
using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Reports;

/// <summary>Writes a report as one HTML page that needs nothing else: the picture with its findings beside what was measured and required. It runs no script and loads nothing.</summary>
public static class ReportPage
{
    /// <summary>The page.</summary>
    /// <param name="report">The report.</param>
    /// <param name="picture">The picture that was checked; <see langword="null"/> leaves it out.</param>
    /// <param name="limits">What the picture may ask for; the written defaults when <see langword="null"/>.</param>
    /// <exception cref="ImageException">The picture cannot be decoded.</exception>
    public static string Write(ComplianceReport report, ImageSource? picture = null, ImageLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var html = new StringBuilder();
        var summary = ReportSummary.Of(report);
        html.Append(Invariant($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <title>{Text(report.Image)} – {Text(summary.Headline)}</title>
            <style>{ReportStyle.Css}</style>
            </head>
            <body>
            <header class="bar"><span class="muted">Brand check</span><span class="crumb" aria-hidden="true">›</span><strong>{Text(report.Image)}</strong></header>
            <main{(picture is null ? " class=\"alone\"" : "")}>
            """));
        if (picture is not null)
        {
            Stage(html, report, picture, limits ?? ImageLimits.Default);
        }

        html.Append("<section class=\"panel\" aria-label=\"Report\">\n");
        Head(html, report, summary);
        ToFix(html, report);
        Passed(html, report);
        LeftOut(html, report);
        Foot(html, report);
        return html.Append("</section>\n</main>\n</body>\n</html>\n").ToString();
    }

    private static void Stage(StringBuilder html, ComplianceReport report, ImageSource picture, ImageLimits limits)
    {
        using var image = ReportPreview.Decode(picture, limits);
        using var flat = SKSurface.Create(new SKImageInfo(image.Width, image.Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        flat.Canvas.Clear(SKColors.White);
        flat.Canvas.DrawImage(image, 0, 0, SKSamplingOptions.Default);
        using var snapshot = flat.Snapshot();
        using var jpeg = snapshot.Encode(SKEncodedImageFormat.Jpeg, 88);
        html.Append(Invariant($"""
            <section class="stage" aria-label="Picture">
            <div class="tools"><span><strong>Picture</strong> {Text(Figures.Size(report.Width, report.Height))}{(report.Format is null ? "" : ", " + Text(report.Format))}</span>
            <label><input type="checkbox" id="figures"> Measurements</label></div>
            <div class="room"><figure style="aspect-ratio:{report.Width}/{report.Height};--ratio:{(double)report.Width / report.Height:0.####}">
            <img alt="The checked picture" src="data:image/jpeg;base64,{Convert.ToBase64String(jpeg.ToArray())}">

            """));
        foreach (var mark in report.Checks.SelectMany(check => check.Outcome.Marks))
        {
            if (mark.Around is { } around)
            {
                html.Append(Invariant($"<i class=\"around\" style=\"{Place(report, around)}\"></i>\n"));
            }

            html.Append(Invariant($"<i class=\"figure\" style=\"{Place(report, mark.Box)}\"><b>{Text(mark.Label)}</b></i>\n"));
        }

        var tags = new Dictionary<(int, int), int>();
        foreach (var entry in report.Findings.Where(entry => entry.Finding.Box is not null).OrderByDescending(entry => entry.Number))
        {
            var box = entry.Finding.Box!.Value.Intersect(new Box(0, 0, report.Width, report.Height));
            if (entry.Finding.Around is { } around)
            {
                html.Append(Invariant($"<i class=\"around {Tone(entry)}\" style=\"{Place(report, around)}\"></i>\n"));
            }

            // Findings of one place share its corner: their numbers stand side by side.
            var corner = ((int)(box.X * 40 / report.Width), (int)(box.Y * 40 / report.Height));
            var nth = tags[corner] = tags.GetValueOrDefault(corner, -1) + 1;
            html.Append(Invariant($"""
                <a class="mark {Tone(entry)}" id="m{entry.Number}" href="#f{entry.Number}" style="{Place(report, box)}" aria-label="Finding {entry.Number}, {(entry.MustFix ? "must fix" : "should fix")}, {Text(entry.Check.Title)}"><b style="--nth:{nth}">{entry.Number}</b></a>

                """));
        }

        html.Append("</figure></div>\n</section>\n");
    }

    private static void Head(StringBuilder html, ComplianceReport report, ReportSummary summary)
    {
        // A circle of radius 26 has a way of 163.4 around.
        var drawn = (report.Score ?? 0) * 163.4;
        html.Append(Invariant($"""
            <div class="head">
            <svg class="ring {Tone(summary.Tone)}" viewBox="0 0 60 60" role="img" aria-label="Score {ReportSummary.Percent(report)} of 100"><circle cx="30" cy="30" r="26"/><circle cx="30" cy="30" r="26" class="done" stroke-dasharray="{drawn:0.0} 163.4"/><text x="30" y="36">{ReportSummary.Percent(report)}</text></svg>
            <div><h1>{Text(summary.Headline)}</h1><p>{Text(summary.Line)}</p></div>
            </div>

            """));
    }

    private static void ToFix(StringBuilder html, ComplianceReport report)
    {
        if (report.Findings.Count == 0)
        {
            return;
        }

        html.Append("<div class=\"table\"><div class=\"row top\"><span></span><span>To fix</span><span>Measured</span><span>Required</span></div>\n");
        foreach (var entry in report.Findings)
        {
            var finding = entry.Finding;
            html.Append(Invariant($"""
                <a class="row finding {Tone(entry)}" id="f{entry.Number}" href="#m{entry.Number}"><span class="tag">{entry.Number}</span>
                <span><strong>{Text(entry.Check.Title)}</strong><small>{Text(finding.Message)}</small><small class="fix">{Text(finding.Fix)}</small></span>
                <span class="value">{Swatch(finding.Swatch?.Found)}{Text(finding.Measured)}{Gauge(finding.Gauge)}</span>
                <span>{Swatch(finding.Swatch?.Wanted)}{Text(finding.Required)}<small class="severity">{(entry.Check.Blocks ? "Blocks" : entry.MustFix ? "Must fix" : "Should fix")}</small></span></a>

                """));
        }

        html.Append("</div>\n");
    }

    private static void Passed(StringBuilder html, ComplianceReport report)
    {
        var passed = report.Checks.Where(check => check.Verdict == Verdict.Passed).ToList();
        if (passed.Count == 0)
        {
            return;
        }

        html.Append("<div class=\"table\"><div class=\"row top\"><span></span><span>Passed</span><span>Measured</span><span>Required</span></div>\n");
        foreach (var check in passed)
        {
            html.Append(Invariant($"""
                <div class="row" title="{Text(check.Outcome.Reason)}"><svg class="icon" viewBox="0 0 16 16" role="img" aria-label="Passed"><circle cx="8" cy="8" r="8"/><path d="M4.4 8.3 7 10.8 11.6 5.6"/></svg><strong>{Text(check.Title)}</strong><span>{Text(check.Outcome.Measured)}</span><span>{Text(check.Outcome.Required)}</span></div>

                """));
        }

        html.Append("</div>\n");
    }

    private static void LeftOut(StringBuilder html, ComplianceReport report)
    {
        var left = report.LeftOut;
        if (left.Count == 0)
        {
            return;
        }

        html.Append("<div class=\"table left\"><div class=\"row top\"><span></span><span>Not judged</span><span>Why</span></div>\n");
        // One reason stands once, however many rules have it.
        foreach (var group in left.GroupBy(check => (check.Verdict, check.Outcome.Reason)).OrderBy(group => group.Key.Verdict == Verdict.NotApplicable))
        {
            var (verdict, reason) = group.Key;
            html.Append(Invariant($"""
                <div class="row"><span class="none" role="img" aria-label="{(verdict == Verdict.NotApplicable ? "Not applicable" : "Cannot be told")}">{(verdict == Verdict.NotApplicable ? "–" : "?")}</span><strong>{Text(string.Join(", ", group.Select(check => check.Title)))}</strong><span>{Text(reason)}</span></div>

                """));
        }

        html.Append("</div>\n");
    }

    private static void Foot(StringBuilder html, ComplianceReport report) => html.Append(Invariant($"""
        <footer><p>The score is the weighted mean of the checks that say something. What is not judged counts neither for nor against.</p>
        <dl><dt>Brand</dt><dd>{Text(report.Brand)} <code>{report.BrandSha256[..Math.Min(16, report.BrandSha256.Length)]}</code></dd><dt>Picture</dt><dd><code>{report.ImageSha256[..Math.Min(16, report.ImageSha256.Length)]}</code></dd><dt>Rules</dt><dd>{report.Checks.Count} <code>{report.RuleSetSha256[..Math.Min(16, report.RuleSetSha256.Length)]}</code></dd><dt>Known by</dt><dd>{(report.Evidence == Evidence.Scene ? "the design and its pixels" : "pixels alone")}</dd></dl></footer>

        """));

    private static string Swatch(Color? color) => color is { } found ? $"<i class=\"swatch\" style=\"background:{found.ToHex()}\"></i>" : "";

    private static string Gauge(Gauge? gauge) => gauge is { Full: > 0 } scale
        ? Invariant($"<i class=\"gauge\"><i style=\"width:{Share(scale.Value, scale.Full)}%\"></i><b style=\"left:{Share(scale.Limit, scale.Full)}%\"></b></i>")
        : "";

    private static string Share(double value, double full) => Invariant($"{Math.Clamp(value / full, 0, 1) * 100:0.#}");

    private static string Place(ComplianceReport report, Box box) => Invariant(
        $"left:{box.X * 100 / report.Width:0.##}%;top:{box.Y * 100 / report.Height:0.##}%;width:{box.Width * 100 / report.Width:0.##}%;height:{box.Height * 100 / report.Height:0.##}%");

    private static string Tone(NumberedFinding entry) => entry.MustFix ? "err" : "warn";

    private static string Tone(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "ok",
        Verdict.Warning => "warn",
        Verdict.Failed => "err",
        _ => "none",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
