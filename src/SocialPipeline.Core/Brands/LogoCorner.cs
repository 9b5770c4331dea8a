namespace SocialPipeline.Brands;

/// <summary>A corner of the canvas, in reading direction.</summary>
public enum LogoCorner
{
    /// <summary>Top, where text starts.</summary>
    TopStart,

    /// <summary>Top, where text ends.</summary>
    TopEnd,

    /// <summary>Bottom, where text starts.</summary>
    BottomStart,

    /// <summary>Bottom, where text ends.</summary>
    BottomEnd,
}
