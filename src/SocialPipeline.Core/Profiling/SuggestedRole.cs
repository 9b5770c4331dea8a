using SocialPipeline.Colors;

namespace SocialPipeline.Profiling;

/// <summary>A colour of the suggested palette.</summary>
/// <param name="Token">The palette's token, such as <c>primary</c> or <c>neutral-1</c>.</param>
/// <param name="Color">The colour.</param>
/// <param name="Reason">Why this one, as a sentence with its figures.</param>
/// <param name="Observed">What was seen; <see langword="null"/> for a colour that is derived of another.</param>
public sealed record SuggestedRole(string Token, Color Color, string Reason, ObservedColor? Observed);
