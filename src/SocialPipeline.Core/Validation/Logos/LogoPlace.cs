namespace SocialPipeline.Validation.Logos;

/// <summary>A place that was looked at closely.</summary>
internal sealed record LogoPlace(LogoTemplate Template, EdgeFit Fit, LogoEvidence Evidence, double Score);
