using SkiaSharp;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <summary>Draws a scene into sRGB pixels.</summary>
internal static class SceneRaster
{
    public static unsafe SKImage Draw(Scene scene, SceneResources resources, CancellationToken cancellationToken)
    {
        var info = new SKImageInfo(scene.Width, scene.Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque);
        var memory = PixelMemory.Allocate(scene.Width, scene.Height);
        try
        {
            using (var lease = memory.Read())
            {
                Draw(scene, info, (nint)lease.Pixels, resources, cancellationToken);
            }

            var image = memory.ToImage(info);
            memory = null;
            return image;
        }
        finally
        {
            memory?.Dispose();
        }
    }

    private static void Draw(Scene scene, SKImageInfo info, nint memory, SceneResources resources, CancellationToken cancellationToken)
    {
        using var surface = SKSurface.Create(info, memory, info.RowBytes)
            ?? throw new LayoutException(scene.Template, scene.Format, "canvas", $"a surface of {scene.Width}×{scene.Height} pixels could not be made");
        using var pixels = surface.PeekPixels();
        var painter = new ScenePainter(surface.Canvas, resources, pixels: pixels);
        surface.Canvas.Clear(new SKColor(scene.Ground.R, scene.Ground.G, scene.Ground.B));
        foreach (var element in scene.Elements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            painter.Draw(element);
        }
    }
}
