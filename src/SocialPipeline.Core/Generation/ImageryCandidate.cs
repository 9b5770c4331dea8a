namespace SocialPipeline.Generation;

/// <summary>A picture that a source offers, with where it comes from and on what terms.</summary>
public sealed record ImageryCandidate
{
    /// <summary>The id of the <see cref="IImagerySource"/>.</summary>
    public required string Source { get; init; }

    /// <summary>The picture's id in its source: a file name, a stock number.</summary>
    public required string Id { get; init; }

    /// <summary>The terms on which it may be used, such as <c>CC0-1.0</c> or <c>own work</c>.</summary>
    public required string Licence { get; init; }

    /// <summary>Who made it; <see langword="null"/> when it is not known.</summary>
    public string? Author { get; init; }

    /// <summary>Where it can be looked up; <see langword="null"/> when nowhere.</summary>
    public Uri? Address { get; init; }

    /// <summary>What it shows; <see langword="null"/> when it is not known.</summary>
    public string? AltText { get; init; }

    /// <summary>Whether a model made it. Default: no.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Why it was found, as a sentence.</summary>
    public string Reason { get; init; } = "";
}
