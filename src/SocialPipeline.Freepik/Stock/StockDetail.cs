namespace SocialPipeline.Freepik.Stock;

/// <summary>All that is said of one stock picture.</summary>
public sealed record StockDetail
{
    /// <summary>The number by which it is downloaded.</summary>
    public required long Id { get; init; }

    /// <summary>What it shows, as its author says.</summary>
    public required string Title { get; init; }

    /// <summary>Its kind, such as <c>photo</c>.</summary>
    public string Type { get; init; } = "unknown";

    /// <summary>Whether a model made it; <see langword="null"/> when it is not said.</summary>
    public bool? IsAiGenerated { get; init; }

    /// <summary>Whether it is of the premium licence.</summary>
    public bool IsPremium { get; init; }

    /// <summary>Its page.</summary>
    public Uri? Page { get; init; }

    /// <summary>The text of the licence.</summary>
    public Uri? LicenceText { get; init; }

    /// <summary>Who made it.</summary>
    public string? Author { get; init; }

    /// <summary>A small picture to show.</summary>
    public Uri? Preview { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Its width in pixels; <see langword="null"/> when it is not said.</summary>
    public int? Width { get; init; }

    /// <summary>Its height in pixels; <see langword="null"/> when it is not said.</summary>
    public int? Height { get; init; }

    /// <summary>Words that describe it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
