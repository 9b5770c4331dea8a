namespace SocialPipeline.Templates;

/// <summary>How a side finds its length.</summary>
public enum ExtentMode
{
    /// <summary>A given length.</summary>
    Fixed,

    /// <summary>What the parent leaves.</summary>
    Fill,

    /// <summary>What the content needs.</summary>
    Hug,
}
