namespace SocialPipeline.Platforms;

/// <summary>One size in which a platform takes pictures, with all that is known about it. The figures are data (<c>platforms.json</c>) and move: <see cref="VerifiedOn"/> says how old they are.</summary>
public sealed record PlatformFormat
{
    /// <summary>The id, such as <c>instagram-post-portrait</c>; see <see cref="PlatformFormats"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the platform, such as <c>instagram</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>The content type, one of <see cref="ContentTypes"/>.</summary>
    public required string ContentType { get; init; }

    /// <summary>The name people read, such as <c>Instagram portrait post</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The width in pixels, 1 to 12,000.</summary>
    public required int Width { get; init; }

    /// <summary>The height in pixels, 1 to 12,000.</summary>
    public required int Height { get; init; }

    /// <summary>Whether this is the format made when a platform and content type are asked for and no format is named.</summary>
    public required bool IsPrimary { get; init; }

    /// <summary>Where the platform covers the picture; <see cref="SafeArea.None"/> when it does not.</summary>
    public required SafeArea SafeArea { get; init; }

    /// <summary>The largest file in bytes; <see langword="null"/> when no limit is known. Where a source says MB, a million bytes is taken, the smaller reading.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>The smallest file in bytes; <see langword="null"/> when no limit is known.</summary>
    public long? MinBytes { get; init; }

    /// <summary>The most pixels (width × height); <see langword="null"/> when no limit is known.</summary>
    public long? MaxPixels { get; init; }

    /// <summary>The most frames of an animated GIF; <see langword="null"/> when no limit is known.</summary>
    public int? MaxFrames { get; init; }

    /// <summary>The smallest width in pixels that the platform takes; <see langword="null"/> when no limit is known.</summary>
    public int? MinWidth { get; init; }

    /// <summary>The largest width in pixels that the platform takes; <see langword="null"/> when no limit is known.</summary>
    public int? MaxWidth { get; init; }

    /// <summary>The smallest height in pixels that the platform takes; <see langword="null"/> when no limit is known.</summary>
    public int? MinHeight { get; init; }

    /// <summary>The largest height in pixels that the platform takes; <see langword="null"/> when no limit is known.</summary>
    public int? MaxHeight { get; init; }

    /// <summary>How many pictures one post may have; <see langword="null"/> when no limit is known.</summary>
    public int? MaxImages { get; init; }

    /// <summary>The file types the platform takes, the safest first; never empty.</summary>
    public required IReadOnlyList<ImageFileType> AcceptedTypes { get; init; }

    /// <summary>The limits of the texts that go with the picture.</summary>
    public required TextLimits Text { get; init; }

    /// <summary>Whether the platform demands alternative text.</summary>
    public bool RequiresAltText { get; init; }

    /// <summary>How well the size and the file limits are known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>When the figures were last looked up.</summary>
    public required DateOnly VerifiedOn { get; init; }

    /// <summary>Where the figures were read.</summary>
    public required string Source { get; init; }

    /// <summary>What else is to be known.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Points on which the sources conflict or are silent.</summary>
    public IReadOnlyList<string> Unsettled { get; init; } = [];

    /// <summary>Width divided by height.</summary>
    public double AspectRatio => (double)Width / Height;

    /// <summary>The id and the size.</summary>
    public override string ToString() => FormattableString.Invariant($"{Id} ({Width}×{Height})");
}
