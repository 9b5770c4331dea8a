using System.Text.Json;
using SocialPipeline.Freepik.Ai;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Imaging;

namespace SocialPipeline.Freepik.Editing;

/// <summary>Works on pictures. Each call is paid for, recorded and made once; the result is fetched at once. What is not offered here in words can be asked of <see cref="FreepikAi"/> by the tool's name.</summary>
public sealed class FreepikEditing
{
    private readonly FreepikAi _ai;

    /// <summary>Takes the client.</summary>
    /// <param name="ai">The client.</param>
    public FreepikEditing(FreepikAi ai)
    {
        ArgumentNullException.ThrowIfNull(ai);
        _ai = ai;
    }

    /// <summary>Enlarges a picture and invents detail.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="scale"><c>2x</c>, <c>4x</c>, <c>8x</c>, <c>16x</c>; at most 25.3 million pixels come of it. Default <c>2x</c>.</param>
    /// <param name="optimizedFor">Such as <c>soft_portraits</c> or <c>films_n_photography</c>. Default: the API's own.</param>
    /// <param name="cancellationToken">Gives up; the task goes on.</param>
    /// <exception cref="FreepikException">Refused, failed, or not done in time.</exception>
    public Task<ImageSource> UpscaleCreativeAsync(ImageSource picture, string scale = "2x", string? optimizedFor = null, CancellationToken cancellationToken = default)
        => OneAsync(On("image-upscaler", picture).With("scale_factor", scale).With("optimized_for", optimizedFor), cancellationToken);

    /// <summary>Enlarges a picture and keeps to what is there.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="sharpen">0 to 100. Default: the API's own.</param>
    /// <param name="ultraDetail">0 to 100. Default: the API's own.</param>
    /// <param name="cancellationToken">Gives up; the task goes on.</param>
    /// <exception cref="FreepikException">Refused, failed, or not done in time.</exception>
    public Task<ImageSource> UpscalePreciselyAsync(ImageSource picture, int? sharpen = null, int? ultraDetail = null, CancellationToken cancellationToken = default)
        => OneAsync(On("image-upscaler-precision", picture).With("sharpen", sharpen).With("ultra_detail", ultraDetail), cancellationToken);

    /// <summary>Lights a picture anew.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="prompt">The light in words; <see langword="null"/> when <paramref name="lightFrom"/> shows it.</param>
    /// <param name="lightFrom">A picture whose light is taken over.</param>
    /// <param name="style">Such as <c>brighter</c> or <c>clean</c>. Default: the API's own.</param>
    /// <param name="cancellationToken">Gives up; the task goes on.</param>
    /// <exception cref="FreepikException">Refused, failed, or not done in time.</exception>
    public Task<ImageSource> RelightAsync(ImageSource picture, string? prompt, ImageSource? lightFrom = null, string? style = null, CancellationToken cancellationToken = default)
        => OneAsync(On("image-relight", picture).With("prompt", prompt).With("transfer_light_from_reference_image", lightFrom is null ? null : Encode(lightFrom)).With("style", style), cancellationToken);

    /// <summary>Draws a picture in the style of another.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="style">The picture whose style is taken over.</param>
    /// <param name="strength">How much of it, 0 to 100. Default: the API's own, 100.</param>
    /// <param name="cancellationToken">Gives up; the task goes on.</param>
    /// <exception cref="FreepikException">Refused, failed, or not done in time.</exception>
    public Task<ImageSource> TransferStyleAsync(ImageSource picture, ImageSource style, int? strength = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(style);
        return OneAsync(On("image-style-transfer", picture).With("reference_image", Encode(style)).With("style_strength", strength), cancellationToken);
    }

    /// <summary>Carries a picture on beyond its sides.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="by">By how much.</param>
    /// <param name="prompt">What is to be seen there; <see langword="null"/> leaves it to the model.</param>
    /// <param name="cancellationToken">Gives up; the task goes on.</param>
    /// <exception cref="FreepikException">Refused, failed, or not done in time.</exception>
    public Task<ImageSource> ExpandAsync(ImageSource picture, Expansion by, string? prompt = null, CancellationToken cancellationToken = default)
        => OneAsync(On("image-expand-flux-pro", picture).With("prompt", prompt).With("left", by.Left).With("top", by.Top).With("right", by.Right).With("bottom", by.Bottom), cancellationToken);

    /// <summary>Makes a picture like another.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="prompt">What is to differ; <see langword="null"/> leaves it to the model.</param>
    /// <param name="imagination"><c>subtle</c>, <c>vivid</c>, <c>wild</c>. Default: the API's own.</param>
    /// <param name="cancellationToken">Gives up; it may have been charged all the same.</param>
    /// <exception cref="FreepikException">Refused or failed.</exception>
    public Task<ImageSource> ReimagineAsync(ImageSource picture, string? prompt = null, string? imagination = null, CancellationToken cancellationToken = default)
        => OneAsync(On("reimagine-flux", picture).With("prompt", prompt).With("imagination", imagination), cancellationToken);

    /// <summary>Cuts what a picture shows out of its background. The API fetches the picture itself, and its result is gone after five minutes: it is fetched at once.</summary>
    /// <param name="picture">A public address of a JPEG or PNG of at most 20 MB and 25 million pixels.</param>
    /// <param name="cancellationToken">Gives up; it may have been charged all the same.</param>
    /// <exception cref="FreepikException">Refused or failed.</exception>
    public Task<ImageSource> RemoveBackgroundAsync(Uri picture, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return picture.IsAbsoluteUri && picture.Scheme is "https" or "http"
            ? OneAsync(new AiRequest(AiModels.Get("remove-background")).With("image_url", picture.AbsoluteUri), cancellationToken)
            : throw new ArgumentException("A public http or https address is needed; data: is not taken.", nameof(picture));
    }

    /// <summary>Describes a picture in words that could make it.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="cancellationToken">Gives up; the task goes on.</param>
    /// <exception cref="FreepikException">Refused, failed, or not done in time.</exception>
    public Task<string> DescribeAsync(ImageSource picture, CancellationToken cancellationToken = default) => TextAsync(On("image-to-prompt", picture), cancellationToken);

    /// <summary>Makes a better prompt of a prompt.</summary>
    /// <param name="prompt">The prompt, at most 2,500 characters.</param>
    /// <param name="language">Two letters. Default <c>en</c>.</param>
    /// <param name="cancellationToken">Gives up; the task goes on.</param>
    /// <exception cref="FreepikException">Refused, failed, or not done in time.</exception>
    public Task<string> ImprovePromptAsync(string prompt, string language = "en", CancellationToken cancellationToken = default)
        => TextAsync(new AiRequest("improve-prompt", prompt).With("type", "image").With("language", language), cancellationToken);

    /// <summary>Judges whether a model made a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="cancellationToken">Gives up; it may have been charged all the same.</param>
    /// <exception cref="FreepikException">Refused, or answered what cannot be read.</exception>
    public async Task<Authenticity> ClassifyAsync(ImageSource picture, CancellationToken cancellationToken = default)
    {
        var answer = await _ai.AskAsync(On("classifier", picture), cancellationToken).ConfigureAwait(false);
        double? Of(string name) => answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("data", out var classes) && classes.ValueKind == JsonValueKind.Array
            ? classes.EnumerateArray().Where(item => item.TryGetProperty("class_name", out var found) && found.ValueEquals(name)).Select(item => (double?)item.GetProperty("probability").GetDouble()).FirstOrDefault()
            : null;
        return Of("ai") is { } ai
            ? new Authenticity(ai, Of("not_ai") ?? 1 - ai)
            : throw new FreepikAnswerException("Classifying a picture: the answer names no class 'ai'.", "", null);
    }

    private static AiRequest On(string tool, ImageSource picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return new AiRequest(AiModels.Get(tool)).With("image", Encode(picture));
    }

    private static string Encode(ImageSource picture) => Convert.ToBase64String(picture.Bytes.Span);

    private async Task<ImageSource> OneAsync(AiRequest request, CancellationToken cancellationToken)
    {
        var result = await _ai.GenerateAsync(request, cancellationToken).ConfigureAwait(false);
        return result.Pictures.Count > 0
            ? result.Pictures[0]
            : throw new FreepikTaskException($"{request.Model.Name}: task {result.Task.TaskId} gave no picture.", result.Task.TaskId, result.Task.Status);
    }

    private async Task<string> TextAsync(AiRequest request, CancellationToken cancellationToken)
    {
        var task = await _ai.WaitAsync(await _ai.SubmitAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return task.Outputs.Count > 0 && task.Outputs[0].Text is { } text ? text : throw new FreepikTaskException($"{request.Model.Name}: task {task.TaskId} gave no text.", task.TaskId, task.Status);
    }
}
