namespace SocialPipeline.Layout;

/// <summary>The reading direction of a layout.</summary>
public enum LayoutDirection
{
    /// <summary>Start is left.</summary>
    LeftToRight,

    /// <summary>Start is right.</summary>
    RightToLeft,
}
