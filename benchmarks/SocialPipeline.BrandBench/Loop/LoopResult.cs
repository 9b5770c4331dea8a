using SocialPipeline.Generation;

namespace SocialPipeline.BrandBench.Loop;

/// <summary>One picture of one run: its scores, what was tried, and what is left.</summary>
internal sealed record LoopResult(string Format, double? Scene, double? Pixels, bool Blocked, IReadOnlyList<RepairAttempt> Repairs, IReadOnlyList<string> Left);
