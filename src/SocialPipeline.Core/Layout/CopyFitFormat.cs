using SocialPipeline.Platforms;

namespace SocialPipeline.Layout;

/// <summary>How one format takes the copy.</summary>
public sealed record CopyFitFormat
{
    /// <summary>The format.</summary>
    public required PlatformFormat Format { get; init; }

    /// <summary>The verdict.</summary>
    public required CopyFitVerdict Verdict { get; init; }

    /// <summary>A sentence with the figures behind the verdict.</summary>
    public required string Reason { get; init; }

    /// <summary>The texts; none when it does not fit.</summary>
    public IReadOnlyList<CopyFitText> Texts { get; init; } = [];

    /// <summary>The layers that had to go, in order.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>The layer that does not fit; <see langword="null"/> when all do.</summary>
    public string? FailedLayer { get; init; }
}
