namespace SocialPipeline.Brands;

/// <summary>How the brand speaks: data for the checks of text.</summary>
public sealed record Voice
{
    /// <summary>Tone words, such as <c>calm</c>.</summary>
    public IReadOnlyList<string> Tone { get; init; } = [];

    /// <summary>Words that never appear.</summary>
    public IReadOnlyList<string> BannedWords { get; init; } = [];

    /// <summary>Words or disclaimers that must appear in the caption.</summary>
    public IReadOnlyList<string> RequiredWords { get; init; } = [];

    /// <summary>How many emoji a text may hold, 0 to 100; <see langword="null"/> sets no limit.</summary>
    public int? MaxEmoji { get; init; }

    /// <summary>How many hashtags a caption may hold, 0 to 100; <see langword="null"/> leaves it to the platform.</summary>
    public int? MaxHashtags { get; init; }

    /// <summary>The highest reading grade, 1 to 20; <see langword="null"/> sets none.</summary>
    public double? MaxReadingGrade { get; init; }
}
