using SocialPipeline.Brands;

namespace SocialPipeline.Host.Content;

/// <summary>A brief as it is ordered: the document that is kept, and the brand it is made for.</summary>
internal sealed record BriefOrder(string Document, Brand Brand)
{
    /// <summary>The key under which the caller may send it again; <see langword="null"/> when it has none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>What the caller sent, as a hash: the same key with another is refused.</summary>
    public string BodySha256 { get; init; } = "";
}
