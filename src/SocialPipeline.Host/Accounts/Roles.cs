using System.Security.Claims;

namespace SocialPipeline.Host.Accounts;

/// <summary>What a member of a workspace may do; each role may do what those before it may. The names are those of policies, database and API.</summary>
internal static class Roles
{
    /// <summary>Sees sets and downloads them.</summary>
    public const string Viewer = "viewer";

    /// <summary>Makes sets.</summary>
    public const string Editor = "editor";

    /// <summary>Approves sets.</summary>
    public const string Approver = "approver";

    /// <summary>Looks after users and keys.</summary>
    public const string Administrator = "administrator";

    /// <summary>All roles, the one that may least first.</summary>
    public static IReadOnlyList<string> All { get; } = [Viewer, Editor, Approver, Administrator];

    /// <summary>The role and those that may more.</summary>
    public static string[] AtLeast(string role) => [.. All.SkipWhile(other => other != role)];

    public static bool May(ClaimsPrincipal principal, string role) => AtLeast(role).Any(principal.IsInRole);
}
