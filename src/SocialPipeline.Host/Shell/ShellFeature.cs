using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;

namespace SocialPipeline.Host.Shell;

internal static class ShellFeature
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddProblemDetails();
        services.AddOpenApi("v1");
        services.TryAddScoped<PageNonce>();
        return services;
    }

    /// <summary>An unpublished run finds its style sheets and fonts in any environment, not in Development alone.</summary>
    public static void UseStudioAssets(this WebApplicationBuilder builder) => builder.WebHost.UseStaticWebAssets();

    public static void UseShell(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler();
        }

        app.UseWhen(IsForPrograms, api => api.UseStatusCodePages());
        app.UseWhen(context => !IsForPrograms(context), pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseAntiforgery();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapOpenApi();

        // SecurityHeaders sends the whole policy; a second one would only be stricter by accident.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }

    private static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
