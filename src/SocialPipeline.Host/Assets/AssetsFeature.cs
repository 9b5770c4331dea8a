using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Assets;

internal static class AssetsFeature
{
    public static IServiceCollection AddAssets(this IServiceCollection services)
    {
        services.AddOptions<AssetShelfOptions>().BindConfiguration(AssetShelfOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AssetShelfOptions>, AssetShelfOptionsValidator>());
        services.TryAddSingleton<AssetShelf>();
        return services;
    }
}
