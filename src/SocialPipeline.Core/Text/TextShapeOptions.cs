namespace SocialPipeline.Text;

/// <summary>What shaping depends on besides the spans; everything that depends on the size stands in <see cref="TextLayoutOptions"/>.</summary>
public sealed record TextShapeOptions
{
    /// <summary>The paragraphs' direction; <see cref="TextDirection.Auto"/> by default, for each paragraph by itself.</summary>
    public TextDirection Direction { get; init; }

    /// <summary>The BCP 47 language tag for language-specific forms; none by default.</summary>
    public string? Locale { get; init; }

    /// <summary>
    /// Whether the text will be tracked; <see langword="false"/> by default. Tracked text gets no optional ligatures
    /// (<c>liga</c>, <c>clig</c>), as CSS Text 3 §8.2 asks: a ligature would keep its letters together while others move.
    /// </summary>
    public bool Tracked { get; init; }

    /// <summary>
    /// Whether lines may end inside a word: at soft hyphens, and by TeX's patterns in English and German (a text without a
    /// <see cref="Locale"/> counts as English). Left-to-right paragraphs only; off by default, and then soft hyphens divide nothing.
    /// </summary>
    public bool Hyphenate { get; init; }
}
