using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.IdentityModel.Tokens;
using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Accounts;

/// <summary>The keys by which all processes on one database know each other's cookies and tokens.</summary>
internal sealed class InstanceKeys(Database database, TimeProvider clock) : IXmlRepository
{
    /// <summary>These belong to no team.</summary>
    private const string Workspace = "";

    private const string TokenKey = "jwt";

    private SecurityKey? _signing;

    /// <summary>What access tokens are signed with; it is there once the host has started.</summary>
    public SecurityKey Signing => _signing ?? throw new InvalidOperationException("The host has not started yet.");

    /// <summary>Loads the signing key, which the first process makes; it lies in the database encrypted.</summary>
    public async Task LoadAsync(IDataProtectionProvider protection, CancellationToken cancellationToken)
    {
        var protector = protection.CreateProtector(TokenKey);
        await StoreAsync(TokenKey, Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(64))), cancellationToken);
        var kept = (await ReadAsync("id = @Id", cancellationToken))[0];
        _signing = new SymmetricSecurityKey(protector.Unprotect(Convert.FromBase64String(kept)));
    }

    // The interface knows no asynchrony; it is called at start and once a key's life.
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Task.Run(() => ReadAsync("id <> @Id", CancellationToken.None)).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => StoreAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None)).GetAwaiter().GetResult();

    private async Task<List<string>> ReadAsync(string where, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.QueryAsync<string>($"select content from instance_keys where workspace_id = @Workspace and {where}", new { Workspace, Id = TokenKey }, cancellationToken);
    }

    private async Task StoreAsync(string id, string content, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        await session.ExecuteAsync(
            "insert into instance_keys (workspace_id, id, content, created_at) values (@Workspace, @Id, @Content, @Now) on conflict (workspace_id, id) do nothing",
            new { Workspace, Id = id, Content = content, Now = clock.GetUtcNow() },
            cancellationToken);
    }
}
