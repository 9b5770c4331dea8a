namespace SocialPipeline.BrandBench.Loop;

/// <summary>One picture without repairs and with them.</summary>
internal sealed record LoopPicture(string Brief, LoopResult Before, LoopResult After);
