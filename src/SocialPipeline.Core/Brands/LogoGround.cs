namespace SocialPipeline.Brands;

/// <summary>The grounds a logo variant is made for.</summary>
public enum LogoGround
{
    /// <summary>Light grounds.</summary>
    Light,

    /// <summary>Dark grounds.</summary>
    Dark,
}
