using SocialPipeline.Colors;

namespace SocialPipeline.Layout;

/// <summary>A veil between a picture and text.</summary>
public sealed record SceneScrim : SceneElement
{
    /// <summary>The veil's colour, opaque.</summary>
    public required Color Color { get; init; }

    /// <summary>The elements whose contrast it secures, by layer id.</summary>
    public required IReadOnlyList<string> For { get; init; }

    /// <summary>The side of the canvas from which it fades out: <c>top</c>, <c>right</c>, <c>bottom</c>, <c>left</c>, or <see langword="null"/> for an even veil.</summary>
    public string? From { get; init; }

    /// <summary>The share of the box at full strength.</summary>
    public double Solid { get; init; }

    /// <summary>The least strength asked for.</summary>
    public double MinStrength { get; init; }

    /// <summary>The strength from 0 to 1; <see langword="null"/> before the backdrop was looked at.</summary>
    public double? Strength { get; init; }
}
