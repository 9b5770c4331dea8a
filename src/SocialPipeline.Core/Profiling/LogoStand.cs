using SocialPipeline.Colors;

namespace SocialPipeline.Profiling;

/// <summary>A logo variant on a colour of the palette.</summary>
/// <param name="GroundToken">The colour's token, such as <c>primary</c>.</param>
/// <param name="Ground">The colour.</param>
/// <param name="Variant">The id of the variant that stands there.</param>
/// <param name="Ratio">The contrast that four fifths of its ink reach, as a WCAG 2.2 ratio.</param>
public sealed record LogoStand(string GroundToken, Color Ground, string Variant, double Ratio);
