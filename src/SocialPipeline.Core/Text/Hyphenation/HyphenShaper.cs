namespace SocialPipeline.Text.Hyphenation;

/// <summary>The hyphen that ends a divided line, in the face of the word.</summary>
internal static class HyphenShaper
{
    internal static ShapedRun Shape(ShapedRun word)
    {
        var glyph = word.Face.Glyph(word.Face.HasGlyph(0x2010) ? 0x2010 : '-');
        var em = word.Span.Scale / word.Face.UnitsPerEm;
        return new ShapedRun(word.Face, word.Span, word.Level)
        {
            Glyphs = [new ShapedGlyph((ushort)glyph, 0, 0, word.Face.Shaper.GetHorizontalGlyphAdvance(glyph) * em, word.Face.Ink(glyph))],
        };
    }
}
