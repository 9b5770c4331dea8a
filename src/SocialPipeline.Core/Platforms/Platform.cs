namespace SocialPipeline.Platforms;

/// <summary>A place where pictures are published.</summary>
/// <param name="Id">The id, such as <c>google-business</c>.</param>
/// <param name="Name">The name people read, such as <c>Google Business</c>.</param>
public sealed record Platform(string Id, string Name);
