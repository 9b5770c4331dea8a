namespace SocialPipeline.Brands;

/// <summary>How chips and badges are rounded: a share of the box's height per corner, each from 0 (square) to 0.5 (half round).</summary>
/// <param name="TopStart">The upper corner where text starts.</param>
/// <param name="TopEnd">The upper corner where text ends.</param>
/// <param name="BottomEnd">The lower corner where text ends.</param>
/// <param name="BottomStart">The lower corner where text starts.</param>
public sealed record CornerStyle(double TopStart, double TopEnd, double BottomEnd, double BottomStart)
{
    /// <summary>No rounding.</summary>
    public static CornerStyle Square { get; } = new(0, 0, 0, 0);
}
