namespace SocialPipeline.Brands;

/// <summary>The surfaces that every brand has, given or derived.</summary>
public static class SurfaceNames
{
    /// <summary>The brand's primary colour as ground.</summary>
    public const string Brand = "brand";

    /// <summary>The paper colour as ground.</summary>
    public const string Paper = "paper";

    /// <summary>The secondary colour as ground.</summary>
    public const string Soft = "soft";

    /// <summary>The loudest ground that the brand allows itself.</summary>
    public const string Vivid = "vivid";

    /// <summary>The darkest ground.</summary>
    public const string Deep = "deep";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Brand, Paper, Soft, Vivid, Deep];
}
