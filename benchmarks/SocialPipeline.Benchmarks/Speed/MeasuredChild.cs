using System.Diagnostics;
using System.Globalization;
using SocialPipeline.Benchmarks.Cards;

namespace SocialPipeline.Benchmarks.Speed;

/// <summary>One way of making the card in a process of its own, asked over its standard input.</summary>
internal sealed class MeasuredChild : IAsyncDisposable
{
    private readonly Process _process;

    public MeasuredChild(CardKind kind) => _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--measure", kind.ToString()])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>CPU milliseconds of all threads for one, and the bytes of its files.</summary>
    public async Task<(double Milliseconds, int Bytes)> MakeAsync(CardJob job, int count)
    {
        var answer = await AskAsync($"{job} {count}");
        return (answer[0], (int)answer[1]);
    }

    /// <summary>Managed bytes that a card allocates beyond its file.</summary>
    public async Task<double> AllocatedAsync(int count) => (await AskAsync($"allocated {count}"))[0];

    /// <summary>Cards a second on so many threads.</summary>
    public async Task<double> ThroughputAsync(int threads, int count) => (await AskAsync($"threads {threads} {count}"))[0];

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>The child's side.</summary>
    public static async Task<int> AnswerAsync(CardKind kind)
    {
        var card = CardMaker.Start(kind);
        while (Console.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            var count = int.Parse(words[^1], CultureInfo.InvariantCulture);
            Console.WriteLine(words[0] switch
            {
                "allocated" => await AllocatedAsync(card, count),
                "threads" => Throughput(card, int.Parse(words[1], CultureInfo.InvariantCulture), count),
                var job => await SpentAsync(card, Enum.Parse<CardJob>(job), count),
            });
        }

        return 0;
    }

    private static async Task<string> SpentAsync(ICard card, CardJob job, int count)
    {
        var before = Environment.CpuUsage.TotalTime;
        var bytes = 0;
        for (var i = 0; i < count; i++)
        {
            bytes = await card.MakeAsync(job);
        }

        var spent = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / count;
        return string.Create(CultureInfo.InvariantCulture, $"{spent} {bytes}");
    }

    private static async Task<string> AllocatedAsync(ICard card, int count)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        long files = 0;
        for (var i = 0; i < count; i++)
        {
            files += await card.MakeAsync(CardJob.Jpeg);
        }

        return ((GC.GetTotalAllocatedBytes(precise: true) - before - files) / (double)count).ToString(CultureInfo.InvariantCulture);
    }

    private static string Throughput(ICard card, int threads, int count)
    {
        var clock = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < count; i++)
            {
                card.MakeAsync(CardJob.Jpeg).GetAwaiter().GetResult();
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return (threads * count / clock.Elapsed.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    private async Task<double[]> AskAsync(string question)
    {
        await _process.StandardInput.WriteLineAsync(question);
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"A measuring process ended at: {question}.");
        return Array.ConvertAll(answer.Split(' '), word => double.Parse(word, CultureInfo.InvariantCulture));
    }
}
