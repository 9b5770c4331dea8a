using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SocialPipeline.Host.Assets;

internal static class AssetsFeature
{
    public static IServiceCollection AddAssets(this IServiceCollection services)
    {
        services.TryAddSingleton<AssetFiles>();
        services.TryAddSingleton<AssetStore>();
        return services;
    }
}
