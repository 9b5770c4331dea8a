using System.Net;

namespace SocialPipeline.Freepik.Errors;

/// <summary>No answer came, or one that says nothing about the call: the API is down (status 5xx), out of reach, or too slow.</summary>
public sealed class FreepikUnavailableException : FreepikException
{
    internal FreepikUnavailableException(string message, HttpStatusCode? status, bool isOutcomeUnknown, Exception? innerException = null)
        : base(message, status, innerException, isOutcomeUnknown)
    {
    }
}
