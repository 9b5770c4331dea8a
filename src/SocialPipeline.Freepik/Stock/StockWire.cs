using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialPipeline.Freepik.Stock;

/// <summary>A page of <c>GET /v1/resources</c>, as far as it is used; unknown members are passed over.</summary>
internal sealed record StockPageWire(IReadOnlyList<StockItem?>? Data, PageMeta? Meta);

internal sealed record PageMeta(int? CurrentPage, int? LastPage, long? Total, Pagination? Pagination);

internal sealed record Pagination(int? CurrentPage, int? LastPage, long? Total);

internal sealed record StockItem(long? Id, string? Title, string? Url, IReadOnlyList<StockItemLicence>? Licenses, StockAuthor? Author, StockImage? Image, StockMeta? Meta);

internal sealed record StockItemLicence(string? Type, string? Url);

internal sealed record StockAuthor(string? Name);

internal sealed record StockImage(string? Type, string? Orientation, StockImageSource? Source);

internal sealed record StockImageSource(string? Url, string? Size);

internal sealed record StockMeta(IReadOnlyDictionary<string, JsonElement>? AvailableFormats);

/// <summary>The answer of <c>GET /v1/resources/{id}</c>.</summary>
internal sealed record DetailWire(DetailData? Data);

internal sealed record DetailData(
    long? Id, string? Name, string? Type, bool? IsAiGenerated, bool? Premium, string? Url, StockAuthor? Author, string? License, DetailPreview? Preview, DateTimeOffset? Created,
    DetailDimensions? Dimensions, IReadOnlyList<DetailTag>? RelatedTags);

internal sealed record DetailPreview(string? Url);

internal sealed record DetailDimensions(int? Width, int? Height);

internal sealed record DetailTag(string? Name);

/// <summary>An address, as an object or, by format, in a list.</summary>
internal sealed record FileWire(string? Filename, string? Url, string? SignedUrl);

internal sealed record FileAnswer(FileWire? Data);

internal sealed record FileListAnswer(IReadOnlyList<FileWire>? Data);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StockPageWire))]
[JsonSerializable(typeof(DetailWire))]
[JsonSerializable(typeof(FileAnswer))]
[JsonSerializable(typeof(FileListAnswer))]
[JsonSerializable(typeof(Licences.LicenceRecord))]
internal sealed partial class StockJson : JsonSerializerContext;
