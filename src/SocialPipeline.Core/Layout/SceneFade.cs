using SocialPipeline.Colors;

namespace SocialPipeline.Layout;

/// <summary>A soft edge: the colour covers the picture at the edge and is gone at the depth.</summary>
/// <param name="Side">The side of the canvas: <c>top</c>, <c>right</c>, <c>bottom</c> or <c>left</c>.</param>
/// <param name="Depth">How deep it reaches in pixels.</param>
/// <param name="Color">The colour at the edge.</param>
public sealed record SceneFade(string Side, double Depth, Color Color);
