namespace SocialPipeline.Generation.Copywriting;

/// <summary>Proposed words; what is <see langword="null"/> stays as the brief says.</summary>
public sealed record CopyProposal
{
    /// <summary>The headline, one line.</summary>
    public string? Headline { get; init; }

    /// <summary>The supporting text.</summary>
    public string? SupportingText { get; init; }

    /// <summary>The text of the post; a brief that has its own keeps it.</summary>
    public string? Caption { get; init; }

    /// <summary>The hashtags, with or without <c>#</c>; a brief that has its own keeps them.</summary>
    public IReadOnlyList<string>? Hashtags { get; init; }

    /// <summary>What the pictures show, for people who do not see them; a brief that has its own keeps it.</summary>
    public string? AltText { get; init; }
}
