namespace SocialPipeline.Brands;

/// <summary>A file that belongs to a brand (a logo, a font), held in memory.</summary>
/// <param name="Name">The path as the brand document gives it, with forward slashes.</param>
/// <param name="Bytes">The file's bytes.</param>
public sealed record BrandAsset(string Name, ReadOnlyMemory<byte> Bytes);
