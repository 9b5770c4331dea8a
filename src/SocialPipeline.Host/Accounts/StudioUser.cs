namespace SocialPipeline.Host.Accounts;

/// <summary>An account: a row of <c>users</c>. Identity changes it, <see cref="UserStore"/> keeps it.</summary>
internal sealed class StudioUser
{
    public string WorkspaceId { get; set; } = "";

    public string Id { get; set; } = "";

    public string Email { get; set; } = "";

    public string NormalizedEmail { get; set; } = "";

    public string Name { get; set; } = "";

    public string PasswordHash { get; set; } = "";

    public string SecurityStamp { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Email addresses are compared without letter case.</summary>
    public static string Normalize(string email) => email.Trim().ToUpperInvariant();
}
