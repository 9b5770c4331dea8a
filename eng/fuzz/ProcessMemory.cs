using System.Globalization;

namespace SocialPipeline.Fuzz;

/// <summary>Resident memory as Linux counts it (proc(5)), in kilobytes.</summary>
internal static class ProcessMemory
{
    /// <summary>What a process holds now; 0 when it is gone.</summary>
    public static long Resident(int process) => Read($"/proc/{process}/status", "VmRSS:");

    /// <summary>The most that this process has held since <see cref="ForgetPeak"/>.</summary>
    public static long Peak() => Read("/proc/self/status", "VmHWM:");

    public static void ForgetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");

    private static long Read(string file, string field)
    {
        try
        {
            var line = File.ReadLines(file).First(line => line.StartsWith(field, StringComparison.Ordinal));
            return long.Parse(line[field.Length..^2], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException)
        {
            return 0;
        }
    }
}
