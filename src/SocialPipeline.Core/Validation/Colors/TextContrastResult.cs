using SocialPipeline.Colors;

namespace SocialPipeline.Validation.Colors;

/// <summary>The contrast of a text with what is right around its letters.</summary>
/// <param name="Ink">The letters' colour: the commonest of their innermost pixels.</param>
/// <param name="Ground">The mean colour of the ring around them.</param>
/// <param name="Mean">The WCAG 2.2 ratio, 1 to 21, on the mean over the ring.</param>
/// <param name="Tenth">The ratio that a tenth of the ring falls below.</param>
/// <param name="Apca">APCA's Lc of ink on the mean ground; negative for light on dark.</param>
/// <param name="Reason">Why pixels do not tell, as a sentence; <see langword="null"/> when they do.</param>
public sealed record TextContrastResult(Color Ink, Color Ground, double Mean, double Tenth, double Apca, string? Reason)
{
    /// <summary>Whether pixels do not tell; then the figures mean nothing.</summary>
    public bool IsIndeterminate => Reason is not null;
}
