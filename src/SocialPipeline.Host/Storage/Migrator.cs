using FluentMigrator.Runner;
using Microsoft.Extensions.Logging.Abstractions;

namespace SocialPipeline.Host.Storage;

/// <summary>Brings the database to a version, up or down, one process at a time.</summary>
internal sealed class Migrator(Database database, TimeProvider clock, ILoggerFactory? logs = null)
{
    /// <summary>Applies what is not applied yet.</summary>
    public Task UpAsync(CancellationToken cancellationToken) => RunAsync(runner => runner.MigrateUp(), cancellationToken);

    /// <summary>Takes everything back; all data is lost.</summary>
    public Task DownAsync(CancellationToken cancellationToken) => RunAsync(runner => runner.MigrateDown(0), cancellationToken);

    /// <summary>Goes to a version, up or down.</summary>
    /// <exception cref="StorageException">There is no such version.</exception>
    public Task ToAsync(long version, CancellationToken cancellationToken) => RunAsync(
        runner =>
        {
            var known = runner.MigrationLoader.LoadMigrations().Keys;
            if (version != 0 && !known.Contains(version))
            {
                throw new StorageException($"There is no version {version}. Allowed: 0, {string.Join(", ", known)}.");
            }

            runner.MigrateUp(version);
            runner.MigrateDown(version);
        },
        cancellationToken);

    /// <summary>Every migration, the oldest first, and whether it is applied.</summary>
    public async Task<IReadOnlyList<MigrationState>> StatusAsync(CancellationToken cancellationToken)
    {
        var states = new List<MigrationState>();
        await RunAsync(
            runner =>
            {
                var loader = ((MigrationRunner)runner).VersionLoader;
                loader.LoadVersionInfo();
                states.AddRange(runner.MigrationLoader.LoadMigrations().Select(entry => new MigrationState(entry.Key, entry.Value.Migration.GetType().Name, loader.VersionInfo.HasAppliedMigration(entry.Key))));
            },
            cancellationToken);
        return states;
    }

    private async Task RunAsync(Action<IMigrationRunner> work, CancellationToken cancellationToken)
    {
        using var held = await MigrationLock.TakeAsync(database, clock, cancellationToken);
        await using var services = new ServiceCollection()
            .AddSingleton(logs ?? NullLoggerFactory.Instance)
            .AddLogging()
            .AddFluentMigratorCore()
            .ConfigureRunner(runner => (database.IsPostgres ? runner.AddPostgres() : runner.AddSQLite())
                .WithGlobalConnectionString(database.ConnectionString)
                .ScanIn(typeof(Migrator).Assembly).For.Migrations())
            .BuildServiceProvider(validateScopes: true);
        await using var scope = services.CreateAsyncScope();

        // The runner knows no asynchrony; it runs before anything is served.
        await Task.Run(() => work(scope.ServiceProvider.GetRequiredService<IMigrationRunner>()), cancellationToken);
    }
}

/// <summary>One migration.</summary>
internal sealed record MigrationState(long Version, string Name, bool IsApplied);
