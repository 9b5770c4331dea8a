using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace SocialPipeline.Host.Storage;

/// <summary>Opens connections to the one database, PostgreSQL or SQLite; the same SQL runs on both. Safe for many threads.</summary>
internal sealed class Database : IAsyncDisposable, IDisposable
{
    // Settled at the first use: faulty options are told at start with all others, not by whoever is made first.
    private readonly Lazy<(NpgsqlDataSource? Postgres, string Text)> _source;
    private readonly IOptions<StorageOptions> _options;

    public Database(IOptions<StorageOptions> options)
    {
        DapperConventions.Apply();
        _options = options;
        _source = new(() => options.Value.Database is { } text
            ? (NpgsqlDataSource.Create(WithDefaults(text)), WithDefaults(text))
            : (null, new SqliteConnectionStringBuilder { DataSource = Path.Combine(options.Value.DataDirectory, "studio.db"), ForeignKeys = true, DefaultTimeout = 30 }.ToString()));
    }

    public bool IsPostgres => _source.Value.Postgres is not null;

    public string ConnectionString => _source.Value.Text;

    public string DataDirectory => _options.Value.DataDirectory;

    /// <summary>An open connection; the caller disposes it.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_source.Value.Postgres is { } postgres)
        {
            return await postgres.OpenConnectionAsync(cancellationToken);
        }

        var connection = new SqliteConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();

            // Readers go on while one writes; the engine itself waits for its turn, more finely than the provider's retries.
            command.CommandText = "pragma journal_mode = wal; pragma busy_timeout = 10000;";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection for statements that belong to no transaction.</summary>
    public async Task<DatabaseSession> ConnectAsync(CancellationToken cancellationToken) => new(await OpenAsync(cancellationToken), null);

    /// <summary>A connection with a transaction that is rolled back unless <see cref="DatabaseSession.CommitAsync"/> is called.</summary>
    public async Task<DatabaseSession> BeginAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        try
        {
            return new DatabaseSession(connection, await connection.BeginTransactionAsync(cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _source.IsValueCreated && _source.Value.Postgres is { } postgres ? postgres.DisposeAsync() : ValueTask.CompletedTask;

    public void Dispose()
    {
        if (_source.IsValueCreated)
        {
            _source.Value.Postgres?.Dispose();
        }
    }

    /// <summary>What the connection string leaves open: statements are prepared by themselves, and nobody waits long for a database that is away.</summary>
    private static string WithDefaults(string text)
    {
        var builder = new NpgsqlConnectionStringBuilder(text);
        Default("Timeout", () => builder.Timeout = 5);
        Default("Command Timeout", () => builder.CommandTimeout = 15);
        Default("Max Auto Prepare", () => builder.MaxAutoPrepare = 100);
        Default("Application Name", () => builder.ApplicationName = "SocialPipeline");
        return builder.ConnectionString;

        void Default(string key, Action set)
        {
            if (!builder.ContainsKey(key) || !new DbConnectionStringBuilder { ConnectionString = text }.ContainsKey(key))
            {
                set();
            }
        }
    }
}
