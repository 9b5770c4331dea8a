namespace SocialPipeline.Freepik.Videos;

/// <summary>A stock video.</summary>
public sealed record Video
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What it shows.</summary>
    public required string Name { get; init; }

    /// <summary>Its page.</summary>
    public Uri? Page { get; init; }

    /// <summary>How long it is; <see langword="null"/> when that cannot be read.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Its shape, such as <c>16:9</c>.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>Its best quality, such as <c>1080p</c>.</summary>
    public string? Quality { get; init; }

    /// <summary>Who made it.</summary>
    public string? Author { get; init; }

    /// <summary>Whether a model made it; <see langword="null"/> when it is not said.</summary>
    public bool? IsAiGenerated { get; init; }

    /// <summary>Whether it is of the premium licence.</summary>
    public bool IsPremium { get; init; }

    /// <summary>A small picture to show.</summary>
    public Uri? Thumbnail { get; init; }
}
