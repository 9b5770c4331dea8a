using System.Diagnostics;

namespace SocialPipeline.Rendering;

/// <summary>Runs a program that a test needs, and says what to install when it is missing.</summary>
internal static class Programs
{
    public static string Run(string program, string package, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : throw new InvalidOperationException($"{program} failed: {errors}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException($"{program} is missing: apt-get install {package}");
        }
    }
}
