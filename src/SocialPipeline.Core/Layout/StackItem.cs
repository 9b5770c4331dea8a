namespace SocialPipeline.Layout;

/// <summary>A child as its stack measured it.</summary>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Baseline">From its top to its last baseline.</param>
/// <param name="Before">The space before it.</param>
/// <param name="Definite">Whether its height does not come from its content.</param>
internal record struct StackItem(double Width, double Height, double Baseline, double Before, bool Definite);
