namespace SocialPipeline.Templates;

/// <summary>A veil between a picture and text, exactly as strong as the contrast under the text needs.</summary>
public sealed record ScrimLayer : Layer
{
    /// <summary>The layers above whose contrast it secures.</summary>
    public required IReadOnlyList<string> For { get; init; }

    /// <summary>The veil's colour token. Default <c>ground</c>.</summary>
    public string Color { get; init; } = "ground";

    /// <summary>The side from which it fades out; <see langword="null"/> covers its box evenly.</summary>
    public BoxSide? From { get; init; }

    /// <summary>The share of the box, from the side, that is at full strength, 0 to 1. Default 0.6.</summary>
    public double Solid { get; init; } = 0.6;

    /// <summary>The least strength, 0 to 1. Default 0.</summary>
    public double MinStrength { get; init; }
}
