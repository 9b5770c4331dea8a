namespace SocialPipeline.Templates;

/// <summary>The kinds of shape.</summary>
public enum ShapeKind
{
    /// <summary>A box.</summary>
    Rectangle,

    /// <summary>An ellipse in the box.</summary>
    Ellipse,

    /// <summary>A line along the middle of the box's longer side.</summary>
    Line,

    /// <summary>An outline.</summary>
    Path,
}
