using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Reports;

/// <summary>Draws a report as a picture: the checked one with numbered rectangles, contrast figures and the logo in its clear space, and beside it what each number says.</summary>
public static class ReportPicture
{
    private const float Padding = 32;
    private const float Gap = 28;
    private const float PanelWidth = 560;

    /// <summary>The annotated picture as PNG.</summary>
    /// <param name="report">The report.</param>
    /// <param name="picture">The picture that was checked.</param>
    /// <param name="limits">What the picture may ask for; the written defaults when <see langword="null"/>.</param>
    /// <exception cref="ImageException">The picture cannot be decoded.</exception>
    public static byte[] Write(ComplianceReport report, ImageSource picture, ImageLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(picture);
        using var image = ReportPreview.Decode(picture, limits ?? ImageLimits.Default);
        var legend = new ReportLegend(report, PanelWidth);
        var width = Padding + image.Width + Gap + PanelWidth + Padding;
        var height = (2 * Padding) + Math.Max(image.Height, legend.Height);
        using var surface = SKSurface.Create(new SKImageInfo((int)Math.Ceiling(width), (int)Math.Ceiling(height), SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(ReportPen.Sk(ReportPen.Stage));
        canvas.DrawImage(image, Padding, Padding, SKSamplingOptions.Default);
        canvas.Save();
        canvas.Translate(Padding, Padding);
        Annotate(canvas, report, image.Width / (float)report.Width, new SKSize(image.Width, image.Height));
        canvas.Restore();
        legend.Draw(canvas, Padding + image.Width + Gap, Padding);
        using var snapshot = surface.Snapshot();
        using var png = snapshot.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Annotate(SKCanvas canvas, ComplianceReport report, float scale, SKSize size)
    {
        var taken = new List<SKRect>();
        foreach (var mark in report.Checks.SelectMany(check => check.Outcome.Marks))
        {
            if (mark.Around is { } around)
            {
                Frame(canvas, Scaled(around, scale), ReportPen.Ink, 1.5f, dashed: true);
                Frame(canvas, Scaled(mark.Box, scale), ReportPen.Ink, 1, dashed: false);
            }
            else
            {
                Figure(canvas, Scaled(mark.Box, scale), mark.Label, size, taken);
            }
        }

        var findings = report.Findings.Where(entry => entry.Finding.Box is not null).OrderByDescending(entry => entry.Number).ToList();
        foreach (var entry in findings)
        {
            if (entry.Finding.Around is { } around)
            {
                Frame(canvas, Scaled(around, scale), ReportPen.ToneOf(entry), 1.5f, dashed: true);
            }

            Frame(canvas, Inside(Scaled(entry.Finding.Box!.Value, scale), size), ReportPen.ToneOf(entry), 3, dashed: !entry.MustFix);
        }

        foreach (var entry in findings.OrderBy(entry => entry.Number))
        {
            var box = Inside(Scaled(entry.Finding.Box!.Value, scale), size);
            ReportPen.Tag(canvas, entry, Free(new SKPoint(box.Left - 14, box.Top - 14), taken, size));
        }
    }

    private static void Frame(SKCanvas canvas, SKRect rect, Color color, float width, bool dashed)
    {
        using var halo = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = width + 3, Color = SKColors.White.WithAlpha(230) };
        using var line = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = width, Color = ReportPen.Sk(color) };
        using var dashes = dashed ? SKPathEffect.CreateDash([8, 5], 0) : null;
        line.PathEffect = dashes;
        canvas.DrawRoundRect(rect, 3, 3, halo);
        canvas.DrawRoundRect(rect, 3, 3, line);
    }

    /// <summary>A small label below the lower right corner of its place; above the edge of the picture it stands inside.</summary>
    private static void Figure(SKCanvas canvas, SKRect rect, string label, SKSize size, List<SKRect> taken)
    {
        var width = ReportPen.Measure(label, 13, 500) + 12;
        var (left, top) = (Math.Clamp(rect.Right - width, 0, Math.Max(0, size.Width - width)), Math.Min(rect.Bottom + 4, size.Height - 22));
        var place = SKRect.Create(left, top, width, 20);
        taken.Add(place);
        using var paper = new SKPaint { IsAntialias = true, Color = SKColors.White };
        using var edge = new SKPaint { IsAntialias = true, IsStroke = true, Color = SKColors.Black.WithAlpha(40) };
        canvas.DrawRoundRect(place, 5, 5, paper);
        canvas.DrawRoundRect(place, 5, 5, edge);
        ReportPen.Write(canvas, label, left + 6, top + 5, 13, 500, ReportPen.Ink);
    }

    /// <summary>The nearest place for a number that no other number or label has.</summary>
    private static SKPoint Free(SKPoint wanted, List<SKRect> taken, SKSize size)
    {
        var point = new SKPoint(Math.Clamp(wanted.X, -14, size.Width - 14), Math.Clamp(wanted.Y, -14, size.Height - 14));
        for (var step = 0; step < 60; step++)
        {
            var rect = SKRect.Create(point.X, point.Y, ReportPen.TagSize, ReportPen.TagSize);
            if (!taken.Any(other => other.IntersectsWith(rect)))
            {
                taken.Add(rect);
                return point;
            }

            point = point.X + (2 * ReportPen.TagSize) < size.Width ? point with { X = point.X + ReportPen.TagSize + 4 } : new SKPoint(wanted.X, point.Y + ReportPen.TagSize + 4);
        }

        return point;
    }

    private static SKRect Scaled(Box box, float scale) => SKRect.Create((float)box.X * scale, (float)box.Y * scale, (float)box.Width * scale, (float)box.Height * scale);

    private static SKRect Inside(SKRect rect, SKSize size)
    {
        var whole = SKRect.Create(1.5f, 1.5f, size.Width - 3, size.Height - 3);
        return whole.IntersectsWith(rect) ? SKRect.Intersect(whole, rect) : rect;
    }
}
