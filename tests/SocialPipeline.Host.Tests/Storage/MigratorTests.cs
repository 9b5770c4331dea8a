using Dapper;
using Microsoft.Extensions.Options;
using Xunit;

namespace SocialPipeline.Host.Storage;

/// <summary>The same on both databases.</summary>
public abstract class MigratorTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("studio-data-").FullName;
    private Database? _database;

    public async Task InitializeAsync() => _database = new Database(Options.Create(new StorageOptions { DataDirectory = _folder, Database = await ConnectionStringAsync() }));

    public async Task DisposeAsync()
    {
        await _database!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    public void Dispose()
    {
        _database?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<string?> ConnectionStringAsync();

    protected abstract string ColumnsSql { get; }

    protected abstract string UniqueKeysSql { get; }

    [Fact]
    public async Task It_goes_up_down_to_nothing_and_up_again_with_rows_in_it()
    {
        await Migrator().UpAsync(default);
        var tables = await TablesAsync();
        await FillAsync();

        await Migrator().DownAsync(default);
        Assert.Empty(await TablesAsync());

        await Migrator().UpAsync(default);
        Assert.Equal(tables, await TablesAsync());
        await FillAsync();
    }

    [Fact]
    public async Task It_goes_to_a_version_from_both_sides()
    {
        await Migrator().ToAsync(2, default);
        Assert.Equal([true, true, false], (await Migrator().StatusAsync(default)).Select(state => state.IsApplied));

        await Migrator().UpAsync(default);
        await Migrator().ToAsync(1, default);
        Assert.Equal([true, false, false], (await Migrator().StatusAsync(default)).Select(state => state.IsApplied));
    }

    [Fact]
    public async Task An_unknown_version_is_refused_with_those_there_are()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => Migrator().ToAsync(4711, default));

        Assert.Contains("0, 1, 2, 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_that_start_at_once_migrate_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Migrator().UpAsync(default))));

        Assert.All(await Migrator().StatusAsync(default), state => Assert.True(state.IsApplied));
    }

    [Fact]
    public async Task Every_table_belongs_to_a_workspace_and_so_does_every_unique_key()
    {
        await Migrator().UpAsync(default);
        await using var connection = await _database!.OpenAsync(default);

        var columns = (await connection.QueryAsync<(string Table, string Column)>(ColumnsSql)).ToLookup(row => row.Table, row => row.Column);
        Assert.All(await TablesAsync(), table => Assert.Contains("workspace_id", columns[table]));
        var keys = (await connection.QueryAsync<(string Table, string Key, string Column)>(UniqueKeysSql)).ToLookup(row => (row.Table, row.Key), row => row.Column);
        Assert.True(keys.Count >= 11, $"{keys.Count} unique keys are known.");
        Assert.All(keys, key => Assert.True(key.Contains("workspace_id"), $"The unique key {key.Key} crosses workspaces."));
    }

    [Fact]
    public async Task A_moment_comes_back_as_it_went_and_sorts_by_time()
    {
        await Migrator().UpAsync(default);
        await using var session = await _database!.ConnectAsync(default);
        var moment = new DateTimeOffset(2026, 3, 29, 2, 30, 0, 120, TimeSpan.FromHours(2)).AddMicroseconds(7);
        foreach (var (id, at) in new[] { ("late", moment.AddSeconds(1)), ("early", moment) })
        {
            await session.ExecuteAsync("insert into workspaces (workspace_id, name, created_at) values (@Id, 'A', @At)", new { Id = id, At = at }, default);
        }

        Assert.Equal([moment, moment.AddSeconds(1)], await session.QueryAsync<DateTimeOffset>("select created_at from workspaces order by created_at", null, default));
        Assert.Equal("early", await session.FirstAsync<string>("select workspace_id from workspaces where created_at < @At", new { At = moment.AddMilliseconds(1) }, default));
    }

    [Fact]
    public async Task A_transaction_that_is_not_committed_leaves_nothing()
    {
        await Migrator().UpAsync(default);
        await using (var session = await _database!.BeginAsync(default))
        {
            await session.ExecuteAsync("insert into workspaces (workspace_id, name, created_at) values ('w', 'A', @At)", new { At = DateTimeOffset.UnixEpoch }, default);
        }

        await using var after = await _database!.ConnectAsync(default);
        Assert.Equal(0, await after.FirstAsync<int>("select count(*) from workspaces", null, default));
    }

    private Migrator Migrator() => new(_database!, TimeProvider.System);

    private async Task FillAsync()
    {
        await using var session = await _database!.ConnectAsync(default);
        await session.ExecuteAsync("insert into workspaces (workspace_id, name, created_at) values ('w', 'A', @At)", new { At = DateTimeOffset.UnixEpoch }, default);
        await session.ExecuteAsync(
            """
            insert into content_requests (workspace_id, id, user_id, title, content_type, brand, template, template_reason, brief, warnings, status, version, total, priority, attempts, cancel_asked, failed_formats, created_at)
            values ('w', 'r', 'u', 'A', 'post', 'b', 't', '', '{}', @None, 'pending', 1, 1, 5, 0, @No, '[]', @At)
            """,
            new { At = DateTimeOffset.UnixEpoch, No = false, None = Sentences.None },
            default);
    }

    private async Task<List<string>> TablesAsync()
    {
        await using var connection = await _database!.OpenAsync(default);
        return [.. (await connection.QueryAsync<(string Table, string Column)>(ColumnsSql)).Select(row => row.Table).Distinct().Where(table => table != "VersionInfo").Order(StringComparer.Ordinal)];
    }
}

public sealed class SqliteMigratorTests : MigratorTests
{
    protected override string ColumnsSql => "select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite%'";

    protected override string UniqueKeysSql =>
        "select t.name, i.name, c.name from sqlite_master t join pragma_index_list(t.name) i join pragma_index_info(i.name) c where t.type = 'table' and t.name <> 'VersionInfo' and i.\"unique\" = 1";

    protected override Task<string?> ConnectionStringAsync() => Task.FromResult<string?>(null);
}

[Collection(PostgresTests.Name)]
public sealed class PostgresMigratorTests(PostgresServer server) : MigratorTests
{
    protected override string ColumnsSql => "select table_name, column_name from information_schema.columns where table_schema = 'public'";

    protected override string UniqueKeysSql =>
        """
        select t.relname, i.relname, a.attname from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid and a.attnum = any(x.indkey)
        where x.indisunique and n.nspname = 'public' and t.relname <> 'VersionInfo'
        """;

    protected override async Task<string?> ConnectionStringAsync() => await server.CreateDatabaseAsync();
}
