namespace SocialPipeline.Host.RateLimits;

/// <summary>The names of the limits that routes ask for. All of <c>/api</c> is limited without asking.</summary>
internal static class RateLimitPolicies
{
    public const string Generation = "generation";
    public const string SignIn = "sign-in";
}
