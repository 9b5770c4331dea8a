namespace SocialPipeline.Host.Accounts;

/// <summary>A user in a workspace, with the role there.</summary>
internal sealed record Member
{
    public string WorkspaceId { get; init; } = "";

    public string UserId { get; init; } = "";

    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    public string Role { get; init; } = "";

    public string SecurityStamp { get; init; } = "";

    public DateTimeOffset? DisabledAt { get; init; }
}
