namespace SocialPipeline.Validation.Logos;

/// <summary>Where a logo lies: its middle and size in pixels of the searched picture, and its turn.</summary>
/// <param name="X">The middle, across.</param>
/// <param name="Y">The middle, down.</param>
/// <param name="Width">The width before turning.</param>
/// <param name="Height">The height before turning.</param>
/// <param name="Turn">The turn in radians, clockwise.</param>
internal readonly record struct LogoPose(double X, double Y, double Width, double Height, double Turn)
{
    public double Left => X - (Width / 2);

    public double Top => Y - (Height / 2);

    /// <summary>The area that two upright boxes share.</summary>
    public double Common(LogoPose other)
    {
        var width = Math.Min(Left + Width, other.Left + other.Width) - Math.Max(Left, other.Left);
        var height = Math.Min(Top + Height, other.Top + other.Height) - Math.Max(Top, other.Top);
        return width <= 0 || height <= 0 ? 0 : width * height;
    }

    /// <summary>The common area divided by the united area of two upright boxes.</summary>
    public double Overlap(LogoPose other)
    {
        var common = Common(other);
        return common / ((Width * Height) + (other.Width * other.Height) - common);
    }
}
