namespace SocialPipeline.Platforms;

/// <summary>How well a figure about a platform is known.</summary>
public enum Confidence
{
    /// <summary>One source, or sources that conflict.</summary>
    Low,

    /// <summary>Two or more third parties agree, or one vendor of the platform's API says so.</summary>
    Medium,

    /// <summary>The platform's own documentation says so.</summary>
    High,
}
