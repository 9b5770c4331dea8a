namespace SocialPipeline.Host.Accounts;

/// <summary>A key by which a program works in a workspace: a row of <c>api_keys</c>.</summary>
internal sealed record ApiKey
{
    public string WorkspaceId { get; init; } = "";

    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string KeyHash { get; init; } = "";

    public string Role { get; init; } = "";

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}
