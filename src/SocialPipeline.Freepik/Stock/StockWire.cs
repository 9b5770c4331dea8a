using System.Text.Json.Serialization;

namespace SocialPipeline.Freepik.Stock;

/// <summary>A page of <c>GET /v1/resources</c>, as far as it is used; unknown members are passed over.</summary>
internal sealed record StockPage(IReadOnlyList<StockItem>? Data);

internal sealed record StockItem(long Id, string? Title, string? Url, IReadOnlyList<StockItemLicence>? Licenses, StockItemAuthor? Author);

internal sealed record StockItemLicence(string? Type, string? Url);

internal sealed record StockItemAuthor(string? Name);

/// <summary>The answer of <c>GET /v1/resources/{id}/download</c>.</summary>
internal sealed record StockDownload(StockFile? Data);

internal sealed record StockFile(string? Filename, string? Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StockPage))]
[JsonSerializable(typeof(StockDownload))]
internal sealed partial class StockJson : JsonSerializerContext;
