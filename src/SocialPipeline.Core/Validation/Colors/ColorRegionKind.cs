namespace SocialPipeline.Validation.Colors;

/// <summary>What a judged region is.</summary>
public enum ColorRegionKind
{
    /// <summary>An area of one colour.</summary>
    Solid,

    /// <summary>A run from one colour to another, straight or round.</summary>
    Gradient,

    /// <summary>Letters, icons and other small shapes of one colour, taken together.</summary>
    Ink,
}
