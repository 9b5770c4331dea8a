namespace SocialPipeline.Text;

/// <summary>A glyph and the band that its outline is crossed by.</summary>
/// <param name="Face">The font.</param>
/// <param name="Glyph">The glyph's number.</param>
/// <param name="Size">The size in pixels.</param>
/// <param name="Y">Where its origin stands below the baseline.</param>
/// <param name="Top">The band's upper edge below the baseline.</param>
/// <param name="Bottom">The band's lower edge.</param>
internal readonly record struct GlyphCrossing(FontFace Face, ushort Glyph, double Size, float Y, float Top, float Bottom);
