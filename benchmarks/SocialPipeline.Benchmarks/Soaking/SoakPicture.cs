using System.Globalization;
using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Text;

namespace SocialPipeline.Benchmarks.Soaking;

/// <summary>The memory curve as a picture.</summary>
internal static class SoakPicture
{
    private const int Width = 1200;
    private const int Height = 640;
    private static readonly SKRect Plot = new(110, 120, Width - 60, Height - 90);
    private static readonly Color Ink = new(0x1F, 0x29, 0x33);
    private static readonly Color Muted = new(0x5B, 0x67, 0x70);
    private static readonly SKColor Curve = new(0x0B, 0x6E, 0x99);
    private static readonly SKColor Bound = new(0xC2, 0x41, 0x0C);

    public static void Write(string path, List<SoakSample> samples, int warm, double start, double allowed)
    {
        using var fonts = FontLibrary.CreateDefault();
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        var renders = samples[^1].Renders;
        var step = Math.Max(10, (int)Math.Ceiling(samples.Max(sample => sample.Mebibytes) * 1.15 / 50) * 10);
        var top = step * 5;

        Text("Resident memory over " + renders.ToString("N0", CultureInfo.InvariantCulture) + " renders in one process", 60, 34, 26, 700, Ink);
        Text("Mixed templates, brands, languages, photographs, formats and file types", 60, 72, 18, 400, Muted);
        for (var i = 0; i <= 5; i++)
        {
            var y = Y(i * step);
            Line(Plot.Left, y, Plot.Right, y, new SKColor(0xE3, 0xE8, 0xEC), 1);
            Text($"{i * step} MiB", Plot.Left - 14, y - 10, 16, 400, Muted, right: true);
            var at = renders * i / 5;
            Text(at.ToString("N0", CultureInfo.InvariantCulture), X(at), Plot.Bottom + 14, 16, 400, Muted, middle: true);
        }

        Text("renders", Plot.MidX, Plot.Bottom + 44, 18, 600, Muted, middle: true);
        Line(X(warm), Plot.Top, X(warm), Plot.Bottom, new SKColor(0xA8, 0xB3, 0xBC), 1.5f);
        Text($"after {warm}", X(warm) + 10, Plot.Top + 4, 16, 400, Muted);
        var bound = start * (1 + allowed);
        Line(X(warm), Y(bound), Plot.Right, Y(bound), Bound, 2);
        Text(string.Create(CultureInfo.InvariantCulture, $"allowed: {bound:0} MiB"), Plot.Right, Y(bound) - 28, 16, 600, new Color(Bound.Red, Bound.Green, Bound.Blue), right: true);

        using (var builder = new SKPathBuilder())
        using (var paint = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = 2.5f, Color = Curve, StrokeJoin = SKStrokeJoin.Round })
        {
            builder.MoveTo(X(0), Y(samples[0].Mebibytes));
            foreach (var sample in samples.Skip(1))
            {
                builder.LineTo(X(sample.Renders), Y(sample.Mebibytes));
            }

            using var path2 = builder.Detach();
            canvas.DrawPath(path2, paint);
        }

        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes(path, data.ToArray());

        float X(double value) => Plot.Left + (float)(value / renders * Plot.Width);
        float Y(double value) => Plot.Bottom - (float)(value / top * Plot.Height);

        void Line(float x0, float y0, float x1, float y1, SKColor color, float width)
        {
            using var paint = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = width, Color = color };
            canvas.DrawLine(x0, y0, x1, y1, paint);
        }

        void Text(string text, float x, float y, double size, int weight, Color color, bool middle = false, bool right = false)
        {
            var layout = ShapedText.Shape([new TextSpan(text, ["Inter"]) { Weight = weight, Color = color }], fonts).Layout(new TextLayoutOptions { Size = size });
            layout.Draw(canvas, x - (float)(middle ? layout.Width / 2 : right ? layout.Width : 0), y);
        }
    }
}
