using System.Collections.Immutable;
using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>Glyphs of one face, style and direction. Measures are in em of the layer's size; y points down.</summary>
internal sealed class ShapedRun(FontFace face, TextSpan span, byte level)
{
    internal FontFace Face { get; } = face;

    internal TextSpan Span { get; } = span;

    /// <summary>The embedding level of UAX #9; odd is right to left.</summary>
    internal byte Level { get; } = level;

    internal bool RightToLeft => (Level & 1) != 0;

    internal ImmutableArray<ShapedGlyph> Glyphs { get; set; } = [];
}

/// <summary>One glyph: its number, its offset from the pen, its advance, and its ink around its own origin in em of the run's size.</summary>
internal readonly record struct ShapedGlyph(ushort Id, double X, double Y, double Advance, SKRect Ink);

/// <summary>What is never divided: one or more graphemes and their glyphs (several graphemes form one ligature).</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Run">The index of its run in the paragraph.</param>
/// <param name="Glyph">Its first glyph in the run; glyphs stand in visual order inside a cluster.</param>
/// <param name="Glyphs">The number of its glyphs.</param>
/// <param name="White">Whether it is white space that disappears at the end of a line.</param>
internal readonly record struct ShapedCluster(int Start, int End, int Run, int Glyph, int Glyphs, bool White);
