using SocialPipeline.Text;

namespace SocialPipeline.Layout;

/// <summary>Text at a settled size, and why it does not fit, when it does not.</summary>
internal sealed record FittedText(double Size, TextLayout Lines, string? Fault);
