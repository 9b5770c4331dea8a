namespace SocialPipeline.Fuzz.Mutations;

/// <summary>A chunk, segment or table of a file.</summary>
/// <param name="Name">Its name; empty for what stands between parts.</param>
/// <param name="Body">Its content without the frame.</param>
/// <param name="Claimed">The length that it claims; its own when <see langword="null"/>.</param>
internal sealed record FilePart(string Name, byte[] Body, long? Claimed = null);
