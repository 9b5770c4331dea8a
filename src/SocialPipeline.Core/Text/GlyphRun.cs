using System.Collections.Immutable;
using SkiaSharp;
using SocialPipeline.Colors;

namespace SocialPipeline.Text;

/// <summary>Neighbouring glyphs of one face, size, colour and direction, in visual order from left to right.</summary>
/// <param name="Face">The face.</param>
/// <param name="Size">The type size in pixels.</param>
/// <param name="Color">The fill.</param>
/// <param name="Direction">Left to right or right to left.</param>
/// <param name="Glyphs">The glyph numbers.</param>
/// <param name="Positions">The origin of each glyph, relative to the line's origin (its left end on the baseline); y points down.</param>
/// <param name="Clusters">For each glyph, where its cluster starts in the text, in UTF-16 units.</param>
/// <param name="Start">Where the run starts in the text.</param>
/// <param name="End">Where the run ends in the text.</param>
public sealed record GlyphRun(
    FontFace Face,
    double Size,
    Color Color,
    TextDirection Direction,
    ImmutableArray<ushort> Glyphs,
    ImmutableArray<SKPoint> Positions,
    ImmutableArray<int> Clusters,
    int Start,
    int End)
{
    /// <summary>The style that was asked for: its weight may differ from the face's, which is the nearest that there is.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Where the run starts along the line, in pixels from the line's origin.</summary>
    public double Left { get; init; }

    /// <summary>The advance of its glyphs with letter and word spacing, in pixels.</summary>
    public double Width { get; init; }
}
