namespace SocialPipeline.Templates;

/// <summary>A soft edge of a picture that melts into the ground.</summary>
/// <param name="Side">Which side.</param>
/// <param name="Size">How deep the fade reaches; percent are of the layer's side.</param>
public sealed record FadeEdge(BoxSide Side, Length Size);
