using SocialPipeline.Colors;

namespace SocialPipeline.Layout;

/// <summary>A line along an outline.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Width">Its width in pixels.</param>
public sealed record SceneStroke(Color Color, double Width);
