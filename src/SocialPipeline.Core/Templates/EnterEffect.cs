namespace SocialPipeline.Templates;

/// <summary>How a layer comes in when the design is animated.</summary>
public enum EnterEffect
{
    /// <summary>By its kind: texts and logos rise, shapes and codes fade, pictures, scrims and grounds are there from the start.</summary>
    Auto,

    /// <summary>It is there from the start.</summary>
    None,

    /// <summary>It fades in.</summary>
    Fade,

    /// <summary>It fades in and rises to its place.</summary>
    Rise,

    /// <summary>It fades in and slides to its place along the reading direction.</summary>
    Slide,
}
