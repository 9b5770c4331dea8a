using System.Net;

namespace SocialPipeline.Freepik.Errors;

/// <summary>There is no such picture, task or model; a model may also lie outside the plan (status 404).</summary>
public sealed class FreepikNotFoundException : FreepikException
{
    internal FreepikNotFoundException(string message, HttpStatusCode? status)
        : base(message, status)
    {
    }
}
