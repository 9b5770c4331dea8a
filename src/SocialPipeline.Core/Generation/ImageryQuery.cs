namespace SocialPipeline.Generation;

/// <summary>What picture is wanted.</summary>
/// <param name="Words">What it should show, in lower case, the most important first.</param>
public sealed record ImageryQuery(IReadOnlyList<string> Words)
{
    /// <summary>The language of the words as a BCP 47 tag; <see langword="null"/> when it is not known.</summary>
    public string? Locale { get; init; }

    /// <summary>The most candidates wanted, at least 1. Default 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The query for a brief: the words of its content brief, then of its title and description.</summary>
    /// <param name="brief">The brief.</param>
    public static ImageryQuery For(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return new ImageryQuery(BriefWords.Of(brief.ContentBrief, brief.Title, brief.Description)) { Locale = brief.Locale };
    }
}
