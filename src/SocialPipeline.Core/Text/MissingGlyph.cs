using System.Collections.Immutable;
using System.Globalization;

namespace SocialPipeline.Text;

/// <summary>A character that no font of the library can show; it is drawn as the first font's empty box.</summary>
/// <param name="Codepoints">The code points of the whole cluster, such as every part of a family emoji.</param>
/// <param name="Index">Where the cluster starts in the text, in UTF-16 units.</param>
public sealed record MissingGlyph(ImmutableArray<int> Codepoints, int Index)
{
    /// <summary>The code points in the form <c>U+1F468 U+200D</c>.</summary>
    public override string ToString() =>
        string.Join(' ', Codepoints.Select(codepoint => "U+" + codepoint.ToString("X4", CultureInfo.InvariantCulture)));
}
