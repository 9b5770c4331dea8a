using SkiaSharp;
using SocialPipeline.Platforms;

namespace SocialPipeline.Benchmarks.Cards;

/// <summary>The card as a careful engineer writes it by hand: scaled decode, Mitchell resampling, Skia's encoders. It never touches the engine, which would call <c>SKGraphics.Init</c>.</summary>
internal sealed class FloorCard : ICard
{
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

    public Task<int> MakeAsync(CardJob job) => Task.FromResult(Make(job));

    private int Make(CardJob job)
    {
        switch (job)
        {
            case CardJob.SetJpeg or CardJob.SetPng:
                var type = job == CardJob.SetPng ? ImageFileType.Png : ImageFileType.Jpeg;
                return CardFormats.Set.Sum(format => Length(format.Width, format.Height, type, photo: true));
            case CardJob.FlatPng:
                return Length(CardContent.Size, CardContent.Size, ImageFileType.Png, photo: false);
            default:
                return Length(CardContent.Size, CardContent.Size, Enum.Parse<ImageFileType>(job.ToString()), photo: true);
        }
    }

    public SKData Encode(ImageFileType type, bool photo = true) => Encode(CardContent.Size, CardContent.Size, type, photo);

    public SKData Encode(int width, int height, ImageFileType type, bool photo)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        Draw(surface.Canvas, width, height, photo);
        using var image = surface.Snapshot();
        return type switch
        {
            ImageFileType.Png => image.Encode(SKEncodedImageFormat.Png, 100),
            ImageFileType.Webp => image.Encode(SKEncodedImageFormat.Webp, 85),
            _ => image.Encode(SKEncodedImageFormat.Jpeg, 90),
        };
    }

    private int Length(int width, int height, ImageFileType type, bool photo)
    {
        using var data = Encode(width, height, type, photo);
        return (int)data.Size;
    }

    /// <summary>Draws the card; all sizes are in shares of the square card's by the template's own unit.</summary>
    private void Draw(SKCanvas canvas, int width, int height, bool photo)
    {
        if (photo)
        {
            DrawPhoto(canvas, _photo, width, height);
            DrawGradient(canvas, width, height);
        }
        else
        {
            canvas.Clear(new SKColor(0x5A, 0x14, 0x20));
        }

        var unit = MathF.Sqrt(Math.Min(width, height) * MathF.Sqrt((float)width * height)) / CardContent.Size;
        var margin = 72 * unit;
        var wide = width - (2 * margin);
        using var paint = new SKPaint { IsAntialias = true, Color = new SKColor(0xE8, 0xA3, 0x3D) };
        using var strong = new SKFont(_strong, 32 * unit) { Subpixel = true };
        canvas.DrawRoundRect(margin, margin, strong.MeasureText(CardContent.Pill) + (56 * unit), 70 * unit, 35 * unit, 35 * unit, paint);
        paint.Color = new SKColor(0x2A, 0x12, 0x16);
        canvas.DrawText(CardContent.Pill, margin + (28 * unit), margin + (46 * unit), SKTextAlign.Left, strong, paint);

        paint.Color = new SKColor(0xF1, 0xEA, 0xE4);
        using var display = new SKFont(_display, 110 * unit) { Subpixel = true };
        var headline = Wrap(CardContent.Headline, display, wide);
        while (headline.Count > 3 || headline.Count * display.Size * 1.04f > .36f * height)
        {
            display.Size -= 2;
            headline = Wrap(CardContent.Headline, display, wide);
        }

        using var body = new SKFont(_body, 34 * unit) { Subpixel = true };
        var paragraph = Wrap(CardContent.Paragraph, body, wide);
        var below = height - (170 * unit) - ((paragraph.Count - 1) * body.Size * 1.38f);
        DrawLines(canvas, headline, display, paint, margin, below - (84 * unit) - ((headline.Count - 1) * display.Size * 1.04f), 1.04f);
        DrawLines(canvas, paragraph, body, paint, margin, below, 1.38f);
        canvas.DrawImage(_logo, SKRect.Create(margin, height - (120 * unit), 180 * unit, 50 * unit), new SKSamplingOptions(SKCubicResampler.Mitchell));
    }

    /// <summary>The photograph over the whole canvas: scaled decode, Mitchell.</summary>
    internal static void DrawPhoto(SKCanvas canvas, string path, int width, int height)
    {
        using var photo = SKData.Create(path);
        DrawPhoto(canvas, photo, width, height);
    }

    private static void DrawPhoto(SKCanvas canvas, SKData photo, int width, int height)
    {
        using var codec = SKCodec.Create(photo);
        var full = codec.Info;
        var needed = Math.Max((float)width / full.Width, (float)height / full.Height);
        var scaled = codec.GetScaledDimensions(Math.Min(1, MathF.Ceiling(needed * 8) / 8));
        using var bitmap = new SKBitmap(new SKImageInfo(scaled.Width, scaled.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        bitmap.SetImmutable();
        using var image = SKImage.FromBitmap(bitmap);
        var shrink = Math.Min((float)scaled.Width / width, (float)scaled.Height / height);
        var source = SKRect.Create((scaled.Width - (width * shrink)) / 2, (scaled.Height - (height * shrink)) / 2, width * shrink, height * shrink);
        canvas.DrawImage(image, source, new SKRect(0, 0, width, height), new SKSamplingOptions(SKCubicResampler.Mitchell));
    }

    internal static void DrawGradient(SKCanvas canvas, int width, int height)
    {
        using var shader = SKShader.CreateLinearGradient(
            default,
            new SKPoint(0, height),
            [new SKColor(0x5A, 0x14, 0x20, 0), new SKColor(0x5A, 0x14, 0x20, 153), new SKColor(0x5A, 0x14, 0x20, 242)],
            [0, .5f, 1],
            SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        canvas.DrawRect(0, 0, width, height, paint);
    }

    private static List<string> Wrap(string text, SKFont font, float width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && font.MeasureText(longer) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private static void DrawLines(SKCanvas canvas, List<string> lines, SKFont font, SKPaint paint, float left, float baseline, float lineHeight)
    {
        foreach (var line in lines)
        {
            canvas.DrawText(line, left, baseline, SKTextAlign.Left, font, paint);
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
