using System.Data.Common;
using Dapper;

namespace SocialPipeline.Host.Storage;

/// <summary>One open connection, with or without a transaction. Not for many threads.</summary>
internal sealed class DatabaseSession(DbConnection connection, DbTransaction? transaction) : IAsyncDisposable
{
    /// <summary>Runs a statement; the answer is the number of rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? values, CancellationToken cancellationToken) => connection.ExecuteAsync(Command(sql, values, cancellationToken));

    public async Task<List<T>> QueryAsync<T>(string sql, object? values, CancellationToken cancellationToken) => [.. await connection.QueryAsync<T>(Command(sql, values, cancellationToken))];

    /// <summary>The first row; <see langword="null"/> when there is none.</summary>
    public Task<T?> FirstAsync<T>(string sql, object? values, CancellationToken cancellationToken) => connection.QueryFirstOrDefaultAsync<T>(Command(sql, values, cancellationToken));

    public Task CommitAsync(CancellationToken cancellationToken) =>
        (transaction ?? throw new InvalidOperationException("There is no transaction to commit.")).CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    private CommandDefinition Command(string sql, object? values, CancellationToken cancellationToken) => new(sql, values, transaction, cancellationToken: cancellationToken);
}
