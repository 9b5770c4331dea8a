using System.Security.Claims;

namespace SocialPipeline.Host.Accounts;

/// <summary>Who asks, and in which workspace. Every read and write is bound to it.</summary>
internal sealed record Caller(string Workspace, string User)
{
    /// <exception cref="InvalidOperationException">Nobody is signed in: the route lets anybody in and must not ask.</exception>
    public static Caller Of(ClaimsPrincipal principal) => principal.FindFirstValue(StudioClaims.Workspace) is { } workspace && principal.FindFirstValue(StudioClaims.User) is { } user
        ? new Caller(workspace, user)
        : throw new InvalidOperationException("Nobody is signed in.");

    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult<Caller?>(Of(context.User));
}
