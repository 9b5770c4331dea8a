using System.Net;

namespace SocialPipeline.Freepik.Errors;

/// <summary>An allowance is used up; the same call will not succeed today. It was not carried out.</summary>
public sealed class FreepikQuotaException : FreepikException
{
    internal FreepikQuotaException(string message, FreepikQuota quota, HttpStatusCode? status = null)
        : base(message, status) => Quota = quota;

    /// <summary>Which allowance.</summary>
    public FreepikQuota Quota { get; }
}
