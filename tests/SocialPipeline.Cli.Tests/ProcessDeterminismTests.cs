using System.Diagnostics;
using Xunit;

namespace SocialPipeline.Cli;

/// <summary>Two processes under two languages write the same manifest: hashes, sizes and reasons of every file.</summary>
public sealed class ProcessDeterminismTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_processes_under_two_languages_write_the_same_set() =>
        Assert.Equal(await ManifestAsync("one", "tr_TR.UTF-8"), await ManifestAsync("two", "ar_SA.UTF-8"));

    private async Task<string> ManifestAsync(string folder, string language)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "SocialPipeline.Cli.dll"), "set",
            "--brief", Run.Sample("briefs", "harbour.json"), "--brand", Run.Sample("brands", "marsa"),
            "--formats", "instagram-post-square,instagram-story,x-cover", "--out", _folder.File(folder),
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LANG"] = start.Environment["LC_ALL"] = language;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(("", 0), (await error, process.ExitCode));
        Assert.NotEmpty(await output);
        return await File.ReadAllTextAsync(Path.Combine(_folder.File(folder), "manifest.json"));
    }
}
