namespace SocialPipeline.Brands;

/// <summary>How a logo variant is coloured.</summary>
public enum LogoInk
{
    /// <summary>In the brand's colours.</summary>
    FullColor,

    /// <summary>In a single ink.</summary>
    OneColor,
}
