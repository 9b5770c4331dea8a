using SocialPipeline.Imaging;

namespace SocialPipeline.Profiling;

/// <summary>What a brand is suggested from: a logo, sample pictures, or both.</summary>
public sealed record BrandMaterial
{
    /// <summary>The most pictures that are looked at.</summary>
    public const int MostImages = 64;

    /// <summary>The brand's name as people write it; its id is made of it.</summary>
    public required string Name { get; init; }

    /// <summary>The logo, an SVG or a bitmap; one without transparency serves for its colours alone. Default: none.</summary>
    public ImageSource? Logo { get; init; }

    /// <summary>Pictures that the brand has published, at most <see cref="MostImages"/>. Default: none.</summary>
    public IReadOnlyList<ImageSource> Images { get; init; } = [];
}
