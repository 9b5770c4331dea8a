using SocialPipeline.Colors;

namespace SocialPipeline.Validation;

/// <summary>A colour that was found beside the one that was wanted.</summary>
/// <param name="Found">The colour in the picture.</param>
/// <param name="Wanted">The nearest of the brand.</param>
/// <param name="Difference">CIEDE2000 between them.</param>
/// <param name="Share">The share of what was judged, 0 to 1.</param>
public sealed record Swatch(Color Found, Color Wanted, double Difference, double Share);
