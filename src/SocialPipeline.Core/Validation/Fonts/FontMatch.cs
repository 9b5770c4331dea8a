namespace SocialPipeline.Validation.Fonts;

/// <summary>What <see cref="FontMatcher"/> says of a text.</summary>
/// <param name="Verdict">Whether the family is an expected one.</param>
/// <param name="Score">How sure that is: 0 (another family) to 1 (an expected one), .5 undecided.</param>
/// <param name="Margin">The similarity of the best expected face less that of the best other.</param>
/// <param name="Reason">The verdict as a sentence.</param>
/// <param name="Candidates">The faces compared most closely, best first; empty when nothing could be compared.</param>
public sealed record FontMatch(FontVerdict Verdict, double Score, double Margin, string Reason, IReadOnlyList<FontCandidate> Candidates)
{
    /// <summary>The face most like what was drawn.</summary>
    public FontCandidate? Best => Candidates.Count > 0 ? Candidates[0] : null;
}
