using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialPipeline.Generation.Copywriting;

namespace SocialPipeline.Host.Copywriting;

internal static class CopywritingFeature
{
    /// <summary>Takes words from a chat model. A host that registers no <see cref="IChatClient"/> draws the briefs' own words.</summary>
    public static IServiceCollection AddCopywriting(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(IChatClient)))
        {
            services.TryAddSingleton<ICopySource, ChatCopySource>();
        }

        return services;
    }
}
