namespace SocialPipeline.Templates;

/// <summary>What a layer of the canvas is placed in.</summary>
public enum LayerArea
{
    /// <summary>The whole canvas.</summary>
    Canvas,

    /// <summary>The content area: the canvas without margins and without what the platform covers.</summary>
    Content,
}
