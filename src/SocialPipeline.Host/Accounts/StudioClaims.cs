using System.Security.Claims;

namespace SocialPipeline.Host.Accounts;

/// <summary>What a session says of its user, in cookie and token alike.</summary>
internal static class StudioClaims
{
    public const string User = "sub";
    public const string Workspace = "workspace";
    public const string Name = "name";
    public const string Role = "role";

    /// <summary>Changes when all sessions of a user are to end.</summary>
    public const string Stamp = "stamp";

    public static IEnumerable<Claim> Of(Member member) =>
    [
        new(User, member.UserId),
        new(Workspace, member.WorkspaceId),
        new(Name, member.Email),
        new(Role, member.Role),
        new(Stamp, member.SecurityStamp),
    ];

    public static ClaimsPrincipal Principal(IEnumerable<Claim> claims, string scheme) => new(new ClaimsIdentity(claims, scheme, Name, Role));
}
