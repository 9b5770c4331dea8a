using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>The inks a drawing is painted with.</summary>
public sealed record SvgPaintOptions
{
    /// <summary>What <c>currentColor</c> means where the file sets no <c>color</c> of its own; black by default.</summary>
    public SKColor CurrentColor { get; init; } = SKColors.Black;

    /// <summary>
    /// One ink for everything that is painted, keeping each place's own opacity: the one-colour version of a logo.
    /// <see langword="null"/>, the default, keeps the file's colours.
    /// </summary>
    public SKColor? OverrideColor { get; init; }
}
