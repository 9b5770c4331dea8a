namespace SocialPipeline.Templates;

/// <summary>The same outline once more below, offset and flat or blurred.</summary>
/// <param name="Color">A colour token.</param>
/// <param name="X">The offset towards the end; percent are of the layer's width.</param>
/// <param name="Y">The offset downwards; percent are of the layer's height.</param>
/// <param name="Blur">The blur's standard deviation. Default 0: a flat tone.</param>
public sealed record Shadow(string Color, Length X, Length Y, Length Blur);
