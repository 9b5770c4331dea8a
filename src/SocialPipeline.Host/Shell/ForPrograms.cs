namespace SocialPipeline.Host.Shell;

/// <summary>Addresses whose answers are read by programs, or are no page: what goes wrong there is a status with a problem, neither a page nor the way to the door.</summary>
internal static class ForPrograms
{
    private static readonly string[] Starts = ["/api", "/generated", "/openapi", "/health", "/_blazor", "/sign-in", "/sign-out"];

    public static bool Is(PathString path) => Starts.Any(start => path.StartsWithSegments(start, StringComparison.Ordinal));
}
