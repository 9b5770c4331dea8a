namespace SocialPipeline.Layout;

/// <summary>What a node needs.</summary>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Baseline">From its top to its last baseline; its height when it has none.</param>
internal readonly record struct NodeSize(double Width, double Height, double Baseline);
