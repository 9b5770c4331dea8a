using SocialPipeline.Colors;

namespace SocialPipeline.Brands;

/// <summary>What a brand says of a surface itself; the rest is derived.</summary>
internal sealed record SurfaceDraft
{
    public Color? Ground { get; init; }

    public Color? Ink { get; init; }

    public Color? Body { get; init; }

    public Color? Muted { get; init; }

    public Color? Highlight { get; init; }

    public Color? Spot { get; init; }

    public Color? SpotInk { get; init; }

    public Color? Tone { get; init; }

    public Color? Second { get; init; }

    public Color? Line { get; init; }
}
