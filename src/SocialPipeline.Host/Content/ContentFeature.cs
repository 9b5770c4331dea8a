using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Content;

internal static class ContentFeature
{
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        services.AddOptions<ContentOptions>().BindConfiguration(ContentOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ContentOptions>, ContentOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RequestStore>();
        services.TryAddSingleton<RequestNews>();
        services.TryAddSingleton<RequestDesk>();
        services.TryAddSingleton<SetWatch>();
        services.TryAddSingleton<SetMaker>();
        services.TryAddSingleton<SetArchive>();
        services.TryAddSingleton<GenerateRequestReader>();
        services.AddHostedService<SweepStart>();
        return services;
    }
}
