using SocialPipeline.Colors;
using SocialPipeline.Imaging.Metadata;
using SocialPipeline.Platforms;

namespace SocialPipeline.Imaging;

/// <summary>What a finished file may be.</summary>
public sealed record EncodeOptions
{
    /// <summary>The types that are accepted, the preferred first. Default JPEG, PNG, WebP. GIF and PDF may be listed, and are passed over here.</summary>
    public IReadOnlyList<ImageFileType> Accepted { get; init; } = [ImageFileType.Jpeg, ImageFileType.Png, ImageFileType.Webp];

    /// <summary>The type to try first; must be among <see cref="Accepted"/>. Without it (the default) a flat design becomes PNG when that is no larger than JPEG, anything else JPEG.</summary>
    public ImageFileType? Requested { get; init; }

    /// <summary>The most bytes the file may have; no limit when <see langword="null"/>, the default.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>The quality to begin with, 1 to 100; by default 90 for JPEG (with chroma halved both ways, 4:2:0) and 85 for WebP. To fit <see cref="MaxBytes"/> it goes down by 63 at most, and not below 10.</summary>
    public int? Quality { get; init; }

    /// <summary>How like the drawn picture a file must stay when its quality is lowered: mean SSIM on luma, 0 to 1, default .95 (Wang, Bovik, Sheikh and Simoncelli, 2004).</summary>
    public double SimilarityFloor { get; init; } = .95;

    /// <summary>Whether the similarity is measured also when the quality was not lowered; it costs a decode. Default <see langword="false"/>.</summary>
    public bool MeasureSimilarity { get; init; }

    /// <summary>What the file says of itself; it counts in <see cref="MaxBytes"/>, and the written file is read back to see that it carries it. Default <see langword="null"/>: nothing.</summary>
    public ImageMetadata? Metadata { get; init; }

    /// <summary>What transparent pixels are laid on when the type has no transparency. Without it (the default) such a type is refused for such a picture.</summary>
    public Color? Background { get; init; }
}
