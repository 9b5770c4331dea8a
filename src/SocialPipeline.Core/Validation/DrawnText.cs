using SocialPipeline.Layout;

namespace SocialPipeline.Validation;

/// <summary>Text that somebody says stands in a picture.</summary>
/// <param name="Text">The words.</param>
/// <param name="Box">Where, in pixels of the picture.</param>
public sealed record DrawnText(string Text, Box Box);
