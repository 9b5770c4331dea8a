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
    private const float Clearance = 7;

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
        Annotate(canvas, report, image.Width / (float)report.Width, new SKSize(image.Width, image.Height), Padding - 4);
        canvas.Restore();
        legend.Draw(canvas, Padding + image.Width + Gap, Padding);
        using var snapshot = surface.Snapshot();
        using var png = snapshot.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>Draws the findings over a picture of the given size that stands at the canvas's origin; numbers may hang out of it by so many pixels.</summary>
    internal static void Annotate(SKCanvas canvas, ComplianceReport report, float scale, SKSize size, float overhang)
    {
        var marks = report.Checks.SelectMany(check => check.Outcome.Marks).ToList();
        var taken = marks.Select(mark => Scaled(mark.Box, scale)).ToList();
        foreach (var mark in marks)
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

        var numbers = new List<SKRect>();
        foreach (var entry in findings.OrderBy(entry => entry.Number))
        {
            var box = Inside(Scaled(entry.Finding.Box!.Value, scale), size);
            ReportPen.Tag(canvas, entry, Free(new SKPoint(box.Left - 20, box.Top - 20), numbers, size, overhang));
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

    /// <summary>A small label beside its place: where no other text or label is, if there is such a place.</summary>
    private static void Figure(SKCanvas canvas, SKRect rect, string label, SKSize size, List<SKRect> taken)
    {
        const float Height = 20;
        var width = ReportPen.Measure(label, 13, 500) + 12;
        SKPoint[] places =
        [
            new(rect.Right + 6, rect.MidY - (Height / 2)),
            new(rect.Right - width, rect.Bottom + 4),
            new(rect.Right - width, rect.Top - Height - 4),
            new(rect.Left - width - 6, rect.MidY - (Height / 2)),
            new(rect.Left, rect.Bottom + 4),
        ];
        var free = places.Select(place => SKRect.Create(place.X, place.Y, width, Height))
            .Where(place => place.Left >= 0 && place.Top >= 0 && place.Right <= size.Width && place.Bottom <= size.Height)
            .ToList();
        var chosen = free.FirstOrDefault(place => !taken.Any(place.IntersectsWith), free.Count > 0 ? free[0] : SKRect.Create(Math.Max(0, rect.Right - width), Math.Max(0, rect.Bottom - Height), width, Height));
        taken.Add(chosen);
        using var paper = new SKPaint { IsAntialias = true, Color = SKColors.White };
        using var edge = new SKPaint { IsAntialias = true, IsStroke = true, Color = SKColors.Black.WithAlpha(40) };
        canvas.DrawRoundRect(chosen, 5, 5, paper);
        canvas.DrawRoundRect(chosen, 5, 5, edge);
        ReportPen.Write(canvas, label, chosen.Left + 6, chosen.Top + 5, 13, 500, ReportPen.Ink);
    }

    /// <summary>The nearest place for a number that no other number has.</summary>
    private static SKPoint Free(SKPoint wanted, List<SKRect> numbers, SKSize size, float overhang)
    {
        var point = new SKPoint(Math.Clamp(wanted.X, -overhang, size.Width - ReportPen.TagSize + overhang), Math.Clamp(wanted.Y, -overhang, size.Height - ReportPen.TagSize + overhang));
        var start = point.X;
        for (var step = 0; step < 60 && numbers.Any(SKRect.Create(point.X, point.Y, ReportPen.TagSize, ReportPen.TagSize).IntersectsWith); step++)
        {
            point = point.X + (2 * ReportPen.TagSize) < size.Width ? point with { X = point.X + ReportPen.TagSize + 4 } : new SKPoint(start, point.Y + ReportPen.TagSize + 4);
        }

        numbers.Add(SKRect.Create(point.X, point.Y, ReportPen.TagSize, ReportPen.TagSize));
        return point;
    }

    private static SKRect Scaled(Box box, float scale) => SKRect.Create((float)box.X * scale, (float)box.Y * scale, (float)box.Width * scale, (float)box.Height * scale);

    /// <summary>A frame stands around what it marks, not on it, and inside the picture.</summary>
    private static SKRect Inside(SKRect rect, SKSize size)
    {
        rect.Inflate(Clearance, Clearance);
        var whole = SKRect.Create(1.5f, 1.5f, size.Width - 3, size.Height - 3);
        return whole.IntersectsWith(rect) ? SKRect.Intersect(whole, rect) : rect;
    }
}
