using System.Net;

namespace SocialPipeline.Freepik.Errors;

/// <summary>The plan does not allow the call, such as a premium picture on a free plan (status 402 or 403).</summary>
public sealed class FreepikForbiddenException : FreepikException
{
    internal FreepikForbiddenException(string message, HttpStatusCode? status)
        : base(message, status)
    {
    }
}
