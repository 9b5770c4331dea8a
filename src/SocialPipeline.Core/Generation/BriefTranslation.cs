namespace SocialPipeline.Generation;

/// <summary>A brief's texts in another language; what it leaves out stays as the brief says.</summary>
public sealed record BriefTranslation
{
    /// <summary>The texts that are drawn.</summary>
    public BriefCopy Copy { get; init; } = new();

    /// <summary>Shorter wordings in this language, the longest first.</summary>
    public IReadOnlyList<BriefCopy> Shorter { get; init; } = [];

    /// <summary>What the pictures show; <see langword="null"/> composes it from the drawn texts.</summary>
    public string? AltText { get; init; }

    /// <summary>The text of the post; <see langword="null"/> keeps the brief's.</summary>
    public string? Caption { get; init; }

    /// <summary>The hashtags; <see langword="null"/> keeps the brief's.</summary>
    public IReadOnlyList<string>? Hashtags { get; init; }

    /// <summary>A brief in this language.</summary>
    internal Brief In(Brief brief, string locale) => Copy.In(brief) with
    {
        Locale = locale,
        Shorter = Shorter,
        AltText = AltText,
        Caption = Caption ?? brief.Caption,
        Hashtags = Hashtags ?? brief.Hashtags,
        Translations = new Dictionary<string, BriefTranslation>(),
    };
}
