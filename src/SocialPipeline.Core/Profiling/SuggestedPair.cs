using SocialPipeline.Colors;

namespace SocialPipeline.Profiling;

/// <summary>Two colours that stand on each other on a surface of the suggested brand.</summary>
/// <param name="Surface">The surface, such as <c>brand</c>.</param>
/// <param name="Token">What stands on top, such as <c>ink</c>.</param>
/// <param name="Color">Its colour.</param>
/// <param name="GroundToken">What lies below: <c>ground</c> or <c>spot</c>.</param>
/// <param name="Ground">Its colour.</param>
/// <param name="Ratio">The contrast as a WCAG 2.2 ratio, 1 to 21.</param>
/// <param name="Required">The least it needs: 4.5 for text, 1.5 for a shape that only has to be seen.</param>
public sealed record SuggestedPair(string Surface, string Token, Color Color, string GroundToken, Color Ground, double Ratio, double Required);
