using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Imaging.Svg;
using SocialPipeline.Layout;

namespace SocialPipeline.BrandBench.Designs;

/// <summary>Paints a design with Skia, logos through the engine's own SVG.</summary>
internal static class SkiaPainter
{
    private static readonly Dictionary<string, SKImage> Photos = [];

    public static SKImage Paint(Design design)
    {
        using var space = SKColorSpace.CreateSrgb();
        using var surface = SKSurface.Create(new SKImageInfo(design.Width, design.Height, SKImageInfo.PlatformColorType, SKAlphaType.Premul, space));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        foreach (var item in design.Items)
        {
            switch (item)
            {
                case FillItem fill:
                    Fill(canvas, fill);
                    break;
                case PhotoItem photo:
                    Photo(canvas, photo);
                    break;
                case TextItem text:
                    Text(canvas, text);
                    break;
                case LogoItem logo:
                    Logo(canvas, logo);
                    break;
            }
        }

        return surface.Snapshot();
    }

    private static void Fill(SKCanvas canvas, FillItem fill)
    {
        var rect = Rect(fill.Box);
        using var paint = new SKPaint { IsAntialias = true, Color = Sk(fill.From) };
        if (fill.To is { } to)
        {
            var middle = new SKPoint(rect.MidX, rect.MidY);
            if (double.IsNaN(fill.Angle))
            {
                var reach = MathF.Sqrt((rect.Width * rect.Width) + (rect.Height * rect.Height)) / 2;
                paint.Shader = SKShader.CreateRadialGradient(middle, reach, [Sk(fill.From), Sk(to)], SKShaderTileMode.Clamp);
            }
            else
            {
                // As CSS lays it: the ends are where the corners' perpendiculars meet the line.
                var (sine, cosine) = Math.SinCos(fill.Angle * Math.PI / 180);
                var half = ((Math.Abs(sine) * rect.Width) + (Math.Abs(cosine) * rect.Height)) / 2;
                var (dx, dy) = ((float)(sine * half), (float)(-cosine * half));
                paint.Shader = SKShader.CreateLinearGradient(new SKPoint(middle.X - dx, middle.Y - dy), new SKPoint(middle.X + dx, middle.Y + dy), [Sk(fill.From), Sk(to)], SKShaderTileMode.Clamp);
            }
        }

        if (fill.Shadow > 0)
        {
            using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, (float)(fill.Shadow / 2));
            using var shade = new SKPaint { IsAntialias = true, Color = new SKColor(0, 0, 0, 70), MaskFilter = blur };
            var low = rect;
            low.Offset(0, (float)(fill.Shadow / 3));
            canvas.DrawRoundRect(low, (float)fill.Radius, (float)fill.Radius, shade);
        }

        canvas.DrawRoundRect(rect, (float)fill.Radius, (float)fill.Radius, paint);
    }

    private static void Photo(SKCanvas canvas, PhotoItem photo)
    {
        if (!Photos.TryGetValue(photo.Path, out var image))
        {
            Photos[photo.Path] = image = SKImage.FromEncodedData(photo.Path);
        }

        var rect = Rect(photo.Box);
        var scale = Math.Max(rect.Width / image.Width, rect.Height / image.Height);
        var (width, height) = (rect.Width / scale, rect.Height / scale);
        var source = SKRect.Create((float)((image.Width - width) * photo.FocusX), (float)((image.Height - height) * photo.FocusY), width, height);
        canvas.DrawImage(image, source, rect, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static void Text(SKCanvas canvas, TextItem text)
    {
        using var font = new SKFont(text.Font.Typeface, (float)text.Size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
        using var paint = new SKPaint { IsAntialias = true, Color = Sk(text.Ink) };
        using var builder = new SKTextBlobBuilder();
        var glyphs = TextMeasure.Glyphs(text);
        var run = builder.AllocatePositionedRun(font, glyphs.Count);
        for (var i = 0; i < glyphs.Count; i++)
        {
            run.Glyphs[i] = glyphs[i].Glyph;
            run.Positions[i] = new SKPoint((float)glyphs[i].X, (float)text.Baseline);
        }

        using var blob = builder.Build();
        canvas.DrawText(blob, 0, 0, paint);
    }

    private static void Logo(SKCanvas canvas, LogoItem logo)
    {
        var saved = canvas.Save();
        canvas.Translate((float)logo.X, (float)logo.Y);
        canvas.RotateDegrees((float)logo.Turn);
        var rect = SKRect.Create((float)(-logo.Width / 2), (float)(-logo.Height / 2), (float)logo.Width, (float)logo.Height);
        using var paint = new SKPaint { Color = new SKColor(255, 255, 255, (byte)Math.Round(255 * logo.Opacity)) };
        canvas.SaveLayer(paint);
        logo.Logo.Drawing.Draw(canvas, rect, logo.Ink is { } ink ? new SvgPaintOptions { OverrideColor = Sk(ink) } : null);
        canvas.RestoreToCount(saved);
    }

    private static SKRect Rect(Box box) => SKRect.Create((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height);

    private static SKColor Sk(Color color) => new(color.R, color.G, color.B, color.A);
}
