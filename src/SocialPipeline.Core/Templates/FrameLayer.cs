namespace SocialPipeline.Templates;

/// <summary>A box that arranges its children.</summary>
public sealed record FrameLayer : Layer
{
    /// <summary>How it arranges them. Default: free.</summary>
    public FrameLayout Layout { get; init; }

    /// <summary>The children from back to front, in stacks from start to end.</summary>
    public IReadOnlyList<Layer> Children { get; init; } = [];

    /// <summary>Space between children of a stack or cells of a grid. Default 0.</summary>
    public Length Gap { get; init; } = Length.Zero;

    /// <summary>Space inside the edges. Default none.</summary>
    public Edges Padding { get; init; } = Edges.None;

    /// <summary>Alignment across a stack. Default: start.</summary>
    public CrossAlign Align { get; init; }

    /// <summary>Where the children stand along a stack. Default: start.</summary>
    public MainAlign Justify { get; init; }

    /// <summary>Grid: the number of columns, 1 to 40. Default 2.</summary>
    public int Columns { get; init; } = 2;

    /// <summary>What the box is filled with; <see langword="null"/> for nothing.</summary>
    public Paint? Fill { get; init; }

    /// <summary>How the box's corners are rounded. Default: not.</summary>
    public Corners Corners { get; init; } = Corners.Square;

    /// <summary>Whether children are clipped to the box. Default: no.</summary>
    public bool Clip { get; init; }
}
