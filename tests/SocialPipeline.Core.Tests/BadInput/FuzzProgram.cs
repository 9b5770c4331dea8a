using System.Diagnostics;

namespace SocialPipeline.BadInput;

/// <summary>Runs eng/fuzz: it tries inputs in a process of their own, watched for time and memory.</summary>
internal static class FuzzProgram
{
    /// <summary>Runs it.</summary>
    /// <returns>The lines that it printed, and its exit code: 1 when an input failed.</returns>
    public static async Task<(IReadOnlyList<string> Lines, int Code)> RunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Fuzz"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return ([.. output.Split('\n'), .. (await errors).Split('\n')], process.ExitCode);
    }
}
