namespace SocialPipeline.Templates;

/// <summary>How words are highlighted.</summary>
public enum HighlightShape
{
    /// <summary>A box behind the whole height of the letters.</summary>
    Box,

    /// <summary>A broad line along their lower half, as by a felt pen.</summary>
    Marker,
}
