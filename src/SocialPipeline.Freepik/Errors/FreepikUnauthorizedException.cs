using System.Net;

namespace SocialPipeline.Freepik.Errors;

/// <summary>The key is missing or not accepted (status 401). A key of the former name may need <see cref="FreepikEndpoint.LegacyFreepik"/>.</summary>
public sealed class FreepikUnauthorizedException : FreepikException
{
    internal FreepikUnauthorizedException(string message, HttpStatusCode? status)
        : base(message, status)
    {
    }
}
