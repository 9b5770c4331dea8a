using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>The ellipsis in a given face: its own glyph, or three full stops where the font has none.</summary>
internal static class EllipsisShaper
{
    internal static ShapedRun Shape(FontFace face, TextSpan span, byte level)
    {
        var (codepoint, count) = face.HasGlyph('\u2026') ? ('\u2026', 1) : ('.', 3);
        var glyph = face.Glyph(codepoint);
        var em = span.Scale / face.UnitsPerEm;
        var ink = face.Shaper.TryGetGlyphExtents(glyph, out var box)
            ? new SKRect((float)(box.XBearing * em), (float)(-box.YBearing * em),
                (float)((box.XBearing + box.Width) * em), (float)(-(box.YBearing + box.Height) * em))
            : SKRect.Empty;
        var shaped = new ShapedGlyph((ushort)glyph, 0, 0, face.Shaper.GetHorizontalGlyphAdvance(glyph) * em, ink);
        return new ShapedRun(face, span, level) { Glyphs = [.. Enumerable.Repeat(shaped, count)] };
    }
}
