using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Metadata;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;

namespace SocialPipeline.Rendering;

/// <summary>How pictures are rendered and encoded.</summary>
public sealed record RenderOptions
{
    /// <summary>The file type; <see langword="null"/> chooses among the types that the format accepts.</summary>
    public ImageFileType? FileType { get; init; }

    /// <summary>The quality to start from, 1 to 100; <see langword="null"/> uses the type's default (JPEG 90, WebP 85).</summary>
    public int? Quality { get; init; }

    /// <summary>The similarity (mean SSIM) under which no quality is chosen, 0 to 1. Default 0.95.</summary>
    public double SimilarityFloor { get; init; } = .95;

    /// <summary>What each file says of itself, asked once its scene is final; <see langword="null"/>, the default, writes nothing into files.</summary>
    public Func<Scene, PlatformFormat, ImageMetadata?>? Metadata { get; init; }

    /// <summary>Device pixels a format pixel, above 0 to 4. Default 1; previews are smaller.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The language as a BCP 47 tag. Default: none.</summary>
    public string? Locale { get; init; }

    /// <summary>The reading direction; <see langword="null"/> takes it from the locale, then from the texts.</summary>
    public LayoutDirection? Direction { get; init; }

    /// <summary>What is done otherwise than the template would. Default: nothing.</summary>
    public DesignAdjustments Adjustments { get; init; } = DesignAdjustments.None;

    /// <summary>What pictures may ask for.</summary>
    public ImageLimits ImageLimits { get; init; } = new();

    /// <summary>Where photos stay decoded from one render to the next, for a preview that is drawn again and again; <see langword="null"/> (the default) keeps none. It never changes the bytes at one size.</summary>
    public PhotoCache? Photos { get; init; }

    /// <summary>How many pictures of a set are drawn at a time, 1 to 64; <see langword="null"/> takes the number of processors. It never changes the bytes.</summary>
    public int? Parallelism { get; init; }
}
