using System.Text.Json.Nodes;
using SocialPipeline.Colors;
using SocialPipeline.Freepik.Ai;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Generation;
using SocialPipeline.Imaging;

namespace SocialPipeline.Freepik.Imagery;

/// <summary>Pictures made to order by Mystic, in a brand's colours. Finding only describes what would be made; opening makes it, and costs.</summary>
public sealed class FreepikAiSource : IImagerySource
{
    private const int MaxWords = 12;
    private const int MaxColors = 5;

    private readonly FreepikAi _ai;
    private readonly IReadOnlyList<Color> _palette;

    /// <summary>Takes the client and a palette.</summary>
    /// <param name="ai">The client.</param>
    /// <param name="palette">The colours to lean on, the most important first; the first five count. Default: none.</param>
    public FreepikAiSource(FreepikAi ai, IReadOnlyList<Color>? palette = null)
    {
        ArgumentNullException.ThrowIfNull(ai);
        (_ai, _palette) = (ai, palette ?? []);
    }

    /// <inheritdoc/>
    public string Id => "freepik-ai";

    /// <summary>The shape of the pictures, in Mystic's words, such as <c>social_post_4_5</c>. Default: <c>square_1_1</c>.</summary>
    public string AspectRatio { get; init; } = "square_1_1";

    /// <summary><c>1k</c>, <c>2k</c> or <c>4k</c>. Default <c>2k</c>.</summary>
    public string Resolution { get; init; } = "2k";

    /// <inheritdoc/>
    public Task<IReadOnlyList<ImageryCandidate>> FindAsync(ImageryQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var prompt = string.Join(' ', query.Words.Take(MaxWords));
        return Task.FromResult<IReadOnlyList<ImageryCandidate>>(prompt.Length == 0 ? [] :
        [
            new ImageryCandidate { Source = Id, Id = prompt, Licence = "Freepik AI output", AltText = prompt, IsGenerated = true, Reason = $"Mystic can make it from '{prompt}'." },
        ]);
    }

    /// <inheritdoc/>
    /// <exception cref="FreepikException">The API refused, the task failed, or it was not done in time.</exception>
    public async Task<ImageSource> OpenAsync(ImageryCandidate candidate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (candidate.Source != Id || candidate.Id.Length == 0)
        {
            throw new ArgumentException($"'{candidate.Id}' of '{candidate.Source}' is no prompt of this source.", nameof(candidate));
        }

        var request = new AiRequest(AiModels.Mystic, candidate.Id).With("aspect_ratio", AspectRatio).With("resolution", Resolution);
        if (_palette.Count > 0)
        {
            request.With("styling", new JsonObject { ["colors"] = Palette() });
        }

        var result = await _ai.GenerateAsync(request, cancellationToken).ConfigureAwait(false);
        return result.Pictures.Count > 0
            ? result.Pictures[0]
            : throw new FreepikTaskException($"{AiModels.Mystic}: task {result.Task.TaskId} gave no picture.", result.Task.TaskId, result.Task.Status);
    }

    /// <summary>The first colour weighs most; weights go from 1 down to no less than 0.2.</summary>
    private JsonArray Palette()
    {
        var colors = new JsonArray();
        foreach (var (index, color) in _palette.Take(MaxColors).Index())
        {
            colors.Add((JsonNode)new JsonObject { ["color"] = Hex(color), ["weight"] = 1 - (0.2 * index) });
        }

        return colors;
    }

    private static string Hex(Color color) => FormattableString.Invariant($"#{color.R:X2}{color.G:X2}{color.B:X2}");
}
