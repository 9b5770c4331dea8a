using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SocialPipeline.Freepik.Usage;

/// <summary>
/// An account in a file of JSON lines, which is only ever appended to, and flushed to the disk before a call is made. A line that a crash
/// has cut short is dropped when the file is opened again. One process at a time.
/// </summary>
public sealed class FileUsageLedger : IUsageLedger, IDisposable
{
    private readonly UsageBook _book = new();
    private readonly FileStream _file;
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Opens the file, or makes it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be opened, or another process holds it.</exception>
    /// <exception cref="InvalidDataException">A line before the last one cannot be read.</exception>
    public FileUsageLedger(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            Load(path);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask AddAsync(UsageEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await WriteAsync(new LedgerLine(Entry: entry), () => _book.Add(entry), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask SettleAsync(string id, UsageSettlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        if (_book.Find(id) is not null)
        {
            await WriteAsync(new LedgerLine(Id: id, Settlement: settlement), () => _book.Settle(id, settlement), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask<UsageEntry?> FindAsync(string id, CancellationToken cancellationToken = default) => ValueTask.FromResult(_book.Find(id));

    /// <inheritdoc/>
    public async IAsyncEnumerable<UsageEntry> ReadAsync(DateTimeOffset from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var entry in _book.From(from))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _file.Dispose();
        _gate.Dispose();
    }

    private async ValueTask WriteAsync(LedgerLine line, Action apply, CancellationToken cancellationToken)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, LedgerJson.Default.LedgerLine), (byte)'\n'];
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Not cancellable from here: half a line would cost the next one.
            await _file.WriteAsync(bytes, CancellationToken.None).ConfigureAwait(false);
            _file.Flush(flushToDisk: true);
            apply();
        }
        finally
        {
            _gate.Release();
        }
    }

    private void Load(string path)
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var number = 0;
        var start = 0;
        while (start < bytes.Length && Array.IndexOf(bytes, (byte)'\n', start) is >= 0 and var end)
        {
            number++;
            Apply(bytes.AsSpan(start, end - start), path, number);
            start = end + 1;
        }

        // What follows the last line end was being written when the process ended: its call was never made.
        _file.SetLength(start);
        _file.Position = start;
    }

    private void Apply(ReadOnlySpan<byte> json, string path, int number)
    {
        try
        {
            var line = JsonSerializer.Deserialize(json, LedgerJson.Default.LedgerLine);
            if (line?.Entry is { } entry)
            {
                _book.Add(entry);
            }
            else if (line is { Id: { } id, Settlement: { } settlement })
            {
                _book.Settle(id, settlement);
            }
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Line {number} of the ledger '{Path.GetFileName(path)}' cannot be read."), error);
        }
    }
}
