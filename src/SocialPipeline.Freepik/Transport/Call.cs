namespace SocialPipeline.Freepik.Transport;

/// <summary>What a request means; it travels with the request, so that the handlers know what they may do with it.</summary>
/// <param name="What">What is being done, for error messages.</param>
/// <param name="IsPaid">Whether it may cost money or an allowance: then it is never repeated.</param>
/// <param name="IsGeneration">Whether it starts a generation.</param>
internal sealed record Call(string What, bool IsPaid = false, bool IsGeneration = false)
{
    public const string Property = "freepik.call";

    private static readonly HttpRequestOptionsKey<Call> Key = new(Property);

    public static Call? Of(HttpRequestMessage? request) => request is not null && request.Options.TryGetValue(Key, out var call) ? call : null;
}
