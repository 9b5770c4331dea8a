namespace SocialPipeline.Imaging;

/// <summary>A rectangle in a picture's oriented full-size pixels; fractions of a pixel are meant.</summary>
/// <param name="X">The left edge, counted from the picture's left.</param>
/// <param name="Y">The top edge, counted from the picture's top.</param>
/// <param name="Width">The width in source pixels.</param>
/// <param name="Height">The height in source pixels.</param>
public readonly record struct CropRect(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The bottom edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The whole of a picture.</summary>
    /// <param name="width">The picture's width in pixels.</param>
    /// <param name="height">The picture's height in pixels.</param>
    public static CropRect Whole(int width, int height) => new(0, 0, width, height);
}
