namespace SocialPipeline.Profiling;

/// <summary>Where a colour was seen.</summary>
/// <param name="Image">The name of the logo or picture.</param>
/// <param name="Origin">What it was seen in.</param>
/// <param name="Share">Its share of the logo's ink or of the picture's pixels, 0 to 1.</param>
public sealed record ColorSighting(string Image, ColorOrigin Origin, double Share);
