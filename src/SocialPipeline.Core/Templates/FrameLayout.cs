namespace SocialPipeline.Templates;

/// <summary>How a frame arranges its children.</summary>
public enum FrameLayout
{
    /// <summary>Each child says where it stands.</summary>
    Free,

    /// <summary>One below the other.</summary>
    Vertical,

    /// <summary>One beside the other in reading direction.</summary>
    Horizontal,

    /// <summary>In equal cells, row by row in reading direction.</summary>
    Grid,
}
