using System.Collections.Immutable;
using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>One line of set text. Lengths are in pixels from the layout's top left corner; y points down.</summary>
/// <param name="Runs">The glyphs in visual order.</param>
/// <param name="X">The line's left end; negative when a quotation mark hangs outside.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Width">The advance of the visible glyphs.</param>
/// <param name="Start">Where the line starts in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends, with the white space that vanishes there; the end of the text when the line was truncated.</param>
/// <param name="Direction">The direction of its paragraph.</param>
/// <param name="InkBounds">The box around the outlines, relative to the line's origin (its left end on the baseline); empty without ink.</param>
public sealed record TextLine(
    ImmutableArray<GlyphRun> Runs,
    double X,
    double Baseline,
    double Width,
    int Start,
    int End,
    TextDirection Direction,
    SKRect InkBounds);
