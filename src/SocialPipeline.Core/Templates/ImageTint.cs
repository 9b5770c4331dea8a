namespace SocialPipeline.Templates;

/// <summary>A colour mixed into a picture.</summary>
/// <param name="Color">The colour token.</param>
/// <param name="Strength">How much of it, 0 to 1.</param>
public sealed record ImageTint(string Color, double Strength);
