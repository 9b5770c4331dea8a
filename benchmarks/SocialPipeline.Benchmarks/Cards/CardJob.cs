namespace SocialPipeline.Benchmarks.Cards;

/// <summary>What is made: one card, or eight formats of one brief.</summary>
public enum CardJob
{
    /// <summary>The card with its photograph as a JPEG.</summary>
    Jpeg,

    /// <summary>The card with its photograph as a PNG.</summary>
    Png,

    /// <summary>The card with its photograph as a WebP.</summary>
    Webp,

    /// <summary>The card without a photograph as a PNG.</summary>
    FlatPng,

    /// <summary>Eight formats with one photograph as JPEG.</summary>
    SetJpeg,

    /// <summary>Eight formats with one photograph as PNG.</summary>
    SetPng,

    /// <summary>540×540 pixels of the card as a JPEG, its photograph already decoded; the engine alone.</summary>
    Preview,
}
