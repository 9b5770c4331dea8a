namespace SocialPipeline.Templates;

/// <summary>What happens to a picture's colours.</summary>
public enum ImageTreatment
{
    /// <summary>What the brand does to its photographs.</summary>
    Brand,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>Grey, in the brand's duotone colours when it has them.</summary>
    Monochrome,
}
