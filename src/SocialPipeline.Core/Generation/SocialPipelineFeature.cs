using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialPipeline.Generation.Copywriting;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

namespace SocialPipeline.Generation;

/// <summary>Registers the engine.</summary>
public static class SocialPipelineFeature
{
    /// <summary>
    /// Registers <see cref="TemplateLibrary"/>, <see cref="PlatformCatalog"/>, <see cref="TemplateRenderer"/> and
    /// <see cref="ContentGenerator"/> as singletons; what is registered already stays. An <see cref="IImagerySource"/>
    /// and an <see cref="ICopySource"/> that are registered are used by the generator.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets up templates and formats, at once: their faults are thrown here.</param>
    public static IServiceCollection AddSocialPipeline(this IServiceCollection services, Action<SocialPipelineOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new SocialPipelineOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(options.Templates);
        services.TryAddSingleton(options.Catalog);
        services.TryAddSingleton<TemplateRenderer>();
        services.TryAddSingleton<ContentGenerator>();
        return services;
    }
}
