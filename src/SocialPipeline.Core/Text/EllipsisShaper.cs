
namespace SocialPipeline.Text;

/// <summary>The ellipsis in a given face: its own glyph, or three full stops where the font has none.</summary>
internal static class EllipsisShaper
{
    internal static ShapedRun Shape(FontFace face, TextSpan span, byte level)
    {
        var (codepoint, count) = face.HasGlyph('\u2026') ? ('\u2026', 1) : ('.', 3);
        var glyph = face.Glyph(codepoint);
        var em = span.Scale / face.UnitsPerEm;
        var shaped = new ShapedGlyph((ushort)glyph, 0, 0, face.Shaper.GetHorizontalGlyphAdvance(glyph) * em, face.Ink(glyph));
        return new ShapedRun(face, span, level) { Glyphs = [.. Enumerable.Repeat(shaped, count)] };
    }
}
