using System.Text.Json.Serialization;
using SocialPipeline.Freepik.Stock;

namespace SocialPipeline.Freepik.Icons;

internal sealed record IconPageWire(IReadOnlyList<IconItem?>? Data, PageMeta? Meta);

internal sealed record IconDetailWire(IconItem? Data);

internal sealed record IconItem(long? Id, string? Name, IconNamed? Style, IconNamed? Family, StockAuthor? Author, bool? FreeSvg, IReadOnlyList<IconThumbnail>? Thumbnails, IReadOnlyList<IconNamed>? Tags);

internal sealed record IconNamed(string? Name);

internal sealed record IconThumbnail(string? Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IconPageWire))]
[JsonSerializable(typeof(IconDetailWire))]
internal sealed partial class IconJson : JsonSerializerContext;
