using SocialPipeline.Imaging;

namespace SocialPipeline.Profiling;

/// <summary>How material is looked at.</summary>
public sealed record ProfilerOptions
{
    /// <summary>What a picture may ask for. Default: the written defaults.</summary>
    public ImageLimits Limits { get; init; } = ImageLimits.Default;

    /// <summary>Where the memory for decoding comes from; <see langword="null"/>, the default, takes <see cref="DecodeBudget.Shared"/>.</summary>
    public DecodeBudget? Budget { get; init; }
}
