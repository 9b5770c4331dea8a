using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Text;

namespace SocialPipeline.Validation.Reports;

/// <summary>Type and colours of annotated pictures.</summary>
internal static class ReportPen
{
    public const float TagSize = 28;

    public static readonly Color Stage = Color.Parse("#E8E8E9");
    public static readonly Color Surface = Color.White;
    public static readonly Color Line = Color.Parse("#E1E1E3");
    public static readonly Color Sunk = Color.Parse("#EFEFF0");
    public static readonly Color Ink = Color.Parse("#17181A");
    public static readonly Color Quiet = Color.Parse("#51545A");
    public static readonly Color Good = Color.Parse("#12704A");
    public static readonly Color Warn = Color.Parse("#855300");
    public static readonly Color Amber = Color.Parse("#CC8400");
    public static readonly Color WarnFill = Color.Parse("#FFCB6B");
    public static readonly Color Bad = Color.Parse("#B3261E");

    private static readonly Lazy<FontLibrary> Fonts = new(FontLibrary.CreateDefault);

    public static SKColor Sk(Color color) => new(color.R, color.G, color.B, color.A);

    /// <summary>The colour of a finding's frame.</summary>
    public static Color ToneOf(NumberedFinding entry) => entry.MustFix ? Bad : Amber;

    /// <summary>The colour of a finding's words.</summary>
    public static Color InkOf(NumberedFinding entry) => entry.MustFix ? Bad : Warn;

    public static Color ToneOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => Good,
        Verdict.Warning => Amber,
        Verdict.Failed => Bad,
        _ => Quiet,
    };

    public static TextLayout Set(string text, double size, int weight, Color color, double width = double.PositiveInfinity) =>
        ShapedText.Shape([new TextSpan(text, [TypographyReader.EmbeddedFamily]) { Weight = weight, Color = color, Features = ["tnum"] }], Fonts.Value)
            .Layout(new TextLayoutOptions { Size = size, MaxWidth = width, LineHeight = 1.4 });

    public static float Measure(string text, double size, int weight) => (float)Set(text, size, weight, Ink).Width;

    /// <summary>Writes with the capitals' top at a height, and answers the height of what was written.</summary>
    public static float Write(SKCanvas canvas, string text, float x, float y, double size, int weight, Color color, double width = double.PositiveInfinity)
    {
        var lines = Set(text, size, weight, color, width);
        lines.Draw(canvas, x, y);
        return (float)lines.Height;
    }

    public static void Tag(SKCanvas canvas, NumberedFinding entry, SKPoint at)
    {
        var box = SKRect.Create(at.X, at.Y, TagSize, TagSize);
        using var halo = new SKPaint { IsAntialias = true, Color = SKColors.White };
        using var fill = new SKPaint { IsAntialias = true, Color = Sk(entry.MustFix ? Bad : WarnFill) };
        box.Inflate(2, 2);
        canvas.DrawRoundRect(box, 9, 9, halo);
        box.Inflate(-2, -2);
        canvas.DrawRoundRect(box, 7, 7, fill);
        var number = Figures.Invariant($"{entry.Number}");
        var lines = Set(number, 15, 600, entry.MustFix ? Surface : Ink);
        lines.Draw(canvas, at.X + ((TagSize - (float)lines.Width) / 2), at.Y + ((TagSize - (float)lines.Height) / 2));
    }

    public static void Swatch(SKCanvas canvas, Color color, float x, float y, float side)
    {
        using var fill = new SKPaint { IsAntialias = true, Color = Sk(color) };
        using var edge = new SKPaint { IsAntialias = true, IsStroke = true, Color = SKColors.Black.WithAlpha(60) };
        canvas.DrawRoundRect(x, y, side, side, 5, 5, fill);
        canvas.DrawRoundRect(x + .5f, y + .5f, side - 1, side - 1, 5, 5, edge);
    }
}
