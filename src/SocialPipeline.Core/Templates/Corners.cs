namespace SocialPipeline.Templates;

/// <summary>The rounding of a box: the brand's own, or a length for all corners.</summary>
/// <param name="OfBrand">Whether the brand's corner style is used.</param>
/// <param name="Radius">The radius, when it is not the brand's; percent are of the shorter side.</param>
public sealed record Corners(bool OfBrand, Length? Radius = null)
{
    /// <summary>No rounding.</summary>
    public static Corners Square { get; } = new(false);

    /// <summary>The brand's corner style.</summary>
    public static Corners Brand { get; } = new(true);
}
