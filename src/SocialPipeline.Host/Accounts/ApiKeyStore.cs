using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Accounts;

/// <summary>Keys by which programs work in a workspace. Only a hash is kept; the key itself is shown once.</summary>
internal sealed class ApiKeyStore(Database database, TimeProvider clock)
{
    public const string Prefix = "spk_";

    private const string Columns = "workspace_id, id, name, key_hash, role, created_by, created_at, expires_at, revoked_at, used_at";

    /// <summary>Makes a key; the answer has it in clear, once.</summary>
    public async Task<(ApiKey Key, string Secret)> AddAsync(Caller caller, string name, string role, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        var secret = TokenDesk.NewSecret();
        var now = clock.GetUtcNow();
        var key = new ApiKey { WorkspaceId = caller.Workspace, Id = Guid.CreateVersion7(now).ToString("n"), Name = name, KeyHash = TokenDesk.HashOf(secret), Role = role, CreatedBy = caller.User, CreatedAt = now, ExpiresAt = expiresAt };
        await using var session = await database.ConnectAsync(cancellationToken);
        await session.ExecuteAsync(
            "insert into api_keys (workspace_id, id, name, key_hash, role, created_by, created_at, expires_at) values (@WorkspaceId, @Id, @Name, @KeyHash, @Role, @CreatedBy, @CreatedAt, @ExpiresAt)", key, cancellationToken);
        return (key, $"{Prefix}{key.WorkspaceId}_{key.Id}_{secret}");
    }

    public async Task<IReadOnlyList<ApiKey>> ListAsync(string workspace, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.QueryAsync<ApiKey>($"select {Columns} from api_keys where workspace_id = @Workspace order by created_at", new { Workspace = workspace }, cancellationToken);
    }

    /// <summary>Ends a key; the answer says whether there was one.</summary>
    public async Task<bool> RevokeAsync(string workspace, string id, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.ExecuteAsync("update api_keys set revoked_at = @Now where workspace_id = @Workspace and id = @Id and revoked_at is null", new { Now = clock.GetUtcNow(), Workspace = workspace, Id = id }, cancellationToken) > 0;
    }

    /// <summary>The key that a text is; <see langword="null"/> when there is none, or it is not good any more. Its use is noted once a minute.</summary>
    public async Task<ApiKey?> CheckAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Split('_') is not [_, var workspace, var id, var secret])
        {
            return null;
        }

        await using var session = await database.ConnectAsync(cancellationToken);
        var key = await session.FirstAsync<ApiKey>($"select {Columns} from api_keys where workspace_id = @Workspace and id = @Id", new { Workspace = workspace, Id = id }, cancellationToken);
        var now = clock.GetUtcNow();
        if (key is null || key.RevokedAt is not null || key.ExpiresAt <= now || !TokenDesk.IsSame(key.KeyHash, TokenDesk.HashOf(secret)))
        {
            return null;
        }

        if (key.UsedAt is null || now - key.UsedAt > TimeSpan.FromMinutes(1))
        {
            await session.ExecuteAsync("update api_keys set used_at = @Now where workspace_id = @WorkspaceId and id = @Id", new { Now = now, key.WorkspaceId, key.Id }, cancellationToken);
        }

        return key;
    }
}
