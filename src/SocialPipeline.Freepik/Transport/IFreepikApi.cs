using Refit;

namespace SocialPipeline.Freepik.Transport;

/// <summary>The paths of the API. Queries are written by <c>WireQuery</c>, bodies by the area that sends them; answers are read by <see cref="ApiCaller"/>.</summary>
internal interface IFreepikApi
{
    [Get("/v1/resources")]
    Task<HttpResponseMessage> SearchResourcesAsync([Query] IDictionary<string, string> query, [Header("Accept-Language")] string? language, [Property(Call.Property)] Call call, CancellationToken cancellationToken);

    [Get("/v1/resources/{id}")]
    Task<HttpResponseMessage> ResourceAsync(long id, [Header("Accept-Language")] string? language, [Property(Call.Property)] Call call, CancellationToken cancellationToken);

    [Get("/v1/resources/{id}/download")]
    Task<HttpResponseMessage> DownloadResourceAsync(long id, [Query] IDictionary<string, string> query, [Property(Call.Property)] Call call, CancellationToken cancellationToken);

    [Get("/v1/resources/{id}/download/{format}")]
    Task<HttpResponseMessage> DownloadResourceFormatAsync(long id, string format, [Property(Call.Property)] Call call, CancellationToken cancellationToken);

    [Get("/v1/icons")]
    Task<HttpResponseMessage> SearchIconsAsync([Query] IDictionary<string, string> query, [Header("Accept-Language")] string? language, [Property(Call.Property)] Call call, CancellationToken cancellationToken);

    [Get("/v1/icons/{id}")]
    Task<HttpResponseMessage> IconAsync(long id, [Property(Call.Property)] Call call, CancellationToken cancellationToken);

    [Get("/v1/icons/{id}/download")]
    Task<HttpResponseMessage> DownloadIconAsync(long id, [Query] IDictionary<string, string> query, [Property(Call.Property)] Call call, CancellationToken cancellationToken);

    [Get("/v1/videos")]
    Task<HttpResponseMessage> SearchVideosAsync([Query] IDictionary<string, string> query, [Header("Accept-Language")] string? language, [Property(Call.Property)] Call call, CancellationToken cancellationToken);

    [Get("/v1/videos/{id}")]
    Task<HttpResponseMessage> VideoAsync(long id, [Property(Call.Property)] Call call, CancellationToken cancellationToken);

    [Get("/v1/ai/{**path}")]
    Task<HttpResponseMessage> GetAiAsync(string path, [Property(Call.Property)] Call call, CancellationToken cancellationToken);

    [Post("/v1/ai/{**path}")]
    Task<HttpResponseMessage> PostAiAsync(string path, [Body] HttpContent body, [Property(Call.Property)] Call call, CancellationToken cancellationToken);
}
