using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace SocialPipeline.Host.Jobs;

/// <summary>The real host as a process of its own, which can be killed.</summary>
internal sealed partial class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _said = [];

    private HostProcess(Process process) => _process = process;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string Said
    {
        get
        {
            lock (_said)
            {
                return string.Join(Environment.NewLine, _said);
            }
        }
    }

    public static async Task<HostProcess> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "..", "..", "SocialPipeline.Host", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "SocialPipeline.Host.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { host, "--urls", "http://127.0.0.1:0" }.Concat(settings.SelectMany(setting => new[] { "--" + setting.Key, setting.Value })))
        {
            start.ArgumentList.Add(argument);
        }

        var started = new HostProcess(new Process { StartInfo = start });
        started._process.OutputDataReceived += (_, line) => started.Hear(line.Data);
        started._process.ErrorDataReceived += (_, line) => started.Hear(line.Data);
        started._process.Start();
        started._process.BeginOutputReadLine();
        started._process.BeginErrorReadLine();
        var first = await Task.WhenAny(started._address.Task, started._process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(60)));
        Assert.True(first == started._address.Task, $"The host does not start. {started.Said}");
        started.Address = await started._address.Task;
        return started;
    }

    /// <summary>kill -9: no code of the process runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM; the answer is how long it took to end.</summary>
    public async Task<TimeSpan> StopAsync()
    {
        var start = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        return Stopwatch.GetElapsedTime(start);
    }

    public int ExitCode => _process.ExitCode;

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.Add(line ?? "");
        }

        if (line is not null && Listening().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex Listening();
}
