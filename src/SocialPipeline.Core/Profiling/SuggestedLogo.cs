using SocialPipeline.Brands;

namespace SocialPipeline.Profiling;

/// <summary>The logo of the suggested brand in its variants, and how it may be used.</summary>
/// <param name="Variants">The variants, full colour first.</param>
/// <param name="Policy">The suggested policy.</param>
/// <param name="AspectRatio">Width ÷ height of what is drawn.</param>
/// <param name="ClearSpaceReason">Where the clear space comes from, as a sentence with its figures.</param>
/// <param name="MinHeightReason">Where the smallest height comes from, as a sentence with its figures.</param>
/// <param name="Grounds">Which variant stands on each colour of the palette, and how well.</param>
public sealed record SuggestedLogo(
    IReadOnlyList<LogoVariant> Variants,
    LogoPolicy Policy,
    double AspectRatio,
    string ClearSpaceReason,
    string MinHeightReason,
    IReadOnlyList<LogoStand> Grounds);
