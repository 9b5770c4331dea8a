using SocialPipeline.Colors;

namespace SocialPipeline.Layout;

/// <summary>A shadow.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="X">Its offset to the right in pixels.</param>
/// <param name="Y">Its offset downwards in pixels.</param>
/// <param name="Blur">Its blur's standard deviation in pixels; 0 for a flat tone.</param>
public sealed record SceneShadow(Color Color, double X, double Y, double Blur);
