using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Platforms;
using SocialPipeline.Text;

namespace SocialPipeline.Benchmarks.Cards;

/// <summary>The card by the engine's own public pieces, called one after another: what the template, its layout and its checks cost is the difference.</summary>
internal sealed class HandCard : ICard
{
    private const float Margin = 72;
    private const int Size = CardContent.Size;

    private readonly FontLibrary _fonts = FontLibrary.CreateDefault();
    private readonly ImageSource _photo = ImageSource.FromFile(CardContent.Photo);
    private readonly SKImage _logo;

    public HandCard()
    {
        var brand = Brand.Load(CardContent.Brand);
        foreach (var font in brand.Fonts)
        {
            _fonts.Add(font.Bytes, font.Name);
        }

        using var surface = SKSurface.Create(new SKImageInfo(180, 50, SKImageInfo.PlatformColorType, SKAlphaType.Premul));
        Text("Marsa", "Gloock", 400, 44, 180, 1, new Color(255, 255, 255)).Draw(surface.Canvas, 0, 0);
        _logo = surface.Snapshot();
    }

    public Task<int> MakeAsync(CardJob job) => Task.FromResult(Make(job));

    private int Make(CardJob job)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Size, Size, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        Draw(surface.Canvas);
        using var pixels = surface.PeekPixels();
        var type = job switch
        {
            CardJob.Png => ImageFileType.Png,
            CardJob.Webp => ImageFileType.Webp,
            _ => ImageFileType.Jpeg,
        };
        return ImageEncoder.Encode(pixels, new EncodeOptions { Requested = type }).Bytes.Length;
    }

    private void Draw(SKCanvas canvas)
    {
        var header = _photo.ReadHeader();
        var part = ImageCrop.Cover(header.Width, header.Height, Size, Size, new FocusPoint(.5, .5));
        using (var photo = PhotoDecoder.Decode(_photo, ImageCrop.NeededScale(part, Size, Size)))
        using (var picture = photo.Resample(part, Size, Size))
        {
            canvas.DrawImage(picture, new SKRect(0, 0, Size, Size), new SKSamplingOptions(SKFilterMode.Nearest));
        }

        DrawGradient(canvas);
        var ink = new Color(0xF1, 0xEA, 0xE4);
        using var paint = new SKPaint { IsAntialias = true, Color = new SKColor(0xE8, 0xA3, 0x3D) };
        var pill = Text(CardContent.Pill, "Source Sans 3", 600, 32, 900, 1, new Color(0x2A, 0x12, 0x16));
        canvas.DrawRoundRect(Margin, Margin, (float)pill.Width + 56, 78, 39, 39, paint);
        pill.Draw(canvas, Margin + 28, Margin + 20);
        var headline = Text(CardContent.Headline, "Gloock", 400, 110, Size - (2 * Margin), 3, ink);
        var paragraph = Text(CardContent.Paragraph, "Source Sans 3", 400, 34, Size - (2 * Margin), 4, ink);
        headline.Draw(canvas, Margin, 910 - (float)(paragraph.Height + 48 + headline.Height));
        paragraph.Draw(canvas, Margin, 910 - (float)paragraph.Height);
        canvas.DrawImage(_logo, SKRect.Create(Margin, 960, 180, 50), new SKSamplingOptions(SKFilterMode.Nearest));
    }

    /// <summary>A strip of one pixel's width, stretched: the cheapest gradient that Skia has.</summary>
    private static void DrawGradient(SKCanvas canvas)
    {
        using var strip = SKSurface.Create(new SKImageInfo(1, Size, SKImageInfo.PlatformColorType, SKAlphaType.Premul));
        FloorCard.DrawGradient(strip.Canvas, 1, Size);
        using var image = strip.Snapshot();
        canvas.DrawImage(image, new SKRect(0, 0, Size, Size), new SKSamplingOptions(SKFilterMode.Nearest));
    }

    private TextLayout Text(string text, string family, int weight, double size, double width, int lines, Color color)
    {
        var shaped = ShapedText.Shape([new TextSpan(text, [family]) { Weight = weight, Color = color }], _fonts);
        return TextFitter.Fit(shaped, new TextFitOptions { MaxWidth = width, MaxLines = lines, MinSize = Math.Min(size, 30), MaxSize = size }).Layout;
    }
}
