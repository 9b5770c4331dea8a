using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using Xunit;

namespace SocialPipeline.Rendering;

public sealed class ScenePainterTests
{
    [Fact]
    public void A_scrim_between_two_near_colours_rises_without_stripes()
    {
        const int Width = 800, Height = 64;
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(0xEF, 0xDF, 0xD0));
        using var resources = new SceneResources([], new());
        using var pixels = bitmap.PeekPixels();
        new ScenePainter(canvas, resources, pixels: pixels).Draw(new SceneScrim
        {
            Id = "veil",
            Layer = "veil",
            Box = new Box(0, 0, Width, Height),
            Color = new Color(0xEF, 0xD9, 0xCB),
            For = [],
            From = "left",
            Solid = .2,
            Strength = 1,
        });

        var green = Enumerable.Range(0, Width).Select(x => Enumerable.Range(0, Height).Average(y => bitmap.GetPixel(x, y).Green)).ToList();
        Assert.Equal(0xD9, green[0], .01);
        Assert.Equal(0xDF, green[^1], .01);
        Assert.All(Enumerable.Range(8, Width - 8), x => Assert.True(green[x] >= green[x - 8] - .35, $"column {x} is darker than the one before: {green[x]:0.00} after {green[x - 8]:0.00}"));
    }
}
