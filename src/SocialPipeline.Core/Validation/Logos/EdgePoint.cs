namespace SocialPipeline.Validation.Logos;

/// <summary>A point on an edge of the logo.</summary>
/// <param name="U">Across, -.5 to .5 of the logo's width.</param>
/// <param name="V">Down, -.5 to .5 of the logo's height.</param>
/// <param name="Angle">The direction of its gradient in radians, at the logo's own shape.</param>
/// <param name="IsInner">Whether two colours meet there inside the logo, so that a one-colour version has no edge.</param>
internal readonly record struct EdgePoint(float U, float V, float Angle, bool IsInner);
