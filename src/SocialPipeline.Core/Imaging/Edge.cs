namespace SocialPipeline.Imaging;

/// <summary>A side of a picture as a person sees it.</summary>
public enum Edge
{
    /// <summary>The left side.</summary>
    Left,

    /// <summary>The upper side.</summary>
    Top,

    /// <summary>The right side.</summary>
    Right,

    /// <summary>The lower side.</summary>
    Bottom,
}
