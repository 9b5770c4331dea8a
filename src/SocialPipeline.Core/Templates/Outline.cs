namespace SocialPipeline.Templates;

/// <summary>An outline in the unit square, stretched to its box: one of the brand's shapes, or path data of the template.</summary>
/// <param name="BrandShape">The name of the brand's shape; <see langword="null"/> when path data is given.</param>
/// <param name="PathData">SVG path data in the unit square; with a brand shape it is what brands without that shape get.</param>
/// <param name="KeepAspect">Whether the unit square stays square (centred) instead of stretching. Default: no.</param>
public sealed record Outline(string? BrandShape, string? PathData, bool KeepAspect = false);
