using BenchmarkDotNet.Running;
using SocialPipeline.Benchmarks;
using SocialPipeline.Benchmarks.Cards;

// --quick: the card in turns, CPU time, a few minutes. --save FOLDER: the cards as files, to look at. Anything else: BenchmarkDotNet.
switch (args)
{
    case ["--quick"]:
        return await QuickRun.RunAsync();
    case ["--measure", var kind]:
        return QuickRun.Measure(Enum.Parse<CardKind>(kind));
    case ["--save", var folder]:
        Directory.CreateDirectory(folder);
        using (var floor = new FloorCard(afterInit: true).Encode(SocialPipeline.Platforms.ImageFileType.Jpeg))
        {
            File.WriteAllBytes(Path.Combine(folder, "floor.jpg"), floor.ToArray());
        }

        File.WriteAllBytes(Path.Combine(folder, "engine.jpg"), new EngineCard().Bytes(SocialPipeline.Platforms.ImageFileType.Jpeg).ToArray());
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(CardBenchmarks).Assembly).Run(args);
        return 0;
}
