using SocialPipeline.Brands;

namespace SocialPipeline.Generation.Copywriting;

/// <summary>What words are wanted. The brief's <see cref="Brief.ContentBrief"/> is not in it: no glyph ever comes from there.</summary>
public sealed record CopyRequest
{
    /// <summary>The brief's headline.</summary>
    public required string Title { get; init; }

    /// <summary>The brief's supporting text; <see langword="null"/> when it has none.</summary>
    public string? Description { get; init; }

    /// <summary>The brand's name.</summary>
    public required string BrandName { get; init; }

    /// <summary>How the brand speaks.</summary>
    public required Voice Voice { get; init; }

    /// <summary>The language as a BCP 47 tag; <see langword="null"/> when the brief names none.</summary>
    public string? Locale { get; init; }

    /// <summary>What the words must keep.</summary>
    public required CopyLimits Limits { get; init; }

    /// <summary>Which attempt it is, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The last proposal; <see langword="null"/> at the first attempt, or when the last one was none.</summary>
    public CopyProposal? Last { get; init; }

    /// <summary>What was wrong with the last attempt, a sentence each.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}
