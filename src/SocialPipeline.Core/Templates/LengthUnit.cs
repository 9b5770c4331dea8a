namespace SocialPipeline.Templates;

/// <summary>The unit of a <see cref="Length"/>.</summary>
public enum LengthUnit
{
    /// <summary>Device pixels at scale 1.</summary>
    Px,

    /// <summary>Percent of the parent along the same axis.</summary>
    Percent,

    /// <summary>Percent of the design language's scale unit √(S·√(W·H)).</summary>
    U,

    /// <summary>Percent of the canvas's width.</summary>
    Vw,

    /// <summary>Percent of the canvas's height.</summary>
    Vh,

    /// <summary>Percent of the content area's width.</summary>
    Cw,

    /// <summary>Percent of the content area's height.</summary>
    Ch,

    /// <summary>The floor: multiples of the smallest legible text size.</summary>
    F,
}
