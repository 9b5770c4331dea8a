using System.Text;
using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Small drawings written in a test, and their pixels.</summary>
internal static class SvgPicture
{
    /// <summary>A drawing of 10 by 10 units around <paramref name="body"/>.</summary>
    public static SvgDrawing Of(string body, string attributes = "viewBox=\"0 0 10 10\"", SvgLimits? limits = null) =>
        Parse($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" {attributes}>\n{body}\n</svg>", limits);

    public static SvgDrawing Parse(string text, SvgLimits? limits = null) => SvgDrawing.Parse(Encoding.UTF8.GetBytes(text), "test.svg", limits);

    /// <summary>Pixels of the drawing at ten times its units: the colour at a point in units is <see cref="SvgPixels.At"/>.</summary>
    public static SvgPixels Pixels(this SvgDrawing drawing, SvgPaintOptions? options = null, float width = 10, float height = 10)
    {
        var info = new SKImageInfo((int)(width * SvgPixels.Scale), (int)(height * SvgPixels.Scale), SKColorType.Rgba8888, SKAlphaType.Premul);
        using var bitmap = new SKBitmap(info);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        drawing.Draw(canvas, SKRect.Create(info.Width, info.Height), options);
        return new SvgPixels(info.Width, bitmap.GetPixelSpan().ToArray());
    }

    public static SvgPixels Pixels(string body) => Of(body).Pixels();
}

/// <summary>Premultiplied pixels.</summary>
internal sealed record SvgPixels(int Width, byte[] Bytes)
{
    public const int Scale = 10;

    public SKColor At(double x, double y)
    {
        var at = (((int)(y * Scale) * Width) + (int)(x * Scale)) * 4;
        return new SKColor(Bytes[at], Bytes[at + 1], Bytes[at + 2], Bytes[at + 3]);
    }

    public bool IsPainted(double x, double y) => At(x, y).Alpha > 127;
}
