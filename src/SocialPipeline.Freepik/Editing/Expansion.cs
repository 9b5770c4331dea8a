namespace SocialPipeline.Freepik.Editing;

/// <summary>By how many pixels a picture is carried on at each side, 0 to 2,048.</summary>
/// <param name="Left">At the left.</param>
/// <param name="Top">Above.</param>
/// <param name="Right">At the right.</param>
/// <param name="Bottom">Below.</param>
public readonly record struct Expansion(int Left, int Top, int Right, int Bottom);
