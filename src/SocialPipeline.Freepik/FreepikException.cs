using System.Net;

namespace SocialPipeline.Freepik;

/// <summary>The API refused a call, could not be reached, or answered what cannot be read.</summary>
public class FreepikException : SocialPipelineException
{
    internal FreepikException(string message, HttpStatusCode? status = null, Exception? innerException = null)
        : base(message, innerException) => Status = status;

    /// <summary>The status of the answer; <see langword="null"/> when there was none.</summary>
    public HttpStatusCode? Status { get; }
}
