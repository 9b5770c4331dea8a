using System.Diagnostics;
using Npgsql;
using Xunit;

namespace SocialPipeline.Host.Storage;

/// <summary>A PostgreSQL server of the tests' own: a fresh cluster in a temporary folder, reached by a socket in it alone, ended by its process id.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Versions = "/usr/lib/postgresql";

    private readonly string _folder = Directory.CreateTempSubdirectory("studio-pg-").FullName;
    private readonly List<string> _log = [];
    private Process? _server;
    private int _databases;

    public async Task InitializeAsync()
    {
        Assert.True(Directory.Exists(Versions), "These tests need PostgreSQL. Install it: apt-get install postgresql.");
        var programs = Path.Combine(Directory.EnumerateDirectories(Versions).OrderByDescending(version => int.Parse(Path.GetFileName(version), System.Globalization.CultureInfo.InvariantCulture)).First(), "bin");
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root.
            await RunAsync("chown", ["postgres", _folder]);
        }

        var data = Path.Combine(_folder, "data");
        await RunAsync(Path.Combine(programs, "initdb"), ["-D", data, "-U", "studio", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"], asOwner: true);
        _server = Start(Path.Combine(programs, "postgres"), ["-D", data, "-k", _folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=200"], asOwner: true);
        await WaitAsync();
    }

    /// <summary>A fresh, empty database; the answer is its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = FormattableString.Invariant($"studio_{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(Address("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return Address(name);
    }

    public async Task DisposeAsync()
    {
        if (_server is { HasExited: false })
        {
            // SIGINT ends sessions and stops at once, in good order.
            await RunAsync("kill", ["-INT", _server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await _server.WaitForExitAsync();
        }

        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Address(string database) => $"Host={_folder};Database={database};Username=studio;Maximum Pool Size=20";

    private async Task WaitAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Address("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (tries < 200 && _server is { HasExited: false })
            {
                await Task.Delay(50);
            }
            catch (NpgsqlException error)
            {
                Assert.Fail($"PostgreSQL does not start: {error.Message} {Log()}");
            }
        }
    }

    private async Task RunAsync(string program, string[] arguments, bool asOwner = false)
    {
        using var process = Start(program, arguments, asOwner);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}. {Log()}");
    }

    private Process Start(string program, string[] arguments, bool asOwner)
    {
        var start = new ProcessStartInfo { FileName = program, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        if (asOwner && Environment.IsPrivilegedProcess)
        {
            start.FileName = "setpriv";
            arguments = ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments];
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        lock (_log)
        {
            _log.Add(line ?? "");
        }
    }

    private string Log()
    {
        lock (_log)
        {
            return string.Join(Environment.NewLine, _log.TakeLast(20));
        }
    }
}
