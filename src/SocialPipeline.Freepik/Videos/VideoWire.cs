using System.Text.Json;
using System.Text.Json.Serialization;
using SocialPipeline.Freepik.Stock;

namespace SocialPipeline.Freepik.Videos;

internal sealed record VideoPageWire(IReadOnlyList<VideoItem?>? Data, PageMeta? Meta);

internal sealed record VideoDetailWire(VideoItem? Data);

/// <summary><c>premium</c> is 0 or 1 here, and yes or no elsewhere.</summary>
internal sealed record VideoItem(
    long? Id, string? Name, string? Url, string? Duration, string? AspectRatio, string? Quality, StockAuthor? Author, bool? IsAiGenerated, JsonElement Premium, IReadOnlyList<VideoThumbnail>? Thumbnails);

internal sealed record VideoThumbnail(string? Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(VideoPageWire))]
[JsonSerializable(typeof(VideoDetailWire))]
internal sealed partial class VideoJson : JsonSerializerContext;
