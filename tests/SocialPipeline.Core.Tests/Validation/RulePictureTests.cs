using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using SocialPipeline.Validation.Reports;
using Xunit;

namespace SocialPipeline.Validation;

/// <summary>The pictures of docs/brand-rules.md are drawn here: what passes beside what fails, each as its rule sees it.</summary>
public sealed class RulePictureTests
{
    private const int Cell = 430;
    private const int Gap = 20;
    private const int Caption = 64;

    public static TheoryData<string> RuleIds => [.. BrandRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_picture_of_a_rule_is_what_the_rule_says_today(string id)
    {
        var example = RuleExample.All.Single(each => each.Rule == id);
        var (pass, fail) = (example.Pass(), example.Fail());
        Assert.Equal(Verdict.Passed, pass.Report.Of(id).Verdict);
        Assert.Contains(fail.Report.Of(id).Verdict, new[] { Verdict.Failed, Verdict.Warning });

        using var drawn = Draw(pass, fail);
        Compare(drawn, "docs/rules/" + id + ".jpg");
    }

    /// <summary>Several faults in one design: a colour, a text on its own tone, a bar beside the logo.</summary>
    [Fact]
    public void The_annotated_picture_is_what_is_drawn_today()
    {
        var brand = Picture.Marsa;
        using var image = Picture.Of("event", brand)
            .WithElements(elements => elements.Select((element, index) => element is SceneText text && index == elements.ToList().FindLastIndex(each => each is SceneText) ? text.InkedWith(brand.Surfaces["event"].Line) : element))
            .Plus(scene => Picture.Shape("bar", new Box(scene.Logo().Box.X, scene.Logo().Box.Bottom + 12, scene.Logo().Box.Width, 4), brand.Palette.Primary))
            .WithElements(elements => [Picture.Shape("strip", new Box(0, 1040, 1080, 40), Color.Parse("#2B59C3")), .. elements]);
        var report = BrandValidator.Check(image, brand, options: new CheckOptions { AltText = "An invitation to an open evening", Caption = "A guaranteed good evening. #openhouse" });
        Assert.Equal([Brands.BrandRuleIds.LogoClearSpace, Brands.BrandRuleIds.Palette, Brands.BrandRuleIds.TextContrast, Brands.BrandRuleIds.Voice], report.Broken());

        var source = Imaging.ImageSource.FromBytes(image.Bytes, "event" + Platforms.ImageFileTypeNames.FileExtension(image.File.Type));
        using var drawn = SKBitmap.Decode(ReportPicture.Write(report, source));
        try
        {
            Compare(drawn, "docs/images/brand-report.jpg");
        }
        finally
        {
            Directory.CreateDirectory(Path.Combine(SamplePaths.Root, "artifacts", "rules"));
            File.WriteAllText(Path.Combine(SamplePaths.Root, "artifacts", "rules", "report.html"), ReportPage.Write(report, source));
        }
    }

    private static void Compare(SKBitmap drawn, string path)
    {
        var kept = Path.Combine(SamplePaths.Root, path);
        using var known = File.Exists(kept) ? SKBitmap.Decode(kept) : null;
        if (known is null || known.Width != drawn.Width || known.Height != drawn.Height || Difference(drawn, known) > 4)
        {
            var fresh = Path.Combine(SamplePaths.Root, "artifacts", "rules", Path.GetFileName(path));
            Directory.CreateDirectory(Path.GetDirectoryName(fresh)!);
            using (var file = File.Create(fresh))
            {
                drawn.Encode(file, SKEncodedImageFormat.Jpeg, 86);
            }

            Assert.Fail($"{path} is not what is drawn. Look at {Path.GetRelativePath(SamplePaths.Root, fresh)} and copy it if it is right.");
        }
    }

    private static SKBitmap Draw(RuleExample.Side pass, RuleExample.Side fail)
    {
        using var first = ReportPreview.Decode(pass.Picture, new Imaging.ImageLimits());
        using var second = ReportPreview.Decode(fail.Picture, new Imaging.ImageLimits());
        var part = PartOf(fail.Report, second);
        var height = (int)Math.Round(Cell * part.Height / part.Width);
        var bitmap = new SKBitmap(new SKImageInfo((2 * Cell) + (3 * Gap), height + Caption + Gap, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(ReportPen.Sk(ReportPen.Stage));
        One(canvas, pass.Report, first, part, Gap, height);
        One(canvas, fail.Report, second, part, (2 * Gap) + Cell, height);
        return bitmap;
    }

    /// <summary>The part that shows a small finding large; the whole picture for a large one.</summary>
    private static SKRect PartOf(ComplianceReport report, SKImage image)
    {
        var whole = SKRect.Create(image.Width, image.Height);
        if (report.Findings is not [{ Finding: { Box: { } box } finding }, ..] || box.Width > report.Width * .3 || finding.Around?.Width > report.Width * .6)
        {
            return whole.Height > whole.Width * 1.2f ? whole with { Bottom = whole.Width * 1.2f } : whole;
        }

        var focus = finding.Around is { } around ? box.Union(around) : box;
        var side = (float)Math.Max(report.Width * .46, focus.Width * 1.3);
        var left = (float)Math.Clamp(focus.X + (focus.Width / 2) - (side / 2), 0, Math.Max(0, report.Width - side));
        var top = (float)Math.Clamp(focus.Y + (focus.Height / 2) - (side * .3), 0, Math.Max(0, report.Height - (side * .6)));
        return SKRect.Create(left, top, side, side * .6f);
    }

    private static void One(SKCanvas canvas, ComplianceReport report, SKImage image, SKRect part, float x, float height)
    {
        var scale = Cell / part.Width;
        canvas.Save();
        canvas.ClipRect(SKRect.Create(x, Gap, Cell, height));
        canvas.Translate(x - (part.Left * scale), Gap - (part.Top * scale));
        canvas.DrawImage(image, SKRect.Create(image.Width * scale, image.Height * scale), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        ReportPicture.Annotate(canvas, report, image.Width * scale / report.Width, new SKSize(image.Width * scale, image.Height * scale), -3);
        canvas.Restore();
        var check = report.Checks[0];
        var tone = ReportPen.ToneOf(check.Verdict);
        using var dot = new SKPaint { IsAntialias = true, Color = ReportPen.Sk(tone) };
        var y = Gap + height + 18;
        canvas.DrawCircle(x + 8, y + 6, 8, dot);
        using var mark = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = 2, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round, Color = SKColors.White };
        using var builder = new SKPathBuilder();
        if (check.Verdict == Verdict.Passed)
        {
            builder.MoveTo(x + 4.5f, y + 6.5f);
            builder.LineTo(x + 7, y + 9);
            builder.LineTo(x + 11.5f, y + 3.5f);
        }
        else
        {
            builder.MoveTo(x + 8, y + 1.5f);
            builder.LineTo(x + 8, y + 6.5f);
            builder.MoveTo(x + 8, y + 10);
            builder.LineTo(x + 8, y + 10.2f);
        }

        using var path = builder.Detach();
        canvas.DrawPath(path, mark);
        var (measured, required) = check.Findings.Count > 0 ? (check.Findings[0].Measured, check.Findings[0].Required) : (check.Outcome.Measured, check.Outcome.Required);
        ReportPen.Write(canvas, Short(measured), x + 26, y, 16, 600, check.Verdict == Verdict.Passed ? ReportPen.Ink : check.Verdict == Verdict.Failed ? ReportPen.Bad : ReportPen.Warn);
        ReportPen.Write(canvas, "required " + Short(required), x + 26, y + 24, 14, 400, ReportPen.Quiet);
    }

    private static string Short(string text) => text.Length <= 46 ? text : text[..45].TrimEnd() + "…";

    private static double Difference(SKBitmap a, SKBitmap b)
    {
        var sum = 0L;
        for (var y = 0; y < a.Height; y++)
        {
            for (var x = 0; x < a.Width; x++)
            {
                var (first, second) = (a.GetPixel(x, y), b.GetPixel(x, y));
                sum += Math.Abs(first.Red - second.Red) + Math.Abs(first.Green - second.Green) + Math.Abs(first.Blue - second.Blue);
            }
        }

        return sum / (3.0 * a.Width * a.Height);
    }
}
