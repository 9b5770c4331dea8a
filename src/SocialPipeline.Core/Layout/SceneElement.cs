using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>One thing in a scene.</summary>
public abstract record SceneElement
{
    private protected SceneElement()
    {
    }

    /// <summary>The id, unique in the scene: the layer's, with <c>[n]</c> for the n-th copy of a repeated layer.</summary>
    public string Id { get; init; } = "";

    /// <summary>The layer it comes from.</summary>
    public string Layer { get; init; } = "";

    /// <summary>Its rectangle in device pixels.</summary>
    public Box Box { get; init; }

    /// <summary>Opacity from 0 to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>How it comes in when the design is animated.</summary>
    public EnterEffect Enter { get; init; }

    /// <summary>The rectangle that clips it; <see langword="null"/> for the canvas.</summary>
    public Box? Clip { get; init; }
}
