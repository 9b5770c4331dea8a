namespace SocialPipeline.Layout;

/// <summary>A drawn shape.</summary>
public sealed record SceneShape : SceneElement
{
    /// <summary>The outline as SVG path data in device pixels; <see langword="null"/> for the box itself.</summary>
    public string? Path { get; init; }

    /// <summary>What it is filled with.</summary>
    public ScenePaint? Fill { get; init; }

    /// <summary>The colour and width of the line around it.</summary>
    public SceneStroke? Stroke { get; init; }

    /// <summary>A shadow.</summary>
    public SceneShadow? Shadow { get; init; }
}
