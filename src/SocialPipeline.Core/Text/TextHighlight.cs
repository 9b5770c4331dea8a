using SocialPipeline.Colors;

namespace SocialPipeline.Text;

/// <summary>A colour behind words. Lengths are in em of the words' size.</summary>
/// <param name="Color">The colour.</param>
/// <param name="PaddingX">What stands out before the first and after the last letter of each line's fragment.</param>
/// <param name="PaddingY">What stands out above the capitals and below the descenders (of a marker: below the baseline).</param>
/// <param name="Radius">The radius of the corners.</param>
/// <param name="Marker">Whether only the lower half of the letters is marked, as by a felt pen, rather than a box behind the whole height.</param>
public sealed record TextHighlight(Color Color, double PaddingX = 0.12, double PaddingY = 0.06, double Radius = 0, bool Marker = false);
