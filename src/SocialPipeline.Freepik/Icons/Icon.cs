namespace SocialPipeline.Freepik.Icons;

/// <summary>An icon.</summary>
public sealed record Icon
{
    /// <summary>The number by which it is downloaded.</summary>
    public required long Id { get; init; }

    /// <summary>What it shows.</summary>
    public required string Name { get; init; }

    /// <summary>The style's name.</summary>
    public string? Style { get; init; }

    /// <summary>The family's name.</summary>
    public string? Family { get; init; }

    /// <summary>Who made it.</summary>
    public string? Author { get; init; }

    /// <summary>Whether it is free as SVG.</summary>
    public bool IsFreeSvg { get; init; }

    /// <summary>A small picture to show, which is no download.</summary>
    public Uri? Thumbnail { get; init; }

    /// <summary>Words that describe it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
