namespace SocialPipeline.Imaging;

/// <summary>The point of a picture that matters most, in fractions of its size as a person sees it.</summary>
/// <param name="X">0 (left edge) to 1 (right edge).</param>
/// <param name="Y">0 (top edge) to 1 (bottom edge).</param>
public readonly record struct FocusPoint(double X, double Y)
{
    /// <summary>The middle of the picture, the default.</summary>
    public static FocusPoint Center => new(.5, .5);
}
