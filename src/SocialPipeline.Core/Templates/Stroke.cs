namespace SocialPipeline.Templates;

/// <summary>A line along an outline, centred on it.</summary>
/// <param name="Color">A colour token.</param>
/// <param name="Width">The line's width.</param>
public sealed record Stroke(string Color, Length Width);
