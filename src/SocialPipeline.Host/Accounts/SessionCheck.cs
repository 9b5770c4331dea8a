using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;

namespace SocialPipeline.Host.Accounts;

/// <summary>Whether a session still stands: the account is there, its sessions were not ended, its role is the same. An answer holds for 30 seconds.</summary>
internal sealed class SessionCheck(MemberStore members, IMemoryCache cache)
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(30);

    public async Task<bool> StandsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (principal.FindFirstValue(StudioClaims.Workspace) is not { } workspace || principal.FindFirstValue(StudioClaims.User) is not { } user)
        {
            return false;
        }

        var member = await cache.GetOrCreateAsync((nameof(SessionCheck), workspace, user), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Holds;
            return members.FindAsync(workspace, user, cancellationToken);
        });
        return member is { DisabledAt: null } && member.SecurityStamp == principal.FindFirstValue(StudioClaims.Stamp) && principal.IsInRole(member.Role);
    }

    /// <summary>Lets what was just ended end at once in this process.</summary>
    public void Forget(Caller caller) => cache.Remove((nameof(SessionCheck), caller.Workspace, caller.User));
}
