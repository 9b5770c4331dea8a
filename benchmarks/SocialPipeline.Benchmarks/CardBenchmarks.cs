using BenchmarkDotNet.Attributes;
using SocialPipeline.Benchmarks.Cards;
using SocialPipeline.Platforms;

namespace SocialPipeline.Benchmarks;

/// <summary>One card, start to finish. BenchmarkDotNet runs every benchmark in a process of its own, so that Init in one does not speed up another.</summary>
[MemoryDiagnoser]
public class CardBenchmarks
{
    private ICard _card = null!;

    [Params(ImageFileType.Jpeg, ImageFileType.Png, ImageFileType.Webp)]
    public ImageFileType Type { get; set; }

    [GlobalSetup(Target = nameof(Floor))]
    public void StartFloor() => _card = CardMaker.Start(CardKind.Floor);

    [GlobalSetup(Target = nameof(FloorAfterInit))]
    public void StartFloorAfterInit() => _card = CardMaker.Start(CardKind.FloorAfterInit);

    [GlobalSetup(Target = nameof(Engine))]
    public void StartEngine() => _card = CardMaker.Start(CardKind.Engine);

    [Benchmark]
    public int Floor() => _card.Make(Type);

    [Benchmark(Baseline = true)]
    public int FloorAfterInit() => _card.Make(Type);

    [Benchmark]
    public int Engine() => _card.Make(Type);
}
