using SocialPipeline.BrandBench.Designs;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.BrandBench.Colors;

/// <summary>A design that keeps to a palette, or not.</summary>
/// <param name="Design">The design.</param>
/// <param name="Palette">The brand's palette.</param>
/// <param name="Exempt">The boxes of the brand's own logo.</param>
/// <param name="OffArea">The share of the picture in off-brand colours, by construction; 0 for a compliant design.</param>
/// <param name="Kind">What was done.</param>
internal sealed record ColorCase(Design Design, IReadOnlyList<Color> Palette, IReadOnlyList<Box> Exempt, double OffArea, string Kind)
{
    /// <summary>The off-brand colour of areas, words or icons; none in a compliant design, nor in a gradient.</summary>
    public Color? Wrong { get; init; }

    public bool IsCompliant => OffArea == 0 && Wrong is null;
}
