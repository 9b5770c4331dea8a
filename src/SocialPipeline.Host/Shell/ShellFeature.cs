using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;
using SocialPipeline.Host.Accounts;

namespace SocialPipeline.Host.Shell;

internal static class ShellFeature
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower);
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

        // The inner one answers programs with a problem; what it leaves empty becomes a page.
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseWhen(context => ForPrograms.Is(context.Request.Path), api => api.UseStatusCodePages());
        app.UseMiddleware<SameOrigin>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapOpenApi();

        // SecurityHeaders sends the whole policy; a second one would only be stricter by accident.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
