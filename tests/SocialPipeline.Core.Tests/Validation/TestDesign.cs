using SkiaSharp;
using SocialPipeline.Layout;
using SocialPipeline.Text;
using Buffer = HarfBuzzSharp.Buffer;

namespace SocialPipeline.Validation;

/// <summary>A small drawing board for pictures to check.</summary>
internal sealed class TestDesign : IDisposable
{
    private readonly SKSurface _surface;

    public TestDesign(int width, int height, SKColor ground)
    {
        (Width, Height) = (width, height);
        using var space = SKColorSpace.CreateSrgb();
        _surface = SKSurface.Create(new SKImageInfo(width, height, SKImageInfo.PlatformColorType, SKAlphaType.Premul, space));
        _surface.Canvas.Clear(ground);
    }

    public int Width { get; }

    public int Height { get; }

    public SKCanvas Canvas => _surface.Canvas;

    public TestDesign Fill(float x, float y, float width, float height, SKColor color)
    {
        using var paint = new SKPaint { Color = color };
        Canvas.DrawRect(x, y, width, height, paint);
        return this;
    }

    /// <summary>A gradient over the whole, straight down or round.</summary>
    public TestDesign Gradient(SKColor from, SKColor to, bool round = false)
    {
        using var shader = round
            ? SKShader.CreateRadialGradient(new SKPoint(Width / 2f, Height / 2f), Width * .7f, [from, to], SKShaderTileMode.Clamp)
            : SKShader.CreateLinearGradient(new SKPoint(0, 0), new SKPoint(0, Height), [from, to], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        Canvas.DrawRect(0, 0, Width, Height, paint);
        return this;
    }

    /// <summary>Something like a photograph: cloudy shapes under fine texture, the same each time.</summary>
    public TestDesign Photo(int seed, float y = 0)
    {
        using var clouds = SKShader.CreatePerlinNoiseFractalNoise(.012f, .02f, 4, seed);
        using var texture = SKShader.CreatePerlinNoiseTurbulence(.35f, .3f, 3, seed + 1);
        using var under = new SKPaint { Color = new SKColor(86, 104, 72) };
        using var broad = new SKPaint { Shader = clouds, BlendMode = SKBlendMode.HardLight };
        using var fine = new SKPaint { Shader = texture, BlendMode = SKBlendMode.SoftLight };
        foreach (var paint in (ReadOnlySpan<SKPaint>)[under, broad, fine])
        {
            Canvas.DrawRect(0, y, Width, Height - y, paint);
        }

        return this;
    }

    /// <summary>A line of text, shaped; answers the box around its ink.</summary>
    public Box Text(string text, FontFace face, float x, float baseline, float size, SKColor color)
    {
        using var font = new SKFont(face.Typeface, size) { Subpixel = true, Hinting = SKFontHinting.None };
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        using var builder = new SKTextBlobBuilder();
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        face.Shaper.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var run = builder.AllocatePositionedRun(font, infos.Length);
        var box = SKRect.Empty;
        var pen = x;
        for (var i = 0; i < infos.Length; i++)
        {
            run.Glyphs[i] = (ushort)infos[i].Codepoint;
            run.Positions[i] = new SKPoint(pen, baseline);
            var ink = face.Ink(infos[i].Codepoint);
            if (!ink.IsEmpty)
            {
                var placed = new SKRect(pen + (ink.Left * size), baseline + (ink.Top * size), pen + (ink.Right * size), baseline + (ink.Bottom * size));
                box = box.IsEmpty ? placed : SKRect.Union(box, placed);
            }

            pen += positions[i].XAdvance * size / face.UnitsPerEm;
        }

        using var blob = builder.Build();
        Canvas.DrawText(blob, 0, 0, paint);
        return new Box(box.Left, box.Top, box.Width, box.Height);
    }

    public SKImage Image() => _surface.Snapshot();

    public void Dispose() => _surface.Dispose();
}
