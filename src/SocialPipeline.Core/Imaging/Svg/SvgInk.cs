using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>What a fill or stroke is painted with. Holds no Skia object: shaders are made for each drawing.</summary>
internal abstract record SvgInk(float Opacity)
{
    /// <summary>Whether anything shows.</summary>
    public abstract bool IsVisible { get; }

    /// <summary>The colour as a whole: of a gradient the mean of its stops, of <c>currentColor</c> black. Its alpha is the colour's own.</summary>
    public abstract SKColor Mean { get; }

    /// <summary>Sets the paint up; the shader handed back, if any, is to be disposed after use.</summary>
    public abstract SKShader? Prepare(SKPaint paint, SvgPen pen, float opacity);
}

/// <summary>One colour; <see langword="null"/> is <c>currentColor</c>.</summary>
internal sealed record SvgSolidInk(SKColor? Color, float Opacity) : SvgInk(Opacity)
{
    public override bool IsVisible => Opacity > 0 && Color is not { Alpha: 0 };

    public override SKColor Mean => Color ?? SKColors.Black;

    public override SKShader? Prepare(SKPaint paint, SvgPen pen, float opacity)
    {
        paint.Color = pen.Ink(Color, Opacity * opacity);
        return null;
    }
}

/// <summary>One colour of a gradient at its place from 0 to 1.</summary>
internal readonly record struct SvgStop(float Offset, SKColor? Color, float Opacity);

/// <summary>A linear gradient, or a radial one when <paramref name="Radius"/> is not negative.</summary>
internal sealed record SvgGradientInk(
    SKPoint Start, SKPoint End, float StartRadius, float Radius, SvgStop[] Stops, SKShaderTileMode Tile, SKMatrix Matrix, float Opacity) : SvgInk(Opacity)
{
    public override bool IsVisible => Opacity > 0 && Array.Exists(Stops, stop => stop.Opacity > 0 && stop.Color is not { Alpha: 0 });

    public override SKColor Mean
    {
        get
        {
            var colors = Array.ConvertAll(Stops, stop => stop.Color ?? SKColors.Black);
            return new SKColor(Of(color => color.Red), Of(color => color.Green), Of(color => color.Blue), Of(color => color.Alpha));

            byte Of(Func<SKColor, byte> channel) => (byte)Math.Round(colors.Average(color => (double)channel(color)));
        }
    }

    public override SKShader? Prepare(SKPaint paint, SvgPen pen, float opacity)
    {
        var colors = Array.ConvertAll(Stops, stop => pen.Ink(stop.Color, stop.Opacity));
        var places = Array.ConvertAll(Stops, stop => stop.Offset);
        var shader = Radius < 0
            ? SKShader.CreateLinearGradient(Start, End, colors, places, Tile, Matrix)
            : SKShader.CreateTwoPointConicalGradient(Start, StartRadius, End, Radius, colors, places, Tile, Matrix);
        paint.Color = SKColors.Black.WithAlpha((byte)MathF.Round(255 * Math.Clamp(Opacity * opacity, 0, 1)));
        paint.Shader = shader;
        return shader;
    }
}
