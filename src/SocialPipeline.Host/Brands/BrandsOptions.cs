namespace SocialPipeline.Host.Brands;

/// <summary>Where the brands are; section <c>Brands</c> of the configuration.</summary>
internal sealed class BrandsOptions
{
    public const string Section = "Brands";

    /// <summary>The folder with one folder a brand, each with its <c>brand.json</c>; a relative path starts at the program. Default: <c>brands</c>.</summary>
    public string Folder { get; set; } = "brands";
}
