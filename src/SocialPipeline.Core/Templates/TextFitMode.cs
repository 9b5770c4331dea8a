namespace SocialPipeline.Templates;

/// <summary>What happens to text that is too long.</summary>
public enum TextFitMode
{
    /// <summary>It gets smaller down to the smallest size; then the drop order speaks; then rendering fails.</summary>
    Shrink,

    /// <summary>It is cut at the smallest size and ends with an ellipsis inside the box.</summary>
    Truncate,

    /// <summary>It runs over, and the scene says so.</summary>
    Overflow,
}
