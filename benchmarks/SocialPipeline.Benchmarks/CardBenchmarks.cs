using BenchmarkDotNet.Attributes;
using SocialPipeline.Benchmarks.Cards;

namespace SocialPipeline.Benchmarks;

/// <summary>One card or one set, start to finish. BenchmarkDotNet runs every benchmark in a process of its own, so that Init in one does not speed up another.</summary>
[MemoryDiagnoser]
public class CardBenchmarks
{
    private ICard _card = null!;

    [Params(CardJob.Jpeg, CardJob.Png, CardJob.Webp, CardJob.FlatPng, CardJob.SetJpeg, CardJob.SetPng)]
    public CardJob Job { get; set; }

    [GlobalSetup(Target = nameof(Floor))]
    public void StartFloor() => _card = CardMaker.Start(CardKind.Floor);

    [GlobalSetup(Target = nameof(FloorAfterInit))]
    public void StartFloorAfterInit() => _card = CardMaker.Start(CardKind.FloorAfterInit);

    [GlobalSetup(Target = nameof(Engine))]
    public void StartEngine() => _card = CardMaker.Start(CardKind.Engine);

    [Benchmark]
    public Task<int> Floor() => _card.MakeAsync(Job);

    [Benchmark(Baseline = true)]
    public Task<int> FloorAfterInit() => _card.MakeAsync(Job);

    [Benchmark]
    public Task<int> Engine() => _card.MakeAsync(Job);
}
