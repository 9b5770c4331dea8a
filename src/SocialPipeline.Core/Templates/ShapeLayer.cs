namespace SocialPipeline.Templates;

/// <summary>A drawn shape.</summary>
public sealed record ShapeLayer : Layer
{
    /// <summary>Which shape. Default: rectangle.</summary>
    public ShapeKind Shape { get; init; }

    /// <summary>The outline, for <see cref="ShapeKind.Path"/>.</summary>
    public Outline? Outline { get; init; }

    /// <summary>What it is filled with; <see langword="null"/> for nothing.</summary>
    public Paint? Fill { get; init; }

    /// <summary>The line around it; <see langword="null"/> for none.</summary>
    public Stroke? Stroke { get; init; }

    /// <summary>How a rectangle's corners are rounded. Default: not.</summary>
    public Corners Corners { get; init; } = Corners.Square;

    /// <summary>A shadow; <see langword="null"/> for none.</summary>
    public Shadow? Shadow { get; init; }

    /// <summary>Quarter turns clockwise, 0 to 3. Default 0.</summary>
    public int Turn { get; init; }

    /// <summary>Whether the shape is flipped in right-to-left layouts. Default: yes.</summary>
    public bool Mirror { get; init; } = true;
}
