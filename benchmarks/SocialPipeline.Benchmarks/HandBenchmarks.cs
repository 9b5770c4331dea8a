using BenchmarkDotNet.Attributes;
using SocialPipeline.Benchmarks.Cards;

namespace SocialPipeline.Benchmarks;

/// <summary>The engine against the same calls by hand, and the preview whose photograph is decoded already.</summary>
[MemoryDiagnoser]
public class HandBenchmarks
{
    private readonly ICard _engine = CardMaker.Start(CardKind.Engine);
    private readonly ICard _hand = CardMaker.Start(CardKind.Hand);

    [Benchmark(Baseline = true)]
    public Task<int> Hand() => _hand.MakeAsync(CardJob.Jpeg);

    [Benchmark]
    public Task<int> Engine() => _engine.MakeAsync(CardJob.Jpeg);

    [Benchmark]
    public Task<int> Preview() => _engine.MakeAsync(CardJob.Preview);
}
