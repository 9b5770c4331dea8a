namespace SocialPipeline.Host.Storage;

/// <summary>A list of sentences as a column holds it: JSON text. Immutable.</summary>
internal sealed record Sentences(IReadOnlyList<string> Items)
{
    public static Sentences None { get; } = new([]);
}
