namespace SocialPipeline.Templates;

/// <summary>A colour at a place of a gradient.</summary>
/// <param name="Color">A colour token such as <c>ink</c> or <c>ground/40</c>; may be Liquid.</param>
/// <param name="Position">From 0 to 1.</param>
public sealed record PaintStop(string Color, double Position);
