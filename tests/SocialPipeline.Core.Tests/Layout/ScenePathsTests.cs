using SkiaSharp;
using Xunit;

namespace SocialPipeline.Layout;

/// <summary>A rounded box written as path data is the one that Skia draws, whatever its radii.</summary>
public sealed class ScenePathsTests
{
    [Theory]
    [InlineData(20, 20, 20, 20)]
    [InlineData(0, 30, 0, 10)]
    [InlineData(60, 60, 60, 60)]
    [InlineData(200, 0, 100, 0)]
    [InlineData(0, 90, 90, 0)]
    public void A_rounded_box_covers_what_Skias_does(double a, double b, double c, double d)
    {
        var box = new Box(10, 8, 120, 60);
        using var rounded = new SKRoundRect();
        rounded.SetRectRadii(ScenePaths.Rect(box), [.. new[] { a, b, c, d }.Select(radius => new SKPoint((float)radius, (float)radius))]);
        using var expected = Painted(canvas =>
        {
            using var paint = new SKPaint { IsAntialias = true };
            canvas.DrawRoundRect(rounded, paint);
        });
        using var path = SKPath.ParseSvgPathData(ScenePaths.Rounded(box, [a, b, c, d])!);
        using var drawn = Painted(canvas =>
        {
            using var paint = new SKPaint { IsAntialias = true };
            canvas.DrawPath(path, paint);
        });
        var most = 0;
        for (var y = 0; y < expected.Height; y++)
        {
            for (var x = 0; x < expected.Width; x++)
            {
                most = Math.Max(most, Math.Abs(expected.GetPixel(x, y).Alpha - drawn.GetPixel(x, y).Alpha));
            }
        }

        Assert.InRange(most, 0, 12);
    }

    [Fact]
    public void Square_corners_need_no_path() => Assert.Null(ScenePaths.Rounded(new Box(0, 0, 10, 10), [0, 0, 0, 0]));

    private static SKBitmap Painted(Action<SKCanvas> draw)
    {
        var bitmap = new SKBitmap(new SKImageInfo(140, 76, SKColorType.Rgba8888, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Transparent);
        using var canvas = new SKCanvas(bitmap);
        draw(canvas);
        return bitmap;
    }
}
