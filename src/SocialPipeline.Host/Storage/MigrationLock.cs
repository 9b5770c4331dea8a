using Dapper;
using Npgsql;

namespace SocialPipeline.Host.Storage;

/// <summary>Lets one process migrate at a time: PostgreSQL's own advisory lock, or a locked file beside the SQLite file. Both end with their process.</summary>
internal sealed class MigrationLock : IDisposable
{
    /// <summary>Any number that nobody else in the database uses: "studio" in ASCII.</summary>
    private const long Key = 0x73747564696F;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly IDisposable _held;

    private MigrationLock(IDisposable held) => _held = held;

    /// <exception cref="StorageException">Another process has held it for two minutes.</exception>
    public static async Task<MigrationLock> TakeAsync(Database database, TimeProvider clock, CancellationToken cancellationToken) =>
        new(database.IsPostgres ? await OfPostgresAsync(database, cancellationToken) : await OfFileAsync(database, clock, cancellationToken));

    public void Dispose() => _held.Dispose();

    private static async Task<IDisposable> OfPostgresAsync(Database database, CancellationToken cancellationToken)
    {
        // A connection of its own, outside the pool: the lock ends when it closes.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition("select pg_advisory_lock(@Key)", new { Key }, commandTimeout: (int)Patience.TotalSeconds, cancellationToken: cancellationToken));
            return connection;
        }
        catch (NpgsqlException error) when (error.InnerException is TimeoutException)
        {
            await connection.DisposeAsync();
            throw Busy();
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<IDisposable> OfFileAsync(Database database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var path = Path.Combine(database.DataDirectory, "migrate.lock");
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), clock, cancellationToken);
            }
            catch (IOException)
            {
                throw Busy();
            }
        }
    }

    private static StorageException Busy() => new($"Another process has been migrating the database for {Patience.TotalMinutes:0} minutes. Look after it, then start again.");
}
