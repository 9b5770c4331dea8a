using System.Net;

namespace SocialPipeline.Freepik.Errors;

/// <summary>Calls came too fast (status 429); the same call may succeed later. It was not carried out.</summary>
public sealed class FreepikRateLimitException : FreepikException
{
    internal FreepikRateLimitException(string message, HttpStatusCode status, TimeSpan? retryAfter)
        : base(message, status) => RetryAfter = retryAfter;

    /// <summary>How long to wait, as the API says; <see langword="null"/> when it does not say.</summary>
    public TimeSpan? RetryAfter { get; }
}
