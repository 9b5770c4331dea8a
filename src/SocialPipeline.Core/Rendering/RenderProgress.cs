namespace SocialPipeline.Rendering;

/// <summary>How far a set has come.</summary>
/// <param name="Done">How many formats are finished, failed ones counted in.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Format">The id of the format that was finished last.</param>
public sealed record RenderProgress(int Done, int Total, string Format);
