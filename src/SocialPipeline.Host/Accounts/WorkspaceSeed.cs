using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Accounts;

/// <summary>Makes the first workspace of a fresh database.</summary>
internal sealed class WorkspaceSeed(Database database, TimeProvider clock) : IHostedService
{
    public const string Workspace = "studio";
    public const string User = "studio";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        await session.ExecuteAsync(
            "insert into workspaces (workspace_id, name, created_at) values (@Workspace, 'Studio', @Now) on conflict (workspace_id) do nothing",
            new { Workspace, Now = clock.GetUtcNow() },
            cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
