using System.Collections.Frozen;
using System.Text.Json;

namespace SocialPipeline.Freepik.Ai;

/// <summary>The models and tools that the client knows, derived from the API's own document.</summary>
public static class AiModels
{
    /// <summary>Mystic: photographs with a brand's colours, at 1k to 4k.</summary>
    public const string Mystic = "mystic";

    /// <summary>Flux in its present form.</summary>
    public const string Flux2Pro = "flux-2-pro";

    /// <summary>Seedream 4.5.</summary>
    public const string Seedream45 = "seedream-v4-5";

    /// <summary>Nano Banana Pro.</summary>
    public const string NanoBananaPro = "nano-banana-pro";

    private static readonly FrozenDictionary<string, AiModel> Rows = Load();

    /// <summary>Every row, in the order of the names.</summary>
    public static IReadOnlyList<AiModel> All { get; } = [.. Rows.Values.OrderBy(row => row.Name, StringComparer.Ordinal)];

    /// <summary>A row by its name.</summary>
    /// <param name="name">Its name, such as <c>mystic</c>.</param>
    /// <exception cref="ArgumentException">There is no such row; the message lists those that there are.</exception>
    public static AiModel Get(string name) => Rows.TryGetValue(name, out var row)
        ? row
        : throw new ArgumentException($"There is no model '{name}'. Known are: {string.Join(", ", All.Select(known => known.Name))}.", nameof(name));

    internal static AiModel? Find(string name) => Rows.GetValueOrDefault(name);

    private static FrozenDictionary<string, AiModel> Load()
    {
        using var stream = typeof(AiModels).Assembly.GetManifestResourceStream("SocialPipeline.Freepik.Ai.models.json")!;
        return JsonSerializer.Deserialize(stream, AiJson.Default.ListAiModel)!.ToFrozenDictionary(row => row.Name, StringComparer.Ordinal);
    }
}
