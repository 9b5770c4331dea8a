namespace SocialPipeline.Templates;

/// <summary>Where the children of a stack stand when nothing fills the rest.</summary>
public enum MainAlign
{
    /// <summary>At the start.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the end.</summary>
    End,

    /// <summary>The rest is shared between them.</summary>
    SpaceBetween,
}
