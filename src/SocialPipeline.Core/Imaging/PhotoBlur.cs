using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>Blurs a picture as if its edges went on for ever, so that they grow neither dark nor transparent.</summary>
internal static class PhotoBlur
{
    /// <summary>Less than this is not seen.</summary>
    private const double Least = .2;

    /// <summary>Blurs and disposes what it was given; hands it back unchanged when there is nothing to do.</summary>
    public static SKImage Apply(SKImage image, double sigma)
    {
        if (sigma < Least)
        {
            return image;
        }

        using (image)
        {
            using var surface = SKSurface.Create(image.Info)
                ?? throw new InvalidOperationException($"Skia gave no surface of {image.Width}×{image.Height} px.");
            using var filter = SKImageFilter.CreateBlur((float)sigma, (float)sigma, SKShaderTileMode.Clamp, null, SKRect.Create(image.Width, image.Height));
            using var paint = new SKPaint { ImageFilter = filter, BlendMode = SKBlendMode.Src };
            surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest), paint);
            return surface.Snapshot();
        }
    }
}
