namespace SocialPipeline.Text;

/// <summary>The answer of <see cref="TextFitter"/>: the size, the layout, and a sentence that says why.</summary>
/// <param name="Size">The type size in pixels: the largest that fits, or the smallest allowed when none does.</param>
/// <param name="Layout">The text at that size.</param>
/// <param name="Fits">Whether all of the text stands in the box, without a word broken or a line too many.</param>
/// <param name="Reason">What held the size down, or why the text does not fit, as a sentence for people.</param>
public sealed record TextFit(double Size, TextLayout Layout, bool Fits, string Reason);
