using SocialPipeline.Colors;
using SocialPipeline.Text;

namespace SocialPipeline.Layout;

/// <summary>Text as it is drawn.</summary>
public sealed record SceneText : SceneElement
{
    /// <summary>The text after Liquid.</summary>
    public required string Text { get; init; }

    /// <summary>The brand's typographic role.</summary>
    public required string Role { get; init; }

    /// <summary>The size in pixels.</summary>
    public required double Size { get; init; }

    /// <summary>The smallest size that the layer allows, in pixels.</summary>
    public required double MinSize { get; init; }

    /// <summary>The largest size that the layer allows, in pixels.</summary>
    public double MaxSize { get; init; }

    /// <summary>The layer's colour.</summary>
    public required Color Color { get; init; }

    /// <summary>The line around the letters; its width stands outside them.</summary>
    public SceneStroke? Outline { get; init; }

    /// <summary>The shadow of the letters.</summary>
    public SceneShadow? Shadow { get; init; }

    /// <summary>The lines with their glyphs, relative to <see cref="Origin"/>.</summary>
    public required TextLayout Lines { get; init; }

    /// <summary>Where the layout's upper left corner stands.</summary>
    public required (double X, double Y) Origin { get; init; }

    /// <summary>The rectangle of the ink on the canvas.</summary>
    public required Box Ink { get; init; }

    /// <summary>Whether text runs out of its box (only when the layer allows it).</summary>
    public bool Overflows { get; init; }

    /// <summary>The WCAG contrast with what is really under it: the 10th percentile over its ink's surroundings; <see langword="null"/> before the backdrop was looked at.</summary>
    public double? Contrast { get; init; }
}
