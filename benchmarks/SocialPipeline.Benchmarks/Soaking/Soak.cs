using System.Diagnostics;
using System.Globalization;
using SocialPipeline.Benchmarks.Speed;

namespace SocialPipeline.Benchmarks.Soaking;

/// <summary>Many renders in one process on all processors: the memory at the end must be that after the first twentieth, within a tenth.</summary>
internal static class Soak
{
    private const double Allowed = .10;

    public static async Task<int> RunAsync(int renders, string picture)
    {
        var work = new SoakWork();
        var every = Math.Max(1, renders / 200);
        var clock = Stopwatch.StartNew();
        var samples = new List<SoakSample> { new(0, 0, Resident()) };
        var (made, refused) = (0, 0);
        for (var from = 0; from < renders; from += every)
        {
            await Parallel.ForAsync(from, Math.Min(renders, from + every), async (number, _) =>
            {
                if (await work.MakeAsync(number))
                {
                    Interlocked.Increment(ref made);
                }
                else
                {
                    Interlocked.Increment(ref refused);
                }
            });
            samples.Add(new SoakSample(Math.Min(renders, from + every), clock.Elapsed.TotalSeconds, Resident()));
        }

        return Report(samples, work, made, refused, picture);
    }

    private static int Report(List<SoakSample> samples, SoakWork work, int made, int refused, string picture)
    {
        var renders = samples[^1].Renders;
        var warm = renders / 20;

        // one sample may fall before or after a collection: both ends are means over as many renders
        var start = Mean(samples, warm / 2, warm + (warm / 2));
        var end = Mean(samples, renders - warm, renders);
        var growth = (end / start) - 1;
        var holds = growth <= Allowed;
        SoakPicture.Write(picture, samples, warm, start, Allowed);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | | |
            | --- | ---: |
            | renders | {renders:N0}: {made:N0} files, {refused:N0} refused with a typed error |
            | templates and contents × formats | {work.Designs} × {work.Formats} |
            | time | {samples[^1].Seconds:0} s on {Environment.ProcessorCount} processors |
            | resident memory at the start | {samples[0].Mebibytes:0} MiB |
            | after the first {warm} (mean of {warm / 2} to {warm + (warm / 2)}) | {start:0} MiB |
            | at the end (mean of the last {warm}) | {end:0} MiB |
            | peak | {PeakMemory.Read("VmHWM:") / 1024.0:0} MiB |
            | growth | {growth:+0.0 %;-0.0 %}, allowed 10 %: {(holds ? "holds" : "missed")} |
            """));
        return holds ? 0 : 1;
    }

    private static double Mean(List<SoakSample> samples, int from, int to) =>
        samples.Where(sample => sample.Renders > from && sample.Renders <= to).Average(sample => sample.Mebibytes);

    private static double Resident() => PeakMemory.Read("VmRSS:") / 1024.0;
}
