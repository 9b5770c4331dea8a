using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>Draws glyphs at their places; the positions come from shaping, never from Skia.</summary>
internal static class TextPainter
{
    internal static void Draw(TextLayout layout, SKCanvas canvas, float x, float y)
    {
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var line in layout.Lines)
        {
            foreach (var run in line.Runs)
            {
                using var font = Font(run);
                using var builder = new SKTextBlobBuilder();
                builder.AddPositionedRun(run.Glyphs.AsSpan(), font, run.Positions.AsSpan());
                using var blob = builder.Build();
                paint.Color = new SKColor(run.Color.R, run.Color.G, run.Color.B, run.Color.A);
                if (blob is not null)
                {
                    canvas.DrawText(blob, x + (float)line.X, y + (float)line.Baseline, paint);
                }
            }
        }
    }

    private static SKFont Font(GlyphRun run) => new(run.Face.Typeface, (float)run.Size)
    {
        Subpixel = true,
        LinearMetrics = true,
        Hinting = SKFontHinting.None,
        Edging = SKFontEdging.Antialias,
        BaselineSnap = false,
    };
}
