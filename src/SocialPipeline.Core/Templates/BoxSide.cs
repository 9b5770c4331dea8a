namespace SocialPipeline.Templates;

/// <summary>A side of a box, in reading direction.</summary>
public enum BoxSide
{
    /// <summary>Above.</summary>
    Top,

    /// <summary>Where text ends.</summary>
    End,

    /// <summary>Below.</summary>
    Bottom,

    /// <summary>Where text starts.</summary>
    Start,
}
