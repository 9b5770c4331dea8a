namespace SocialPipeline.Validation.Fonts;

/// <summary>A face that was compared with what was drawn.</summary>
/// <param name="Family">Its family.</param>
/// <param name="Weight">Its weight, 1 to 1000.</param>
/// <param name="Italic">Whether it is slanted.</param>
/// <param name="Similarity">How alike it is, up to 1.</param>
/// <param name="Size">The size in pixels at which it fits.</param>
/// <param name="Tracking">The tracking in em with which it fits.</param>
public sealed record FontCandidate(string Family, int Weight, bool Italic, double Similarity, double Size, double Tracking);
