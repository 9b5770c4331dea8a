namespace SocialPipeline.Host.Content;

/// <summary>A format without a picture, and why.</summary>
internal sealed record FailedFormat(string Format, string? Locale, string Message);
