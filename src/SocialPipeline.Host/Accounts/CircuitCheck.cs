using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace SocialPipeline.Host.Accounts;

/// <summary>Ends the session of an open page within a minute after it was ended elsewhere.</summary>
internal sealed class CircuitCheck(SessionCheck sessions, ILoggerFactory logs) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(20);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        sessions.StandsAsync(authenticationState.User, cancellationToken);
}
