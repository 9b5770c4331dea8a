using SocialPipeline.Brands;
using SocialPipeline.Imaging.Metadata;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;

namespace SocialPipeline.Generation;

/// <summary>What a generated file says of itself: what it shows, whose it is, whose picture is in it and on what terms, and whether AI took part.</summary>
internal static class AssetMetadata
{
    public static ImageMetadata Of(GenerationPlan plan, Brand brand, Scene scene, PlatformFormat format)
    {
        // Only a picture that is really seen is named.
        var picture = scene.Elements.OfType<SceneImage>().Any() ? plan.Imagery : null;
        return new ImageMetadata
        {
            Description = AltTexts.For(plan.Brief, brand.Name, scene, format).Text,
            Creator = brand.Name,
            Credit = picture?.Author,
            Rights = picture is null ? null : $"Picture: {picture.Licence}",
            RightsAddress = picture?.Address,
            Source = picture is { IsGenerated: true } ? DigitalSource.CompositeWithTrainedAlgorithmicMedia : null,
        };
    }
}
