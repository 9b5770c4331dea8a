using SkiaSharp;
using SocialPipeline.Platforms;

namespace SocialPipeline.Benchmarks.Cards;

/// <summary>The card as a careful engineer writes it by hand: scaled decode, Mitchell resampling, Skia's encoders. It never touches the engine, which would call <c>SKGraphics.Init</c>.</summary>
internal sealed class FloorCard : ICard
{
    private const float Margin = 72;
    private const float TextWidth = CardContent.Size - (2 * Margin);

    private readonly SKData _photo = SKData.Create(CardContent.Photo);
    private readonly SKTypeface _display = Face("Gloock-400Regular.ttf");
    private readonly SKTypeface _body = Face("SourceSans3-400Regular.ttf");
    private readonly SKTypeface _strong = Face("SourceSans3-600SemiBold.ttf");
    private readonly SKImage _logo;

    public FloorCard(bool afterInit)
    {
        if (afterInit)
        {
            SKGraphics.Init();
        }

        _logo = Logo();
    }

    public int Make(ImageFileType type)
    {
        using var data = Encode(type);
        return (int)data.Size;
    }

    public SKData Encode(ImageFileType type)
    {
        using var surface = SKSurface.Create(new SKImageInfo(CardContent.Size, CardContent.Size, SKColorType.Rgba8888, SKAlphaType.Premul));
        Draw(surface.Canvas);
        using var image = surface.Snapshot();
        return type switch
        {
            ImageFileType.Png => image.Encode(SKEncodedImageFormat.Png, 100),
            ImageFileType.Webp => image.Encode(SKEncodedImageFormat.Webp, 85),
            _ => image.Encode(SKEncodedImageFormat.Jpeg, 90),
        };
    }

    private void Draw(SKCanvas canvas)
    {
        DrawPhoto(canvas);
        DrawGradient(canvas);

        using var paint = new SKPaint { IsAntialias = true, Color = new SKColor(0xE8, 0xA3, 0x3D) };
        using var strong = new SKFont(_strong, 32) { Subpixel = true };
        canvas.DrawRoundRect(Margin, Margin, strong.MeasureText(CardContent.Pill) + 56, 70, 35, 35, paint);
        paint.Color = new SKColor(0x2A, 0x12, 0x16);
        canvas.DrawText(CardContent.Pill, Margin + 28, Margin + 46, SKTextAlign.Left, strong, paint);

        paint.Color = new SKColor(0xF1, 0xEA, 0xE4);
        using var display = new SKFont(_display, 110) { Subpixel = true };
        var headline = Wrap(CardContent.Headline, display);
        while (headline.Count > 3 || headline.Count * display.Size * 1.04f > 360)
        {
            display.Size -= 2;
            headline = Wrap(CardContent.Headline, display);
        }

        DrawLines(canvas, headline, display, paint, 740 - ((headline.Count - 1) * display.Size * 1.04f) - (display.Size * .25f), 1.04f);
        using var body = new SKFont(_body, 34) { Subpixel = true };
        DrawLines(canvas, Wrap(CardContent.Paragraph, body), body, paint, 794, 1.38f);
        canvas.DrawImage(_logo, new SKRect(Margin, 960, Margin + 180, 1010), new SKSamplingOptions(SKCubicResampler.Mitchell));
    }

    private void DrawPhoto(SKCanvas canvas)
    {
        using var codec = SKCodec.Create(_photo);
        var full = codec.Info;
        var needed = (float)CardContent.Size / Math.Min(full.Width, full.Height);
        var scaled = codec.GetScaledDimensions(Math.Min(1, MathF.Ceiling(needed * 8) / 8));
        using var bitmap = new SKBitmap(new SKImageInfo(scaled.Width, scaled.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        bitmap.SetImmutable();
        using var image = SKImage.FromBitmap(bitmap);
        float side = Math.Min(scaled.Width, scaled.Height);
        var source = SKRect.Create((scaled.Width - side) / 2, (scaled.Height - side) / 2, side, side);
        canvas.DrawImage(image, source, new SKRect(0, 0, CardContent.Size, CardContent.Size), new SKSamplingOptions(SKCubicResampler.Mitchell));
    }

    private static void DrawGradient(SKCanvas canvas)
    {
        using var shader = SKShader.CreateLinearGradient(
            default,
            new SKPoint(0, CardContent.Size),
            [new SKColor(0x5A, 0x14, 0x20, 0), new SKColor(0x5A, 0x14, 0x20, 153), new SKColor(0x5A, 0x14, 0x20, 242)],
            [0, .5f, 1],
            SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        canvas.DrawRect(0, 0, CardContent.Size, CardContent.Size, paint);
    }

    private static List<string> Wrap(string text, SKFont font)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && font.MeasureText(longer) > TextWidth)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private static void DrawLines(SKCanvas canvas, List<string> lines, SKFont font, SKPaint paint, float baseline, float lineHeight)
    {
        foreach (var line in lines)
        {
            canvas.DrawText(line, Margin, baseline, SKTextAlign.Left, font, paint);
            baseline += font.Size * lineHeight;
        }
    }

    private static SKTypeface Face(string file) => SKTypeface.FromFile(Path.Combine(CardContent.Brand, "fonts", file));

    private SKImage Logo()
    {
        using var surface = SKSurface.Create(new SKImageInfo(720, 200, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var paint = new SKPaint { IsAntialias = true, Color = SKColors.White };
        using var font = new SKFont(_display, 180);
        surface.Canvas.DrawCircle(90, 110, 80, paint);
        surface.Canvas.DrawText("Marsa", 210, 170, SKTextAlign.Left, font, paint);
        return surface.Snapshot();
    }
}
