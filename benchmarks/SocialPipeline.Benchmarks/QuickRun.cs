using System.Diagnostics;
using System.Globalization;
using SocialPipeline.Benchmarks.Cards;
using SocialPipeline.Platforms;

namespace SocialPipeline.Benchmarks;

/// <summary>The card in a few minutes: one child process a kind, warmed up, then measured in turns so that a busy machine hits all alike. CPU time, medians.</summary>
internal static class QuickRun
{
    private const int WarmUp = 40;
    private const int CardsATurn = 6;
    private const int Turns = 9;

    /// <summary>Repeated runs differ by so much: up to it, two figures are the same.</summary>
    private const double Spread = 0;

    private static readonly ImageFileType[] Types = [ImageFileType.Jpeg, ImageFileType.Png, ImageFileType.Webp];
    private static readonly CardKind[] Kinds = Enum.GetValues<CardKind>();

    public static async Task<int> RunAsync()
    {
        Console.WriteLine($"Photograph: {Path.GetFileName(CardContent.Photo)}, {new FileInfo(CardContent.Photo).Length / 1024} KB; {Turns} turns of {CardsATurn} cards a kind and type after {WarmUp} to warm up.");
        Console.WriteLine();
        var children = Kinds.Select(Start).ToArray();
        var times = new Dictionary<(CardKind, ImageFileType), List<double>>();
        foreach (var type in Types)
        {
            foreach (var child in children)
            {
                await AskAsync(child, type, WarmUp);
            }

            for (var turn = 0; turn < Turns; turn++)
            {
                for (var i = 0; i < Kinds.Length; i++)
                {
                    var measured = await AskAsync(children[i], type, CardsATurn);
                    (times.TryGetValue((Kinds[i], type), out var list) ? list : times[(Kinds[i], type)] = []).Add(measured);
                }
            }
        }

        foreach (var child in children)
        {
            child.StandardInput.Close();
            await child.WaitForExitAsync();
            child.Dispose();
        }

        return Print(times);
    }

    /// <summary>The child: reads "type count", makes the cards, writes CPU milliseconds a card and the file's bytes.</summary>
    public static int Measure(CardKind kind)
    {
        var card = CardMaker.Start(kind);
        while (Console.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            var (type, count) = (Enum.Parse<ImageFileType>(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture));
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < count; i++)
            {
                card.Make(type);
            }

            var spent = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / count;
            Console.WriteLine(spent.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static Process Start(CardKind kind) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--measure", kind.ToString()])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static async Task<double> AskAsync(Process child, ImageFileType type, int count)
    {
        await child.StandardInput.WriteLineAsync($"{type} {count}");
        await child.StandardInput.FlushAsync();
        var answer = await child.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"A measuring process ended with code {child.ExitCode}.");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    private static int Print(Dictionary<(CardKind Kind, ImageFileType Type), List<double>> times)
    {
        var slower = false;
        Console.WriteLine("| file | floor | floor after Init | engine | engine ÷ floor | engine ÷ floor after Init |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var type in Types)
        {
            double Of(CardKind kind) => times[(kind, type)].Order().ElementAt(Turns / 2);
            var (floor, init, engine) = (Of(CardKind.Floor), Of(CardKind.FloorAfterInit), Of(CardKind.Engine));
            slower |= engine > init * (1 + Spread);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {type} | {floor:0.0} ms | {init:0.0} ms | {engine:0.0} ms | {engine / floor:0.00} | {engine / init:0.00} |"));
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CPU milliseconds a card (all threads of the process), median of the turns. The engine counts as slower above {1 + Spread:0.00}."));
        return slower ? 1 : 0;
    }
}
