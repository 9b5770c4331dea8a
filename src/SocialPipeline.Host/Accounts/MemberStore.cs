using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Accounts;

/// <summary>Who belongs to which workspace, and as what.</summary>
internal sealed class MemberStore(Database database, TimeProvider clock)
{
    private const string Select = """
        select m.workspace_id, m.user_id, u.email, u.name, m.role, u.security_stamp, u.disabled_at from memberships m join users u on u.id = m.user_id
        """;

    public async Task<Member?> FindAsync(string workspace, string user, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.FirstAsync<Member>($"{Select} where m.workspace_id = @Workspace and m.user_id = @User", new { Workspace = workspace, User = user }, cancellationToken);
    }

    public async Task<IReadOnlyList<Member>> ListAsync(string workspace, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.QueryAsync<Member>($"{Select} where m.workspace_id = @Workspace order by u.normalized_email", new { Workspace = workspace }, cancellationToken);
    }

    /// <summary>Gives a user a role in a workspace, or another one.</summary>
    public async Task SetRoleAsync(string workspace, string user, string role, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        await session.ExecuteAsync(
            "insert into memberships (workspace_id, user_id, role, created_at) values (@Workspace, @User, @Role, @Now) on conflict (workspace_id, user_id) do update set role = excluded.role",
            new { Workspace = workspace, User = user, Role = role, Now = clock.GetUtcNow() },
            cancellationToken);
    }

    public async Task AddWorkspaceAsync(string workspace, string name, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        await session.ExecuteAsync(
            "insert into workspaces (workspace_id, name, created_at) values (@Workspace, @Name, @Now) on conflict (workspace_id) do nothing",
            new { Workspace = workspace, Name = name, Now = clock.GetUtcNow() },
            cancellationToken);
    }

    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.FirstAsync<int>("select count(*) from users", null, cancellationToken) > 0;
    }
}
