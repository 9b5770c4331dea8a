namespace SocialPipeline.Freepik;

/// <summary>Where the API is and which header carries the key. The two belong together, so they are chosen together.</summary>
/// <param name="BaseAddress">The origin, without a path.</param>
/// <param name="KeyHeader">The name of the header.</param>
public sealed record FreepikEndpoint(Uri BaseAddress, string KeyHeader)
{
    /// <summary>The API under its name since 2026: <c>https://api.magnific.com</c> with <c>x-magnific-api-key</c>.</summary>
    public static FreepikEndpoint Magnific { get; } = new(new Uri("https://api.magnific.com"), "x-magnific-api-key");

    /// <summary>The API under its former name: <c>https://api.freepik.com</c> with <c>x-freepik-api-key</c>.</summary>
    public static FreepikEndpoint LegacyFreepik { get; } = new(new Uri("https://api.freepik.com"), "x-freepik-api-key");
}
