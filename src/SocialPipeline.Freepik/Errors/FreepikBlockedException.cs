using System.Net;

namespace SocialPipeline.Freepik.Errors;

/// <summary>The firewall before the API has shut this address out for some minutes (status 403 with a page of its own). It is no matter of rights.</summary>
public sealed class FreepikBlockedException : FreepikException
{
    internal FreepikBlockedException(string message, HttpStatusCode status)
        : base(message, status)
    {
    }
}
