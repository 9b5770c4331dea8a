namespace SocialPipeline.Validation.Logos;

/// <summary>What <see cref="LogoDetector"/> found.</summary>
/// <param name="Verdict">Whether the logo is there.</param>
/// <param name="Score">How sure the best place is, 0 to 1; 0 when nothing was looked at.</param>
/// <param name="Reason">The verdict as a sentence.</param>
/// <param name="Match">The best place, also when it is not good enough; <see langword="null"/> when there is none at all.</param>
public sealed record LogoDetection(LogoVerdict Verdict, double Score, string Reason, LogoMatch? Match);
