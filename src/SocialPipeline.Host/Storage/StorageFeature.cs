using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Storage;

internal static class StorageFeature
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>()
            .Configure<IConfiguration, IHostEnvironment>((options, configuration, host) =>
            {
                options.DataDirectory = Path.Combine(host.ContentRootPath, configuration[StorageOptions.DataDirectoryKey] is { Length: > 0 } folder ? folder : options.DataDirectory);
                options.Database = configuration[StorageOptions.DatabaseKey] is { Length: > 0 } text ? text : null;
            })
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Database>();
        services.TryAddSingleton<Migrator>();
        services.AddHostedService<MigrateAtStart>();
        return services;
    }
}
