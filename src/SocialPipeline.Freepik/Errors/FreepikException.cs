using System.Net;

namespace SocialPipeline.Freepik.Errors;

/// <summary>The root of all errors of the client: the API refused a call, could not be reached, or answered what cannot be read.</summary>
public class FreepikException : SocialPipelineException
{
    internal FreepikException(string message, HttpStatusCode? status = null, Exception? innerException = null, bool isOutcomeUnknown = false)
        : base(message, innerException) => (Status, IsOutcomeUnknown) = (status, isOutcomeUnknown);

    /// <summary>The status of the answer; <see langword="null"/> when there was none.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Whether the call may have been carried out, and charged, all the same. Such a call is never repeated when it costs money.</summary>
    public bool IsOutcomeUnknown { get; }
}
