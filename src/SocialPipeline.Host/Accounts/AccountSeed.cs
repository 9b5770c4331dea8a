using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SocialPipeline.Host.Accounts;

/// <summary>
/// Gives a fresh database its first workspace and administrator: of <c>Seed:AdminEmail</c> and <c>Seed:AdminPassword</c>, or
/// with a password that is made up and printed once. There is no default password.
/// </summary>
internal sealed class AccountSeed(MemberStore members, InstanceKeys keys, IDataProtectionProvider protection, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock) : IHostedService
{
    public const string Workspace = "studio";
    public const string DefaultEmail = "admin@studio.local";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await keys.LoadAsync(protection, cancellationToken);
        await members.AddWorkspaceAsync(Workspace, "Studio", cancellationToken);
        if (await members.HasAnyAsync(cancellationToken))
        {
            return;
        }

        var email = configuration["Seed:AdminEmail"] is { Length: > 0 } given ? given : DefaultEmail;
        var chosen = configuration["Seed:AdminPassword"] is { Length: > 0 } password ? password : null;
        var secret = chosen ?? RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 20);
        await using var scope = scopes.CreateAsyncScope();
        var (_, faults) = await scope.ServiceProvider.GetRequiredService<AccountDesk>().AddAsync(Workspace, email, "", secret, Roles.Administrator, cancellationToken);
        if (faults.Count > 0)
        {
            throw new AccountException($"The first administrator cannot be made of Seed:AdminEmail and Seed:AdminPassword. {string.Join(' ', faults)}");
        }

        if (chosen is null)
        {
            // To the console alone, never to a log that is kept.
            await Console.Out.WriteLineAsync($"{Environment.NewLine}  Sign in as {email} with the password {secret}{Environment.NewLine}  It is shown this once. ({clock.GetUtcNow():u}){Environment.NewLine}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
