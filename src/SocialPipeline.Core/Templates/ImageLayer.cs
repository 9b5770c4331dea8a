namespace SocialPipeline.Templates;

/// <summary>A picture.</summary>
public sealed record ImageLayer : Layer
{
    /// <summary>The image input, or <c>item.field</c> in a repeated layer.</summary>
    public required string Source { get; init; }

    /// <summary>Cover or contain. Default: cover.</summary>
    public ImageFit Fit { get; init; }

    /// <summary>Where the subject is, x and y from 0 to 1, when the input does not say; <see langword="null"/>, the default, looks for it in the picture.</summary>
    public (double X, double Y)? Focus { get; init; }

    /// <summary>The outline that shows the picture; <see langword="null"/> for the box.</summary>
    public Outline? Mask { get; init; }

    /// <summary>How the box's corners are rounded, without a mask. Default: not.</summary>
    public Corners Corners { get; init; } = Corners.Square;

    /// <summary>The treatment. Default: the brand's.</summary>
    public ImageTreatment Treatment { get; init; }

    /// <summary>A colour mixed in after the treatment; <see langword="null"/> for none.</summary>
    public ImageTint? Tint { get; init; }

    /// <summary>How much darker, 0 to 1, after treatment and tint. Default 0.</summary>
    public double Darken { get; init; }

    /// <summary>How far it is blurred, as the standard deviation; the last step. Default 0.</summary>
    public Length Blur { get; init; } = Length.Zero;

    /// <summary>Where and when it is carried on by its edge's colour; <see langword="null"/> for never.</summary>
    public ImageExtension? Extend { get; init; }

    /// <summary>What fills the shape when the input is not given; <see langword="null"/> leaves nothing.</summary>
    public Paint? Fallback { get; init; }

    /// <summary>A flat shadow in the picture's own outline (for cut-outs).</summary>
    public Shadow? Shadow { get; init; }

    /// <summary>Where a cut-out that is contained stands in its box. Default: in the middle.</summary>
    public (double X, double Y) Anchor { get; init; } = (0.5, 0.5);

    /// <summary>Whether a text edge of the photo is blended into the ground, and on which side. Default: none.</summary>
    public IReadOnlyList<FadeEdge> Fade { get; init; } = [];
}
