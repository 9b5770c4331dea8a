using System.Net;

namespace SocialPipeline.Freepik;

/// <summary>What the plan allows is used up; the same call will not succeed today.</summary>
public sealed class FreepikQuotaException : FreepikException
{
    internal FreepikQuotaException(string message, HttpStatusCode status)
        : base(message, status)
    {
    }
}
