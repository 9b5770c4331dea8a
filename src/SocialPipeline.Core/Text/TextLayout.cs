using System.Collections.Immutable;
using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>Text set into lines at one size; immutable. Its origin is the top left corner of its box.</summary>
public sealed class TextLayout
{
    internal TextLayout()
    {
    }

    /// <summary>The lines from top to bottom.</summary>
    public required ImmutableArray<TextLine> Lines { get; init; }

    /// <summary>The type size in pixels.</summary>
    public required double Size { get; init; }

    /// <summary>The width of the widest line in pixels, without what hangs outside.</summary>
    public required double Width { get; init; }

    /// <summary>The height in pixels, trimmed as the options ask.</summary>
    public required double Height { get; init; }

    /// <summary>The width in which lines are aligned: the width asked for, or the widest line's.</summary>
    public required double BoxWidth { get; init; }

    /// <summary>The box around all outlines and decorations, relative to the layout's origin; empty without ink.</summary>
    public required SKRect InkBounds { get; init; }

    /// <summary>The boxes behind words and the lines below them.</summary>
    public ImmutableArray<TextDecoration> Decorations { get; init; } = [];

    /// <summary>Whether a single word is wider than the width asked for. It is never broken: it stands out, or is truncated.</summary>
    public required bool BrokenWord { get; init; }

    /// <summary>Whether the text needs more lines than are allowed.</summary>
    public required bool ExceedsMaxLines { get; init; }

    /// <summary>Whether the text was cut and ends with an ellipsis.</summary>
    public required bool Truncated { get; init; }

    /// <summary>The characters that no font of the library can show.</summary>
    public required IReadOnlyList<MissingGlyph> MissingGlyphs { get; init; }

    /// <summary>Whether no word stands out and no line is too many.</summary>
    public bool Fits => !BrokenWord && !ExceedsMaxLines;

    /// <summary>Draws the text; outlines are placed with sub-pixel precision and without hinting, the same on screen and in PDF.</summary>
    /// <param name="canvas">The canvas.</param>
    /// <param name="x">The left edge of the box.</param>
    /// <param name="y">The top edge of the box.</param>
    public void Draw(SKCanvas canvas, float x, float y) => TextPainter.Draw(this, canvas, x, y);
}
