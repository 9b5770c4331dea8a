using SocialPipeline.Rendering;
using SocialPipeline.Validation;

namespace SocialPipeline.Generation;

/// <summary>A design as it came out for one format: a picture with its report, or the error.</summary>
internal sealed record DrawnDesign(Design Design, RenderedImage? Image, ComplianceReport? Report, SocialPipelineException? Error)
{
    /// <summary>Whether a check found anything that counts.</summary>
    public bool NeedsRepair => Report is null || Report.Checks.Any(check => check.Findings.Count > 0 && check.Weight > 0);

    /// <summary>Whether it is to be shown rather than another: a picture before none, one that is not blocked before one that is, then the score.</summary>
    public bool IsBetterThan(DrawnDesign other) => Rank().CompareTo(other.Rank()) > 0;

    private (bool, bool, double) Rank() => (Image is not null, Report is { Blocked: false }, Math.Round(Report?.Score ?? 0, 9));
}
