using System.Net;

namespace SocialPipeline.Freepik.Errors;

/// <summary>The request is not valid: refused by the API (status 400 or 422), or by the client before it was sent.</summary>
public sealed class FreepikValidationException : FreepikException
{
    internal FreepikValidationException(string message, IReadOnlyList<FreepikFault> faults, HttpStatusCode? status)
        : base(message, status) => Faults = faults;

    /// <summary>Every parameter at fault; empty when the API names none.</summary>
    public IReadOnlyList<FreepikFault> Faults { get; }
}
