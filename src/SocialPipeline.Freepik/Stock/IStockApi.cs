using Refit;

namespace SocialPipeline.Freepik.Stock;

/// <summary>The stock part of the API in its wire form: filters are nested in brackets, with 1 for yes.</summary>
internal interface IStockApi
{
    [Get("/v1/resources")]
    Task<HttpResponseMessage> SearchAsync(
        string term,
        int page,
        int limit,
        [AliasAs("filters[content_type][photo]")] int photo,
        [AliasAs("filters[ai-generated][excluded]")] int aiGeneratedExcluded,
        [AliasAs("filters[license][premium]")] int? premium,
        [AliasAs("filters[license][freemium]")] int? freemium,
        [Header("Accept-Language")] string? language,
        CancellationToken cancellationToken);

    [Get("/v1/resources/{id}/download")]
    Task<HttpResponseMessage> DownloadAsync(long id, [AliasAs("image_size")] string imageSize, CancellationToken cancellationToken);
}
