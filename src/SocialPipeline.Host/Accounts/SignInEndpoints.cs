using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SocialPipeline.Host.RateLimits;

namespace SocialPipeline.Host.Accounts;

/// <summary>The page on which people sign in: a plain form, so that it needs no script.</summary>
internal static class SignInEndpoints
{
    public const string Address = "/sign-in";
    public const string Return = "return";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, Show).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost(Address, SignInAsync).AllowAnonymous().RequireRateLimiting(RateLimitPolicies.SignIn).ExcludeFromDescription();
        routes.MapPost("/sign-out", (Delegate)SignOutAsync).ExcludeFromDescription();
    }

    private static IResult Show(HttpContext context, [FromQuery(Name = Return)] string? target) => context.User.Identity is { IsAuthenticated: true }
        ? Results.LocalRedirect(Inside(target))
        : Page(target, "", null);

    private static async Task<IResult> SignInAsync([FromForm] string? email, [FromForm] string? password, [FromForm(Name = Return)] string? target, HttpContext context, AccountDesk accounts, CancellationToken cancellationToken)
    {
        try
        {
            if (await accounts.SignInAsync(email ?? "", password ?? "", null, AccountEndpoints.AddressOf(context), cancellationToken) is { } member)
            {
                var principal = StudioClaims.Principal(StudioClaims.Of(member), CookieAuthenticationDefaults.AuthenticationScheme);
                await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, principal, new AuthenticationProperties { IsPersistent = true });
                return Results.LocalRedirect(Inside(target));
            }
        }
        catch (TooManyTriesException error)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = RateLimitsFeature.Seconds(error.RetryAfter);
            return Page(target, email ?? "", error.Message);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page(target, email ?? "", "Email and password do not match.");
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect(Address);
    }

    private static RazorComponentResult<SignInPage> Page(string? target, string email, string? fault) => new(new Dictionary<string, object?>
    {
        [nameof(SignInPage.Target)] = Inside(target),
        [nameof(SignInPage.Email)] = email,
        [nameof(SignInPage.Fault)] = fault,
    });

    /// <summary>Never to another site: an address within this one, or its first page.</summary>
    private static string Inside(string? target) => target is ['/', not ('/' or '\\'), ..] && !target.Any(char.IsControl) ? target : "/";
}
