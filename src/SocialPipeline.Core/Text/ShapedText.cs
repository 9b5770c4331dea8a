using System.Collections.Immutable;

namespace SocialPipeline.Text;

/// <summary>
/// Text after shaping, for any size: glyphs, clusters, directions, places where lines may break. Immutable, safe for
/// many threads, valid as long as its <see cref="FontLibrary"/>.
/// </summary>
public sealed class ShapedText
{
    /// <summary>The longest text that is shaped: 10,000 UTF-16 units.</summary>
    public const int MaxLength = 10_000;

    internal ShapedText(string text, ImmutableArray<ShapedParagraph> paragraphs, ImmutableArray<MissingGlyph> missing, FontFace mainFace, TextSpan mainSpan)
    {
        Text = text;
        Paragraphs = paragraphs;
        MissingGlyphs = missing;
        MainFace = mainFace;
        MainSpan = mainSpan;
    }

    /// <summary>The text of all spans.</summary>
    public string Text { get; }

    /// <summary>The characters that no font of the library can show, in text order.</summary>
    public IReadOnlyList<MissingGlyph> MissingGlyphs { get; }

    /// <summary>The face of the first span: it gives the height of lines that hold no glyphs.</summary>
    public FontFace MainFace { get; }

    /// <summary>The direction of the first paragraph.</summary>
    public TextDirection Direction => Paragraphs[0].RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;

    internal TextSpan MainSpan { get; }

    internal ImmutableArray<ShapedParagraph> Paragraphs { get; }

    /// <summary>Shapes text, or finds it among the last shaped by this library.</summary>
    /// <param name="spans">The text in its styles; at least one span.</param>
    /// <param name="fonts">The fonts.</param>
    /// <param name="options">Direction, language and whether the text will be tracked; the defaults when left out.</param>
    /// <exception cref="FontMissingException">None of a span's families is in the library.</exception>
    /// <exception cref="TextException">There is no span, the text is longer than <see cref="MaxLength"/>, or a span's value is outside its range.</exception>
    public static ShapedText Shape(IReadOnlyList<TextSpan> spans, FontLibrary fonts, TextShapeOptions? options = null) =>
        fonts.Shaped.GetOrShape(spans, options ?? new TextShapeOptions(), fonts);

    /// <summary>Sets the text into lines. Only arithmetic on the shaped result; nothing is shaped again.</summary>
    /// <param name="options">Size, width, spacing and the rest.</param>
    /// <exception cref="TextException">An option is outside its range.</exception>
    public TextLayout Layout(TextLayoutOptions options)
    {
        options.Check();
        return TextComposer.Compose(this, options);
    }
}
