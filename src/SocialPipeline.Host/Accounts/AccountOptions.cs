using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Accounts;

/// <summary>How people sign in; section <c>Accounts</c> of the configuration.</summary>
internal sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>How long an access token is good for, in minutes, 1 to 60. Default 15.</summary>
    [Range(1, 60)]
    public int AccessMinutes { get; set; } = 15;

    /// <summary>How long a refresh token and a session of the page are good for, in days, 1 to 90. Default 14.</summary>
    [Range(1, 90)]
    public int SessionDays { get; set; } = 14;

    /// <summary>Whether the session's cookie goes over HTTPS alone, under a name that browsers bind to the host. Default false, for a machine of one's own.</summary>
    public bool RequireHttps { get; set; }

    /// <summary>How often one address may try one account in a minute, 1 to 1,000; others are not held up by it. Default 5.</summary>
    [Range(1, 1000)]
    public int TriesPerMinute { get; set; } = 5;
}

/// <summary>Checks the ranges of <see cref="AccountOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class AccountOptionsValidator : IValidateOptions<AccountOptions>;
