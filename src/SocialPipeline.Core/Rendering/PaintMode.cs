namespace SocialPipeline.Rendering;

/// <summary>What a scene is drawn for.</summary>
internal enum PaintMode
{
    /// <summary>Pixels to be encoded.</summary>
    Pixels,

    /// <summary>Small pixels to be looked at by the backdrop.</summary>
    Sketch,

    /// <summary>A vector document: gradients stay gradients.</summary>
    Vector,
}
