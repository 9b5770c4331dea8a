namespace SocialPipeline.Freepik.Usage;

/// <summary>A call that is to be paid for.</summary>
internal sealed record PaidCall(string Operation, string Endpoint, string? Subject, string? User, bool IsDownload = false);
