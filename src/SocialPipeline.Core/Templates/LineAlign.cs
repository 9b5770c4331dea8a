namespace SocialPipeline.Templates;

/// <summary>Alignment along the line, in reading direction.</summary>
public enum LineAlign
{
    /// <summary>Where text starts.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Where text ends.</summary>
    End,
}
