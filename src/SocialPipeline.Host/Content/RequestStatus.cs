namespace SocialPipeline.Host.Content;

/// <summary>Where a content request stands, as API and database spell it: pending → processing → completed, failed or cancelled.</summary>
internal static class RequestStatus
{
    /// <summary>Accepted; not begun, or given back.</summary>
    public const string Pending = "pending";

    /// <summary>A worker is on it.</summary>
    public const string Processing = "processing";

    /// <summary>Every format has its picture or its reason, and there is at least one picture.</summary>
    public const string Completed = "completed";

    /// <summary>There is no picture, or the work was given up.</summary>
    public const string Failed = "failed";

    /// <summary>Stopped by a user; finished pictures are kept.</summary>
    public const string Cancelled = "cancelled";

    public static IReadOnlyList<string> All { get; } = [Pending, Processing, Completed, Failed, Cancelled];

    public static bool IsFinal(string status) => status is Completed or Failed or Cancelled;
}
