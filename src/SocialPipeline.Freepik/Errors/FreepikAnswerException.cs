using System.Net;

namespace SocialPipeline.Freepik.Errors;

/// <summary>The API accepted the call but its answer is not of the documented form.</summary>
public sealed class FreepikAnswerException : FreepikException
{
    internal FreepikAnswerException(string message, string excerpt, HttpStatusCode? status, Exception? innerException = null)
        : base(message, status, innerException, isOutcomeUnknown: true) => Excerpt = excerpt;

    /// <summary>How the answer begins, at most 200 characters, without signatures.</summary>
    public string Excerpt { get; }
}
