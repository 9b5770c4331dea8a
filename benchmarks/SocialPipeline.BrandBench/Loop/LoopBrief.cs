using SocialPipeline.Brands;
using SocialPipeline.Generation;

namespace SocialPipeline.BrandBench.Loop;

/// <summary>One brief with its brand, and the stock library that it takes its picture from when it brings none.</summary>
internal sealed record LoopBrief(string Name, Brand Brand, Brief Brief, IImagerySource? Stock);
