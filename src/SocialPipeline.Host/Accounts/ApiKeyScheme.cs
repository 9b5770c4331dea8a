using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Accounts;

/// <summary>Knows a program by its key, sent as <c>Authorization: Bearer spk_…</c> or <c>X-Api-Key</c>.</summary>
internal sealed class ApiKeyScheme(ApiKeyStore keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "ApiKey";
    public const string Header = "X-Api-Key";

    private const string Bearer = "Bearer ";

    /// <summary>The key of a request; <see langword="null"/> when it has none.</summary>
    public static string? Of(HttpRequest request) => request.Headers[Header].ToString() is { Length: > 0 } key
        ? key
        : request.Headers.Authorization.ToString() is var text && text.StartsWith(Bearer + ApiKeyStore.Prefix, StringComparison.Ordinal) ? text[Bearer.Length..] : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Of(Request) is not { } text)
        {
            return AuthenticateResult.NoResult();
        }

        if (await keys.CheckAsync(text, Context.RequestAborted) is not { } key)
        {
            return AuthenticateResult.Fail("The key is unknown, expired or revoked.");
        }

        Claim[] claims = [new(StudioClaims.User, $"key:{key.Id}"), new(StudioClaims.Workspace, key.WorkspaceId), new(StudioClaims.Name, key.Name), new(StudioClaims.Role, key.Role)];
        return AuthenticateResult.Success(new AuthenticationTicket(StudioClaims.Principal(claims, Name), Name));
    }
}
