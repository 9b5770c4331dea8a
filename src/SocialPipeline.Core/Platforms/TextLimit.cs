namespace SocialPipeline.Platforms;

/// <summary>How long one text may be.</summary>
/// <param name="Max">The most the platform takes, in <paramref name="Unit"/>.</param>
/// <param name="Unit">What is counted.</param>
public sealed record TextLimit(int Max, TextUnit Unit)
{
    /// <summary>The least the platform takes, in <see cref="Unit"/>; 0 when it may be empty.</summary>
    public int Min { get; init; }

    /// <summary>A second limit in UTF-8 bytes, where the platform has one.</summary>
    public int? MaxUtf8Bytes { get; init; }

    /// <summary>How much of it is shown before it is cut, in <see cref="Unit"/>; <see langword="null"/> when all of it is.</summary>
    public int? Shown { get; init; }

    /// <summary>Whether the platform refuses what is longer; when not, <see cref="Max"/> is a recommendation.</summary>
    public bool IsHard { get; init; } = true;

    /// <summary>How well the limit is known, where that differs from the format's own confidence.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>What else is to be known about it.</summary>
    public string? Note { get; init; }

    /// <summary>The length of a text as this platform counts it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The length in <see cref="Unit"/>.</returns>
    public int Count(string text) => TextCounting.Count(text, Unit);

    /// <summary>Whether a text is neither too short nor too long; a limit that is only recommended counts, too.</summary>
    /// <param name="text">The text.</param>
    public bool Fits(string text)
    {
        var count = Count(text);
        return count >= Min && count <= Max && (MaxUtf8Bytes is null || TextCounting.Count(text, TextUnit.Utf8Bytes) <= MaxUtf8Bytes);
    }
}
