using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;

namespace SocialPipeline.Generation;

/// <summary>What will be made of a brief: settled before the first picture is drawn.</summary>
public sealed record GenerationPlan
{
    internal GenerationPlan()
    {
    }

    /// <summary>The brief.</summary>
    public required Brief Brief { get; init; }

    /// <summary>The template.</summary>
    public required Template Template { get; init; }

    /// <summary>Why this template, as a sentence.</summary>
    public required string TemplateReason { get; init; }

    /// <summary>The formats, each once.</summary>
    public required IReadOnlyList<PlatformFormat> Formats { get; init; }

    /// <summary>The values for the template's inputs.</summary>
    public required TemplateData Data { get; init; }

    /// <summary>The picture that an imagery source brought; <see langword="null"/> when none was asked or none suited.</summary>
    public ImageryCandidate? Imagery { get; init; }

    /// <summary>What the brief gave and will not be drawn, and pictures of which nothing says what they show; a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The pictures that the imagery source offered, the best first; only those that are shown are opened.</summary>
    internal IReadOnlyList<ImageryCandidate> Candidates { get; init; } = [];

    /// <summary>The opened picture of <see cref="Imagery"/>.</summary>
    internal InputValue.Image? Picture { get; init; }

    /// <summary>Which of the brief's wordings <see cref="Brief"/> is in: 0 its own, then its shorter ones.</summary>
    internal int Wording { get; init; }

    /// <summary>The brief in its own wording.</summary>
    internal Brief Original
    {
        get => field ?? Brief;
        init;
    }
}
