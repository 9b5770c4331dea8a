using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Validation;

namespace SocialPipeline.Generation;

/// <summary>What became of one format of a brief. The caller disposes it.</summary>
public sealed record GeneratedAsset : IDisposable
{
    internal GeneratedAsset()
    {
    }

    /// <summary>The format.</summary>
    public required PlatformFormat Format { get; init; }

    /// <summary>The language as a BCP 47 tag; <see langword="null"/> when the brief names none.</summary>
    public string? Locale { get; init; }

    /// <summary>Which alternative it is, from 1: with format and locale the asset's key. The plan's own design is 1.</summary>
    public int Alternative { get; init; } = 1;

    /// <summary>Its place among the alternatives of its format by score, from 1.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>The id of the template it was drawn from.</summary>
    public string Template { get; init; } = "";

    /// <summary>The picture; <see langword="null"/> when it failed.</summary>
    public RenderedImage? Image { get; init; }

    /// <summary>Why there is no picture; <see langword="null"/> when there is one.</summary>
    public SocialPipelineException? Error { get; init; }

    /// <summary>What the picture shows, for people who do not see it; empty when it failed.</summary>
    public string AltText { get; init; } = "";

    /// <summary>Where <see cref="AltText"/> comes from.</summary>
    public AltTextOrigin AltTextOrigin { get; init; }

    /// <summary>What the brand's rules say of the picture; <see langword="null"/> when it failed.</summary>
    public ComplianceReport? Report { get; init; }

    /// <summary>What the rules said of the first attempt, 0 to 1; <see langword="null"/> when it failed.</summary>
    public double? FirstScore { get; init; }

    /// <summary>The repairs that were tried, in order. What they did not mend stands in <see cref="Report"/>.</summary>
    public IReadOnlyList<RepairAttempt> Repairs { get; init; } = [];

    /// <summary>What the finished picture or its texts do not keep: a contrast, a limit, a missing glyph; a sentence each.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>What is worth knowing and breaks no rule, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether there is a picture without faults.</summary>
    public bool IsSound => Image is not null && Faults.Count == 0;

    /// <summary>Frees the picture.</summary>
    public void Dispose() => Image?.Dispose();
}
