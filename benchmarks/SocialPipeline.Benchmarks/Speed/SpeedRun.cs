using System.Globalization;
using SocialPipeline.Benchmarks.Cards;

namespace SocialPipeline.Benchmarks.Speed;

/// <summary>The table of what the engine must reach: one process a way of making the card, warmed up, then measured in turns so that a busy machine hits all alike. CPU time, medians.</summary>
internal static class SpeedRun
{
    private static readonly CardKind[] Compared = [CardKind.Floor, CardKind.FloorAfterInit, CardKind.Engine];

    /// <summary>Prints the table; 1 when a bound is missed.</summary>
    public static async Task<int> RunAsync()
    {
        Console.WriteLine($"Photograph: {Path.GetFileName(CardContent.Photo)}, {new FileInfo(CardContent.Photo).Length / 1024} KB, decoded anew for each card.\n");
        var rows = new List<SpeedRow>();
        var children = Enum.GetValues<CardKind>().ToDictionary(kind => kind, kind => new MeasuredChild(kind));
        await AddRatiosAsync(rows, children);
        await AddHandAsync(rows, children);
        var engine = children[CardKind.Engine];
        rows.Add(new SpeedRow("preview 540×540, photo already decoded", 8, 4, await MedianAsync(engine, CardJob.Preview, 600, 20, 9), " ms"));
        rows.Add(new SpeedRow("managed allocation of a warm card beyond its file", 64, 16, await engine.AllocatedAsync(20) / 1024, " KB"));
        rows.Add(await ThreadsAsync(engine));
        foreach (var child in children.Values)
        {
            await child.DisposeAsync();
        }

        var idle = await PeakMemory.MebibytesAsync(card: false);
        rows.Add(new SpeedRow(string.Create(CultureInfo.InvariantCulture, $"peak memory of one card in a fresh process (idle: {idle:0.0} MiB)"), 64, 48, await PeakMemory.MebibytesAsync(card: true), " MiB"));
        var (ours, mitchell) = ResamplingQuality.Measure();
        rows.Add(new SpeedRow("resampling against full decode and Lanczos (scaled decode and Mitchell is the bound)", mitchell, mitchell, ours, " dB", AtLeast: true));
        return Print(rows);
    }

    private static async Task AddRatiosAsync(List<SpeedRow> rows, Dictionary<CardKind, MeasuredChild> children)
    {
        await AddAsync("card JPEG", CardJob.Jpeg, .90, .75, warmUp: 30, count: 5);
        await AddAsync("card PNG", CardJob.Png, .20, .15, warmUp: 12, count: 2, sized: true);
        await AddAsync("card WebP", CardJob.Webp, .95, .90, warmUp: 12, count: 3);
        await AddAsync("flat card PNG", CardJob.FlatPng, .25, .08, warmUp: 30, count: 5, sized: true);
        await AddAsync("eight formats JPEG against eight floor cards", CardJob.SetJpeg, .45, .35, warmUp: 4, count: 1);
        await AddAsync("eight formats PNG against eight floor cards", CardJob.SetPng, .15, .10, warmUp: 1, count: 1);

        async Task AddAsync(string name, CardJob job, double must, double aim, int warmUp, int count, bool sized = false)
        {
            var times = Compared.ToDictionary(kind => kind, _ => new List<double>());
            var bytes = new Dictionary<CardKind, int>();
            foreach (var kind in Compared)
            {
                await children[kind].MakeAsync(job, kind == CardKind.Engine ? warmUp : Math.Min(warmUp, 5));
            }

            for (var turn = 0; turn < 7; turn++)
            {
                foreach (var kind in Compared)
                {
                    var (milliseconds, length) = await children[kind].MakeAsync(job, count);
                    times[kind].Add(milliseconds);
                    bytes[kind] = length;
                }
            }

            var (shipped, init, engine) = (Median(times[CardKind.Floor]), Median(times[CardKind.FloorAfterInit]), Median(times[CardKind.Engine]));
            rows.Add(new SpeedRow(name, must, aim, engine / init, Floors: (shipped, init, engine)));
            if (sized)
            {
                rows.Add(new SpeedRow(name + ", size of the file", 1.10, 1.10, (double)bytes[CardKind.Engine] / bytes[CardKind.FloorAfterInit]));
            }
        }
    }

    private static async Task AddHandAsync(List<SpeedRow> rows, Dictionary<CardKind, MeasuredChild> children)
    {
        var (hand, engine) = (new List<double>(), new List<double>());
        await children[CardKind.Hand].MakeAsync(CardJob.Jpeg, 40);
        for (var turn = 0; turn < 11; turn++)
        {
            hand.Add((await children[CardKind.Hand].MakeAsync(CardJob.Jpeg, 6)).Milliseconds);
            engine.Add((await children[CardKind.Engine].MakeAsync(CardJob.Jpeg, 6)).Milliseconds);
        }

        rows.Add(new SpeedRow(string.Create(CultureInfo.InvariantCulture, $"engine against the same calls by hand ({Median(engine):0.0} ms, {Median(hand):0.0} ms)"), 1.05, 1.02, Median(engine) / Median(hand)));
    }

    private static async Task<SpeedRow> ThreadsAsync(MeasuredChild engine)
    {
        var (one, two) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < 5; turn++)
        {
            one.Add(await engine.ThroughputAsync(1, 12));
            two.Add(await engine.ThroughputAsync(2, 12));
        }

        return new SpeedRow(string.Create(CultureInfo.InvariantCulture, $"two threads ({Median(two):0.0} cards a second)"), 1.8, 1.95, Median(two) / Median(one), " ×", AtLeast: true);
    }

    private static async Task<double> MedianAsync(MeasuredChild child, CardJob job, int warmUp, int count, int turns)
    {
        await child.MakeAsync(job, warmUp);
        var times = new List<double>();
        for (var turn = 0; turn < turns; turn++)
        {
            times.Add((await child.MakeAsync(job, count)).Milliseconds);
        }

        return Median(times);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static int Print(List<SpeedRow> rows)
    {
        Console.WriteLine("| case | must | aim | floor, ms | floor after Init, ms | engine, ms | measured | verdict |");
        Console.WriteLine("| --- | --- | --- | ---: | ---: | ---: | ---: | --- |");
        rows.ForEach(Console.WriteLine);
        Console.WriteLine("\nCPU milliseconds of all threads for a card or a set, median of the turns. Ratios are against the floor after SKGraphics.Init.");
        var missed = rows.Count(row => !row.Holds);
        Console.WriteLine(missed == 0 ? "Every bound holds." : $"{missed} of {rows.Count} bounds missed.");
        return missed == 0 ? 0 : 1;
    }
}
