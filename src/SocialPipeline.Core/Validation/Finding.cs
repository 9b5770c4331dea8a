using SocialPipeline.Layout;

namespace SocialPipeline.Validation;

/// <summary>One thing that breaks a rule: what was measured, against what, where, and what to do.</summary>
public sealed record Finding
{
    /// <summary>What is so, as one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What was measured, with its unit.</summary>
    public required string Measured { get; init; }

    /// <summary>What is required, with its unit.</summary>
    public required string Required { get; init; }

    /// <summary>What to do, as one sentence.</summary>
    public required string Fix { get; init; }

    /// <summary><see cref="Verdict.Failed"/> or <see cref="Verdict.Warning"/>.</summary>
    public Verdict Verdict { get; init; } = Verdict.Failed;

    /// <summary>The rectangle in pixels of the picture; <see langword="null"/> when it is about the whole picture, the file or a text.</summary>
    public Box? Box { get; init; }

    /// <summary>A second rectangle that explains the first: the clear space of a logo, the safe area.</summary>
    public Box? Around { get; init; }

    /// <summary>The scene element, by id; <see langword="null"/> when there is none.</summary>
    public string? Element { get; init; }

    /// <summary>What the engine can do about it; <see langword="null"/> when it knows nothing.</summary>
    public Repair? Repair { get; init; }

    /// <summary>The measured value on a scale; <see langword="null"/> when it is no number.</summary>
    public Gauge? Gauge { get; init; }

    /// <summary>The colour found beside the colour wanted; <see langword="null"/> when it is not about a colour.</summary>
    public Swatch? Swatch { get; init; }
}
