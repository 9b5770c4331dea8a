namespace SocialPipeline.Imaging;

/// <summary>What a foreign picture may cost. Every limit is checked on the header, before memory for pixels is spent.</summary>
public sealed record ImageLimits
{
    /// <summary>The written defaults: 64 MiB, 50 million pixels, 12,000 pixels a side, 256 MB while decoding.</summary>
    public static ImageLimits Default { get; } = new();

    /// <summary>The largest file, in bytes. Default 64 MiB.</summary>
    public long MaxBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>The most pixels, all frames of an animation counted in. Default 50,000,000.</summary>
    public long MaxPixels { get; init; } = 50_000_000;

    /// <summary>The longest side, in pixels. Default 12,000.</summary>
    public int MaxSide { get; init; } = 12_000;

    /// <summary>The most memory that decoding one picture holds at once, in bytes: its pixels, and what its codec keeps beside them. A JPEG or WebP that would need more is decoded smaller, a PNG turned smaller; what cannot be is refused. Default 256,000,000.</summary>
    public long MaxDecodeBytes { get; init; } = 256_000_000;

    /// <summary>Whether a file called <c>x.png</c> that holds a JPEG is refused. Default <see langword="true"/>; names without a known picture ending are never refused.</summary>
    public bool RequireMatchingName { get; init; } = true;
}
