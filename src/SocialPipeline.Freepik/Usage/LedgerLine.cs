using System.Text.Json.Serialization;

namespace SocialPipeline.Freepik.Usage;

/// <summary>A line of the file: an entry, or what became of one.</summary>
internal sealed record LedgerLine(UsageEntry? Entry = null, string? Id = null, UsageSettlement? Settlement = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(LedgerLine))]
internal sealed partial class LedgerJson : JsonSerializerContext;
