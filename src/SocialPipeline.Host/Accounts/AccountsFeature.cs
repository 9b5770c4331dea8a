using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using SocialPipeline.Host.Shell;

namespace SocialPipeline.Host.Accounts;

internal static class AccountsFeature
{
    /// <summary>The scheme that stands for all: a key, a token or the page's cookie, whichever a request brings.</summary>
    private const string Any = "Studio";

    /// <summary>OWASP's figure for PBKDF2 with SHA-512 is 220,000.</summary>
    private const int HashRounds = 220_000;

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AccountOptions>, AccountOptionsValidator>());
        services.AddMemoryCache();
        services.TryAddSingleton<MemberStore>();
        services.TryAddSingleton<UserStore>();
        services.TryAddSingleton<ApiKeyStore>();
        services.TryAddSingleton<InstanceKeys>();
        services.TryAddSingleton<TokenDesk>();
        services.TryAddSingleton<SessionCheck>();
        services.TryAddSingleton<SignInThrottle>();
        services.TryAddScoped<AccountDesk>();
        services.AddIdentity();
        services.AddSchemes();
        services.AddHostedService<AccountSeed>();
        return services;
    }

    private static void AddIdentity(this IServiceCollection services)
    {
        services.TryAddSingleton<IUserStore<StudioUser>>(provider => provider.GetRequiredService<UserStore>());
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        services.AddIdentityCore<StudioUser>(identity =>
            {
                // Length is what counts; PasswordRules sees to it.
                identity.Password = new PasswordOptions { RequiredLength = PasswordRules.Shortest, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 1 };
            })
            .AddPasswordValidator<PasswordRules>();
        services.AddDataProtection().SetApplicationName("SocialPipeline");
        services.AddOptions<KeyManagementOptions>().Configure<InstanceKeys>((management, keys) => management.XmlRepository = keys);
    }

    private static void AddSchemes(this IServiceCollection services)
    {
        services.AddAuthentication(Any)
            .AddPolicyScheme(Any, null, scheme => scheme.ForwardDefaultSelector = context => ApiKeyScheme.Of(context.Request) is not null
                ? ApiKeyScheme.Name
                : context.Request.Headers.Authorization.Count > 0 ? JwtBearerDefaults.AuthenticationScheme : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyScheme>(ApiKeyScheme.Name, null)
            .AddJwtBearer()
            .AddCookie();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<InstanceKeys, SessionCheck, TimeProvider>(ConfigureTokens);
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme).Configure<SessionCheck, IOptions<AccountOptions>>(ConfigureCookie);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitCheck>();
        var authorization = services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var role in Roles.All)
        {
            authorization.AddPolicy(role, policy => policy.RequireRole(Roles.AtLeast(role)));
        }
    }

    private static void ConfigureTokens(JwtBearerOptions tokens, InstanceKeys keys, SessionCheck sessions, TimeProvider clock)
    {
        tokens.MapInboundClaims = false;
        tokens.TimeProvider = clock;
        tokens.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = TokenDesk.Issuer,
            ValidAudience = TokenDesk.Issuer,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeyResolver = (_, _, _, _) => [keys.Signing],
            ClockSkew = TimeSpan.FromSeconds(30),
            NameClaimType = StudioClaims.Name,
            RoleClaimType = StudioClaims.Role,
        };
        tokens.Events = new JwtBearerEvents
        {
            OnTokenValidated = async context =>
            {
                if (!await sessions.StandsAsync(context.Principal!, context.HttpContext.RequestAborted))
                {
                    context.Fail("The session was ended.");
                }
            },
        };
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie, SessionCheck sessions, IOptions<AccountOptions> options)
    {
        cookie.Cookie.Name = options.Value.RequireHttps ? "__Host-studio" : "studio";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.Path = "/";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = options.Value.RequireHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(options.Value.SessionDays);
        cookie.LoginPath = SignInEndpoints.Address;
        cookie.ReturnUrlParameter = SignInEndpoints.Return;
        cookie.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = async context =>
            {
                if (!await sessions.StandsAsync(context.Principal!, context.HttpContext.RequestAborted))
                {
                    context.RejectPrincipal();
                }
            },

            // A program gets an answer, a person the page.
            OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized),
            OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden),
        };
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (status == StatusCodes.Status401Unauthorized && !ForPrograms.Is(context.Request.Path))
        {
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return Task.CompletedTask;
    }
}
