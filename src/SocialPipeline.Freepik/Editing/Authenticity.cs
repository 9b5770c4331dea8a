namespace SocialPipeline.Freepik.Editing;

/// <summary>What the classifier thinks of a picture.</summary>
/// <param name="Ai">How likely a model made it, 0 to 1.</param>
/// <param name="NotAi">How likely none did, 0 to 1.</param>
public sealed record Authenticity(double Ai, double NotAi);
