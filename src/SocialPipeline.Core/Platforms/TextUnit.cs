namespace SocialPipeline.Platforms;

/// <summary>What a platform counts when it limits a text.</summary>
public enum TextUnit
{
    /// <summary>UTF-16 code units, as most web forms count; an emoji is two or more.</summary>
    Utf16,

    /// <summary>Characters as people see them (extended grapheme clusters, UAX #29); any emoji is one.</summary>
    Graphemes,

    /// <summary>Bytes in UTF-8.</summary>
    Utf8Bytes,

    /// <summary>As Threads counts: code points, but an emoji by its bytes in UTF-8.</summary>
    Threads,

    /// <summary>As X counts: Latin letters and most punctuation are one, all else (CJK, Arabic presentation forms, emoji) two, a link 23 (X's published counting rules, version 3).</summary>
    XWeighted,
}
