namespace SocialPipeline.Templates;

/// <summary>How a picture meets its box.</summary>
public enum ImageFit
{
    /// <summary>It fills the box and loses what is outside.</summary>
    Cover,

    /// <summary>It is whole inside the box.</summary>
    Contain,
}
