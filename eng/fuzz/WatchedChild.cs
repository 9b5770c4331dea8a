using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace SocialPipeline.Fuzz;

/// <summary>A child process under watch: a case without an end or a limit of memory ends it.</summary>
internal sealed class WatchedChild : IAsyncDisposable
{
    private const long Runaway = CaseResult.MostKilobytes * 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(25);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task _reading;
    private readonly Task<string> _errors;

    private WatchedChild(Process process)
    {
        _process = process;
        _reading = ReadAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public int CorpusFiles { get; private set; }

    public static async Task<WatchedChild> StartAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Fuzz"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // no dump of a process that died: the input is kept, and says more
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var child = new WatchedChild(Process.Start(start)!);
        var (line, _) = await child.LineAsync(TimeSpan.FromSeconds(60), long.MaxValue);
        var ready = line?.Split(' ');
        if (ready is not ["ready", var files, _])
        {
            await child.DisposeAsync();
            throw new InvalidOperationException($"The child did not start: {line} {await child._errors}");
        }

        child.CorpusFiles = int.Parse(files, CultureInfo.InvariantCulture);
        return child;
    }

    /// <summary>The next case's result; <see langword="null"/> when there is none. A result that <see cref="IsOver"/> accompanies ended the child.</summary>
    public async Task<CaseResult?> NextAsync()
    {
        var (first, _) = await LineAsync(Patience, long.MaxValue);
        if (first is null)
        {
            IsOver = true;
            await _process.WaitForExitAsync();
            return _process.ExitCode == 0 ? null : new CaseResult(-1, $"the process died between cases, exit code {_process.ExitCode}: {Shorten(await _errors)}", 0, 0);
        }

        var number = int.Parse(first.Split(' ')[1], CultureInfo.InvariantCulture);
        var clock = Stopwatch.StartNew();
        var (line, ended) = await LineAsync(Patience, ProcessMemory.Resident(_process.Id) + Runaway);
        if (line is null)
        {
            IsOver = true;
            await StopAsync();
            return new CaseResult(number, ended ?? $"the process died, exit code {_process.ExitCode}: {Shorten(await _errors)}", clock.ElapsedMilliseconds, 0);
        }

        var parts = line.Split(' ', 4);
        return new CaseResult(number, parts[3], long.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    /// <summary>Whether the child has ended.</summary>
    public bool IsOver { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        await _reading;
    }

    private async Task<(string? Line, string? Ended)> LineAsync(TimeSpan patience, long mostKilobytes)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            using var beat = new CancellationTokenSource(Beat);
            try
            {
                return (await _lines.Reader.ReadAsync(beat.Token), null);
            }
            catch (ChannelClosedException)
            {
                return (null, null);
            }
            catch (OperationCanceledException)
            {
                if (clock.Elapsed > patience)
                {
                    return (null, $"hung: no answer after {patience.TotalSeconds} s");
                }

                if (ProcessMemory.Resident(_process.Id) > mostKilobytes)
                {
                    return (null, $"too much memory: it grew without a limit, over {Runaway / 1000} MB");
                }
            }
        }
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _lines.Writer.TryWrite(line);
        }

        await _process.WaitForExitAsync();
        _lines.Writer.Complete();
    }

    private static string Shorten(string text) => text.Length > 3000 ? text[..3000] : text;
}
