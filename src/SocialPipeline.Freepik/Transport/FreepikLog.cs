using Microsoft.Extensions.Logging;

namespace SocialPipeline.Freepik.Transport;

/// <summary>What the client logs: never a key, never the address of a file.</summary>
internal static partial class FreepikLog
{
    [LoggerMessage(1, LogLevel.Debug, "{What}: {Outcome} after {Milliseconds:F0} ms")]
    public static partial void Called(ILogger logger, string what, string outcome, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} ({Id}): it is not known whether the call was carried out; it is not sent again")]
    public static partial void Unknown(ILogger logger, string operation, string id);

    [LoggerMessage(3, LogLevel.Information, "Webhook {Id} for task {TaskId}: {Status}")]
    public static partial void Webhook(ILogger logger, string id, string taskId, string status);
}
