using SocialPipeline.Platforms;

namespace SocialPipeline.Rendering;

/// <summary>What became of one format of a set: a picture or the reason why there is none.</summary>
/// <param name="Format">The format.</param>
/// <param name="Image">The picture; the caller disposes it.</param>
/// <param name="Error">Why there is no picture.</param>
public sealed record FormatResult(PlatformFormat Format, RenderedImage? Image, SocialPipelineException? Error);
