namespace SocialPipeline.Validation.Colors;

/// <summary>How a bitmap keeps to a palette.</summary>
/// <param name="Score">0 to 1; <see langword="null"/> when too little of the picture can be judged (photographs are not).</param>
/// <param name="JudgedShare">The share of the picture that was judged.</param>
/// <param name="OffShare">The off-brand share of what was judged, weighed by how far off.</param>
/// <param name="OffInkShare">The off-brand share of letters, icons and small shapes.</param>
/// <param name="BrandColorSeen">Whether a colour of the palette was seen at all.</param>
/// <param name="Worst">The regions that cost most, worst first, at most eight.</param>
public sealed record ColorComplianceResult(double? Score, double JudgedShare, double OffShare, double OffInkShare, bool BrandColorSeen, IReadOnlyList<ColorRegion> Worst)
{
    /// <summary>Whether pixels do not tell: less was judged than <see cref="ColorComplianceOptions.MinJudged"/>.</summary>
    public bool IsIndeterminate => Score is null;
}
