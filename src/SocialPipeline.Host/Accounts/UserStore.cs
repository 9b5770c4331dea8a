using Microsoft.AspNetCore.Identity;
using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Accounts;

/// <summary>Keeps accounts for Identity. The name that Identity knows a user by is the id: an email address is unique in its workspace alone.</summary>
internal sealed class UserStore(Database database) : IUserPasswordStore<StudioUser>, IUserSecurityStampStore<StudioUser>
{
    private const string Columns = "workspace_id, id, email, normalized_email, name, password_hash, security_stamp, created_at, disabled_at";

    /// <summary>The accounts with an email address, the oldest first, three at most.</summary>
    public async Task<IReadOnlyList<StudioUser>> WithEmailAsync(string email, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.QueryAsync<StudioUser>($"select {Columns} from users where normalized_email = @Email order by created_at limit 3", new { Email = StudioUser.Normalize(email) }, cancellationToken);
    }

    public async Task<IdentityResult> CreateAsync(StudioUser user, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        var added = await session.ExecuteAsync(
            """
            insert into users (workspace_id, id, email, normalized_email, name, password_hash, security_stamp, created_at)
            values (@WorkspaceId, @Id, @Email, @NormalizedEmail, @Name, @PasswordHash, @SecurityStamp, @CreatedAt) on conflict (workspace_id, normalized_email) do nothing
            """,
            user,
            cancellationToken);
        return added > 0 ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "email", Description = $"There is an account for {user.Email} already." });
    }

    public async Task<IdentityResult> UpdateAsync(StudioUser user, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        await session.ExecuteAsync(
            "update users set name = @Name, password_hash = @PasswordHash, security_stamp = @SecurityStamp, disabled_at = @DisabledAt where workspace_id = @WorkspaceId and id = @Id", user, cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(StudioUser user, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        await session.ExecuteAsync("delete from users where workspace_id = @WorkspaceId and id = @Id", user, cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<StudioUser?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.FirstAsync<StudioUser>($"select {Columns} from users where id = @Id", new { Id = userId }, cancellationToken);
    }

    public Task<StudioUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => FindByIdAsync(normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(StudioUser user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(StudioUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Id);

    public Task SetUserNameAsync(StudioUser user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetNormalizedUserNameAsync(StudioUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Id);

    public Task SetNormalizedUserNameAsync(StudioUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetPasswordHashAsync(StudioUser user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(StudioUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.PasswordHash);

    public Task<bool> HasPasswordAsync(StudioUser user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0);

    public Task SetSecurityStampAsync(StudioUser user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(StudioUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public void Dispose()
    {
    }
}
