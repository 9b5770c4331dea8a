using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Accounts;

/// <summary>Hands out access tokens and the refresh tokens that go with them. A refresh token is good once; one that comes again ends all that stem from the same sign-in.</summary>
internal sealed class TokenDesk(Database database, MemberStore members, InstanceKeys keys, TimeProvider clock, IOptions<AccountOptions> options)
{
    public const string Issuer = "socialpipeline";

    public Task<TokenAnswer> IssueAsync(Member member, CancellationToken cancellationToken) => IssueAsync(member, Guid.CreateVersion7(clock.GetUtcNow()).ToString("n"), cancellationToken);

    /// <summary>New tokens for an old refresh token; <see langword="null"/> when it is not good any more.</summary>
    public async Task<TokenAnswer?> RefreshAsync(string token, CancellationToken cancellationToken)
    {
        if (Split(token) is not var (workspace, id, secret) || await FindAsync(workspace, id, cancellationToken) is not { } row || !IsSame(row.TokenHash, HashOf(secret)))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        await using (var session = await database.ConnectAsync(cancellationToken))
        {
            // Of two that come at once, one takes it.
            if (await session.ExecuteAsync(
                "update refresh_tokens set used_at = @Now where workspace_id = @Workspace and id = @Id and used_at is null and revoked_at is null and expires_at > @Now",
                new { Now = now, Workspace = workspace, Id = id },
                cancellationToken) == 0)
            {
                await RevokeFamilyAsync(session, workspace, row.Family, cancellationToken);
                return null;
            }
        }

        return await members.FindAsync(workspace, row.UserId, cancellationToken) is { DisabledAt: null } member ? await IssueAsync(member, row.Family, cancellationToken) : null;
    }

    /// <summary>Ends what stems from the same sign-in as a refresh token, if the token is the user's.</summary>
    public async Task RevokeAsync(Caller caller, string token, CancellationToken cancellationToken)
    {
        if (Split(token) is var (workspace, id, secret) && workspace == caller.Workspace && await FindAsync(workspace, id, cancellationToken) is { } row && row.UserId == caller.User && IsSame(row.TokenHash, HashOf(secret)))
        {
            await using var session = await database.ConnectAsync(cancellationToken);
            await RevokeFamilyAsync(session, workspace, row.Family, cancellationToken);
        }
    }

    /// <summary>Ends all refresh tokens of a user.</summary>
    public async Task RevokeAllAsync(string user, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        await session.ExecuteAsync("update refresh_tokens set revoked_at = @Now where user_id = @User and revoked_at is null", new { Now = clock.GetUtcNow(), User = user }, cancellationToken);
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static bool IsSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));

    /// <summary>256 random bits in letters that need no escaping.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static (string Workspace, string Id, string Secret)? Split(string token) => token.Split('.') is [{ Length: > 0 } workspace, { Length: > 0 } id, { Length: > 0 } secret] ? (workspace, id, secret) : null;

    private async Task<TokenAnswer> IssueAsync(Member member, string family, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var life = TimeSpan.FromMinutes(options.Value.AccessMinutes);
        var access = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + life).UtcDateTime,
            Subject = new System.Security.Claims.ClaimsIdentity(StudioClaims.Of(member)),
            SigningCredentials = new SigningCredentials(keys.Signing, SecurityAlgorithms.HmacSha256),
        });
        var (id, secret) = (Guid.CreateVersion7(now).ToString("n"), NewSecret());
        await using var session = await database.ConnectAsync(cancellationToken);
        await session.ExecuteAsync(
            "insert into refresh_tokens (workspace_id, id, family, user_id, token_hash, created_at, expires_at) values (@Workspace, @Id, @Family, @User, @Hash, @Now, @Expires)",
            new { Workspace = member.WorkspaceId, Id = id, Family = family, User = member.UserId, Hash = HashOf(secret), Now = now, Expires = now.AddDays(options.Value.SessionDays) },
            cancellationToken);
        return new TokenAnswer(access, $"{member.WorkspaceId}.{id}.{secret}", "Bearer", (int)life.TotalSeconds);
    }

    private async Task<TokenRow?> FindAsync(string workspace, string id, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.FirstAsync<TokenRow>("select family, user_id, token_hash from refresh_tokens where workspace_id = @Workspace and id = @Id", new { Workspace = workspace, Id = id }, cancellationToken);
    }

    private Task<int> RevokeFamilyAsync(DatabaseSession session, string workspace, string family, CancellationToken cancellationToken) => session.ExecuteAsync(
        "update refresh_tokens set revoked_at = @Now where workspace_id = @Workspace and family = @Family and revoked_at is null", new { Now = clock.GetUtcNow(), Workspace = workspace, Family = family }, cancellationToken);

    private sealed class TokenRow
    {
        public string Family { get; set; } = "";

        public string UserId { get; set; } = "";

        public string TokenHash { get; set; } = "";
    }
}

/// <summary>The answer to a sign-in by the API.</summary>
internal sealed record TokenAnswer(string AccessToken, string RefreshToken, string TokenType, int ExpiresIn);
