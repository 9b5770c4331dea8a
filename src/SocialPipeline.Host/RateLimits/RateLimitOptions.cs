using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.RateLimits;

/// <summary>How much may be asked in a minute; section <c>RateLimits</c> of the configuration. Picture routes are not counted.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Calls of <c>/api</c> a user or key, or an address without one, may make in a minute, 1 to 1,000,000. Default 100.</summary>
    [Range(1, 1_000_000)]
    public int ApiPerMinute { get; set; } = 100;

    /// <summary>Sets a user or key may ask for in a minute, 1 to 1,000,000. Default 30.</summary>
    [Range(1, 1_000_000)]
    public int GenerationPerMinute { get; set; } = 30;

    /// <summary>Sign-ins an address may try in a minute, 1 to 1,000,000. Default 30.</summary>
    [Range(1, 1_000_000)]
    public int SignInPerMinute { get; set; } = 30;
}

/// <summary>Checks the ranges of <see cref="RateLimitOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class RateLimitOptionsValidator : IValidateOptions<RateLimitOptions>;
