namespace SocialPipeline.Imaging;

/// <summary>Which part of a picture fills a target, and how large a whole picture stands in one.</summary>
public static class ImageCrop
{
    /// <summary>The largest part of the picture that has the target's proportions, with the focus as near to its middle as the picture allows.</summary>
    /// <param name="sourceWidth">The picture's width in pixels, more than 0.</param>
    /// <param name="sourceHeight">The picture's height in pixels, more than 0.</param>
    /// <param name="targetWidth">The target's width, more than 0; only proportions count.</param>
    /// <param name="targetHeight">The target's height, more than 0.</param>
    /// <param name="focus">The point to keep; beyond 0 to 1 it is clamped.</param>
    /// <returns>The part, in source pixels; it never leaves the picture.</returns>
    public static CropRect Cover(double sourceWidth, double sourceHeight, double targetWidth, double targetHeight, FocusPoint focus)
    {
        Check(sourceWidth, sourceHeight, targetWidth, targetHeight);
        var scale = Math.Max(targetWidth / sourceWidth, targetHeight / sourceHeight);
        var width = Math.Min(sourceWidth, targetWidth / scale);
        var height = Math.Min(sourceHeight, targetHeight / scale);
        return new CropRect(Place(sourceWidth, width, focus.X), Place(sourceHeight, height, focus.Y), width, height);
    }

    /// <summary>Where the whole picture stands in the target, as large as fits, in its middle.</summary>
    /// <param name="sourceWidth">The picture's width in pixels, more than 0.</param>
    /// <param name="sourceHeight">The picture's height in pixels, more than 0.</param>
    /// <param name="targetWidth">The target's width, more than 0.</param>
    /// <param name="targetHeight">The target's height, more than 0.</param>
    /// <returns>The rectangle in the target's own units.</returns>
    public static CropRect Contain(double sourceWidth, double sourceHeight, double targetWidth, double targetHeight)
    {
        Check(sourceWidth, sourceHeight, targetWidth, targetHeight);
        var scale = Math.Min(targetWidth / sourceWidth, targetHeight / sourceHeight);
        var (width, height) = (Math.Min(targetWidth, sourceWidth * scale), Math.Min(targetHeight, sourceHeight * scale));
        return new CropRect((targetWidth - width) / 2, (targetHeight - height) / 2, width, height);
    }

    /// <summary>The scale at which a part must be decoded so that no pixel of the target is invented, at most 1.</summary>
    /// <param name="part">The part, in source pixels.</param>
    /// <param name="targetWidth">The target's width in device pixels.</param>
    /// <param name="targetHeight">The target's height in device pixels.</param>
    public static double NeededScale(CropRect part, double targetWidth, double targetHeight)
    {
        Check(part.Width, part.Height, targetWidth, targetHeight);
        return Math.Min(1, Math.Max(targetWidth / part.Width, targetHeight / part.Height));
    }

    private static double Place(double whole, double part, double focus) =>
        Math.Clamp((double.IsNaN(focus) ? .5 : focus) * whole - part / 2, 0, Math.Max(0, whole - part));

    private static void Check(double sourceWidth, double sourceHeight, double targetWidth, double targetHeight)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sourceWidth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sourceHeight);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(targetWidth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(targetHeight);
    }
}
