using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Logos;

/// <summary>A place where the logo lies.</summary>
/// <param name="VariantId">The variant that fits best, by its outline and then by its colours.</param>
/// <param name="Box">The upright box around the logo in pixels of the picture; it may reach beyond the picture's edge.</param>
/// <param name="TurnDegrees">How far it is turned, in degrees clockwise.</param>
/// <param name="Stretch">Its width ÷ height over that of the variant: 1 undistorted, 1.1 a tenth too wide.</param>
/// <param name="VisibleShare">The share of its box inside the picture, 0 to 1.</param>
/// <param name="ColorMatch">How well its colours are those of the variant, 0 to 1; low for a recoloured logo.</param>
public sealed record LogoMatch(string VariantId, Box Box, double TurnDegrees, double Stretch, double VisibleShare, double ColorMatch);
