namespace SocialPipeline.Layout;

/// <summary>A rectangle in device pixels; y grows downwards.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">The width, 0 or more.</param>
/// <param name="Height">The height, 0 or more.</param>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Width times height.</summary>
    public double Area => Width * Height;

    /// <summary>The rectangle grown by a distance on every side; negative shrinks, at most to nothing.</summary>
    public Box Inflate(double distance) => Inflate(distance, distance);

    /// <summary>The rectangle grown by a distance left and right, and another above and below.</summary>
    public Box Inflate(double horizontal, double vertical)
    {
        var width = Math.Max(0, Width + (2 * horizontal));
        var height = Math.Max(0, Height + (2 * vertical));
        return new Box(X + ((Width - width) / 2), Y + ((Height - height) / 2), width, height);
    }

    /// <summary>What both rectangles cover; empty when they do not meet.</summary>
    public Box Intersect(Box other)
    {
        var x = Math.Max(X, other.X);
        var y = Math.Max(Y, other.Y);
        return new Box(x, y, Math.Max(0, Math.Min(Right, other.Right) - x), Math.Max(0, Math.Min(Bottom, other.Bottom) - y));
    }

    /// <summary>The smallest rectangle around both.</summary>
    public Box Union(Box other)
    {
        var x = Math.Min(X, other.X);
        var y = Math.Min(Y, other.Y);
        return new Box(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }

    /// <summary>Whether the other rectangle lies inside, with a tolerance in pixels.</summary>
    public bool Contains(Box other, double tolerance = 0) =>
        other.X >= X - tolerance && other.Y >= Y - tolerance && other.Right <= Right + tolerance && other.Bottom <= Bottom + tolerance;

    /// <summary>Whether they share more than a sliver of the given thickness.</summary>
    public bool Overlaps(Box other, double tolerance = 0)
    {
        var shared = Intersect(other);
        return shared.Width > tolerance && shared.Height > tolerance;
    }

    /// <summary>The rectangle mirrored in a canvas of the given width.</summary>
    public Box Mirror(double canvasWidth) => this with { X = canvasWidth - Right };
}
