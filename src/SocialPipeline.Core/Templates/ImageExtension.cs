namespace SocialPipeline.Templates;

/// <summary>Carries a picture on by the colour of its edge: room for text, or what a short picture lacks.</summary>
/// <param name="Side">Where it is carried on.</param>
/// <param name="Size">The room asked for, as a length or a share of the box's side; default none.</param>
/// <param name="MaxScale">The device pixels that a picture pixel may become, 1 to 20; a picture that is too short for it is carried on instead of enlarged. Default 2.</param>
public sealed record ImageExtension(BoxSide Side, Length Size, double MaxScale = 2);
