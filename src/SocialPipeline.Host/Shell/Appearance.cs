namespace SocialPipeline.Host.Shell;

/// <summary>Light or dark, as the person chose or as their system says; the browser keeps it in a cookie, so that the first picture of a page is right.</summary>
internal static class Appearance
{
    /// <summary>Written by <c>studio.js</c>.</summary>
    public const string Cookie = "appearance";

    /// <summary>Whether it is dark; <see langword="null"/> when the browser has not said yet.</summary>
    public static bool? IsDark(HttpRequest request) => request.Cookies[Cookie] switch
    {
        "dark" or "system-dark" => true,
        "light" or "system-light" => false,
        _ => null,
    };
}
