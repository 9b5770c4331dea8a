using System.Diagnostics;
using System.Globalization;
using SocialPipeline.Benchmarks.Cards;

namespace SocialPipeline.Benchmarks.Speed;

/// <summary>The most memory that a fresh process ever held (VmHWM of Linux), with one card made and with none.</summary>
internal static class PeakMemory
{
    /// <summary>Starts a process and asks it.</summary>
    public static async Task<double> MebibytesAsync(bool card)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--peak", card ? "card" : "idle"]) { RedirectStandardOutput = true })!;
        var answer = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return double.Parse(answer, CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>The child's side: kibibytes.</summary>
    public static async Task<int> AnswerAsync(bool card)
    {
        if (card)
        {
            await new EngineCard().MakeAsync(CardJob.Jpeg);
        }

        Console.WriteLine(Read("VmHWM:"));
        return 0;
    }

    /// <summary>A line of this process's status in kibibytes.</summary>
    public static long Read(string name) => long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
