namespace SocialPipeline.Text;

/// <summary>Line height, tracking and word space at one size and number of lines.</summary>
/// <param name="LineHeight">The distance of baselines as a multiple of the size.</param>
/// <param name="Tracking">Space between clusters in em.</param>
/// <param name="WordSpacing">Space added to word spaces in em.</param>
public readonly record struct TextMetrics(double LineHeight, double Tracking, double WordSpacing);

