namespace SocialPipeline.Templates;

/// <summary>A colour behind the words of a run, one box a line. Lengths are in em of the run's size.</summary>
/// <param name="Color">A colour token.</param>
/// <param name="Shape">A box behind the whole height, or a marker along the lower half of the letters.</param>
/// <param name="PaddingX">What stands out before and after the words, 0 to 2. Default 0.12.</param>
/// <param name="PaddingY">What stands out above the capitals and below the descenders (of a marker: below the baseline), 0 to 2. Default 0.06.</param>
/// <param name="Corners">The radius of the corners, 0 to 2. Default 0.</param>
public sealed record RunHighlight(string Color, HighlightShape Shape = HighlightShape.Box, double PaddingX = 0.12, double PaddingY = 0.06, double Corners = 0);
