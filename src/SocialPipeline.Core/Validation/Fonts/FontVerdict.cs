namespace SocialPipeline.Validation.Fonts;

/// <summary>Whether a text is drawn in an expected family.</summary>
public enum FontVerdict
{
    /// <summary>It is.</summary>
    Expected,

    /// <summary>It is drawn in another.</summary>
    Other,

    /// <summary>Pixels alone do not tell; the reason says why.</summary>
    Indeterminate,
}
