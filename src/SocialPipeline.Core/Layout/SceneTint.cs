using SocialPipeline.Colors;

namespace SocialPipeline.Layout;

/// <summary>A colour mixed into a picture.</summary>
/// <param name="Color">The colour.</param>
/// <param name="Strength">How much of it, 0 to 1.</param>
public sealed record SceneTint(Color Color, double Strength);
