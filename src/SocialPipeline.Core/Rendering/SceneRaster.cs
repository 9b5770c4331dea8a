using SkiaSharp;
using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <summary>Draws a scene into sRGB pixels.</summary>
internal static class SceneRaster
{
    public static SKImage Draw(Scene scene, SceneResources resources, CancellationToken cancellationToken)
    {
        var info = new SKImageInfo(scene.Width, scene.Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(info)
            ?? throw new LayoutException(scene.Template, scene.Format, "canvas", $"a surface of {scene.Width}×{scene.Height} pixels could not be made");
        using var pixels = surface.PeekPixels();
        var painter = new ScenePainter(surface.Canvas, resources, pixels: pixels);
        surface.Canvas.Clear(new SKColor(scene.Ground.R, scene.Ground.G, scene.Ground.B));
        foreach (var element in scene.Elements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            painter.Draw(element);
        }

        return surface.Snapshot();
    }
}
