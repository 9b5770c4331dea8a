using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SocialPipeline.Host.RateLimits;

namespace SocialPipeline.Host.Accounts;

/// <summary>Signing in and out by the API.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var auth = routes.MapGroup("/api/auth");
        auth.MapPost("/login", LoginAsync).AllowAnonymous().RequireRateLimiting(RateLimitPolicies.SignIn)
            .WithName("Login").WithSummary("An access token for 15 minutes and a refresh token, for an email address and a password.")
            .Produces<TokenAnswer>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        auth.MapPost("/refresh", RefreshAsync).AllowAnonymous().RequireRateLimiting(RateLimitPolicies.SignIn)
            .WithName("Refresh").WithSummary("New tokens for a refresh token, which is good once.")
            .Produces<TokenAnswer>().ProducesProblem(StatusCodes.Status401Unauthorized);
        auth.MapPost("/logout", LogoutAsync)
            .WithName("Logout").WithSummary("Ends the session; with everywhere, all sessions of the user, within a minute.")
            .Produces(StatusCodes.Status204NoContent);
        auth.MapGet("/me", MeAsync)
            .WithName("GetMe").WithSummary("Who is signed in, where, and as what.")
            .Produces<MeAnswer>();
        auth.MapPost("/password", PasswordAsync)
            .WithName("ChangePassword").WithSummary("Changes the password and ends all sessions.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        routes.MapUsers();
        routes.MapKeys();
        routes.MapSignIn();
    }

    private static async Task<IResult> LoginAsync(LoginRequest request, HttpContext context, AccountDesk accounts, TokenDesk tokens, CancellationToken cancellationToken)
    {
        try
        {
            return await accounts.SignInAsync(request.Email ?? "", request.Password ?? "", request.Workspace, AddressOf(context), cancellationToken) is { } member
                ? Results.Ok(await tokens.IssueAsync(member, cancellationToken))
                : Results.Problem("Check both, and the workspace if you gave one.", statusCode: StatusCodes.Status401Unauthorized, title: "Email and password do not match.");
        }
        catch (TooManyTriesException error)
        {
            context.Response.Headers.RetryAfter = RateLimitsFeature.Seconds(error.RetryAfter);
            return Results.Problem(error.Message, statusCode: StatusCodes.Status429TooManyRequests, title: "Too many tries.");
        }
    }

    private static async Task<IResult> RefreshAsync(RefreshRequest request, TokenDesk tokens, CancellationToken cancellationToken) =>
        await tokens.RefreshAsync(request.RefreshToken ?? "", cancellationToken) is { } answer
            ? Results.Ok(answer)
            : Results.Problem("It is used, expired or revoked. Sign in again.", statusCode: StatusCodes.Status401Unauthorized, title: "The refresh token is not good.");

    private static async Task<IResult> LogoutAsync(LogoutRequest? request, HttpContext context, Caller caller, AccountDesk accounts, TokenDesk tokens, SessionCheck sessions, CancellationToken cancellationToken)
    {
        if (request?.RefreshToken is { Length: > 0 } token)
        {
            await tokens.RevokeAsync(caller, token, cancellationToken);
        }

        if (request is { Everywhere: true })
        {
            await EndAllAsync(caller, accounts, tokens, sessions, cancellationToken);
        }

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.NoContent();
    }

    private static async Task<IResult> MeAsync(Caller caller, HttpContext context, MemberStore members, CancellationToken cancellationToken) => Results.Ok(
        await members.FindAsync(caller.Workspace, caller.User, cancellationToken) is { } member
            ? new MeAnswer(member.UserId, member.Email, member.Name, member.WorkspaceId, member.Role)
            : new MeAnswer(caller.User, null, context.User.Identity?.Name, caller.Workspace, Roles.All.Last(context.User.IsInRole)));

    private static async Task<IResult> PasswordAsync(PasswordRequest request, Caller caller, AccountDesk accounts, TokenDesk tokens, SessionCheck sessions, CancellationToken cancellationToken)
    {
        var faults = await accounts.ChangePasswordAsync(caller.User, request.OldPassword ?? "", request.NewPassword ?? "");
        if (faults.Count > 0)
        {
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["new_password"] = [.. faults] });
        }

        await EndAllAsync(caller, accounts, tokens, sessions, cancellationToken);
        return Results.NoContent();
    }

    /// <summary>Where a request comes from.</summary>
    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static async Task EndAllAsync(Caller caller, AccountDesk accounts, TokenDesk tokens, SessionCheck sessions, CancellationToken cancellationToken)
    {
        await tokens.RevokeAllAsync(caller.User, cancellationToken);
        await accounts.EndSessionsAsync(caller.User);
        sessions.Forget(caller);
    }
}

/// <summary>The body of a sign-in.</summary>
internal sealed record LoginRequest(string? Email, string? Password, string? Workspace);

/// <summary>The body of a refresh.</summary>
internal sealed record RefreshRequest(string? RefreshToken);

/// <summary>The body of a sign-out.</summary>
internal sealed record LogoutRequest(string? RefreshToken, bool Everywhere);

/// <summary>The body of a change of the password.</summary>
internal sealed record PasswordRequest(string? OldPassword, string? NewPassword);

/// <summary>Who is signed in.</summary>
internal sealed record MeAnswer(string Id, string? Email, string? Name, string Workspace, string Role);
