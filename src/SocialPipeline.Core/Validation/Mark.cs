using SocialPipeline.Layout;

namespace SocialPipeline.Validation;

/// <summary>A measurement that belongs to a place, whether or not it breaks a rule: a text's contrast, the logo in its clear space.</summary>
/// <param name="Box">The place in pixels of the picture.</param>
/// <param name="Label">What was measured there, in short.</param>
/// <param name="Around">A second rectangle around it; <see langword="null"/> when there is none.</param>
public sealed record Mark(Box Box, string Label, Box? Around = null);
