using SocialPipeline.Imaging;

namespace SocialPipeline.Layout;

/// <summary>A picture.</summary>
public sealed record SceneImage : SceneElement
{
    /// <summary>The input that it comes from.</summary>
    public required string Input { get; init; }

    /// <summary>The picture's bytes.</summary>
    public required ImageSource Source { get; init; }

    /// <summary>What it shows, when the caller said so.</summary>
    public string? AltText { get; init; }

    /// <summary>The part of the picture that is shown, in its own pixels.</summary>
    public required Box Crop { get; init; }

    /// <summary>The point that the crop keeps near its middle; <see langword="null"/> when the whole picture is shown, or nobody said yet.</summary>
    public FocusPoint? Focus { get; init; }

    /// <summary>Who said where the subject is.</summary>
    public FocusOrigin FocusOrigin { get; init; }

    /// <summary>Device pixels a picture pixel; above 1 the picture is enlarged.</summary>
    public double Scale => Crop.Width <= 0 ? 0 : Box.Width / Crop.Width;

    /// <summary>Whether it fills its box, so that a part of it may be cut off.</summary>
    internal bool IsCropped { get; init; }

    /// <summary>The two colours it is reduced to; <see langword="null"/> keeps its own.</summary>
    public SceneDuotone? Duotone { get; init; }

    /// <summary>The colour mixed in after the duotone; <see langword="null"/> for none.</summary>
    public SceneTint? Tint { get; init; }

    /// <summary>How much darker, 0 to 1, after duotone and tint.</summary>
    public double Darken { get; init; }

    /// <summary>The standard deviation of its blur in device pixels; the last step.</summary>
    public double Blur { get; init; }

    /// <summary>How it is carried on beside its box; <see langword="null"/> when it is not.</summary>
    public SceneExtension? Extension { get; init; }

    /// <summary>The outline that shows it, as SVG path data in device pixels; <see langword="null"/> for the box.</summary>
    public string? Mask { get; init; }

    /// <summary>Soft edges.</summary>
    public IReadOnlyList<SceneFade> Fades { get; init; } = [];

    /// <summary>A flat shadow in its own outline.</summary>
    public SceneShadow? Shadow { get; init; }
}
