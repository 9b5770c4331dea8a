using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SocialPipeline.Host.Brands;

internal static class BrandsFeature
{
    public static IServiceCollection AddBrands(this IServiceCollection services)
    {
        services.AddOptions<BrandsOptions>().BindConfiguration(BrandsOptions.Section);
        services.TryAddSingleton<BrandCollection>();
        return services;
    }
}
