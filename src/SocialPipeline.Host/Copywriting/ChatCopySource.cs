using System.Text.Json;
using Microsoft.Extensions.AI;
using SocialPipeline.Generation.Copywriting;

namespace SocialPipeline.Host.Copywriting;

/// <summary>Proposes words through a chat model. Its answer is JSON and nothing else; what it says is checked by the engine as any proposal is.</summary>
internal sealed class ChatCopySource(IChatClient client) : ICopySource
{
    /// <summary>No honest proposal is longer; more is not read.</summary>
    private const int MostCharacters = 20_000;

    public string Id => "chat";

    public async Task<CopyProposal?> ProposeAsync(CopyRequest request, CancellationToken cancellationToken = default)
    {
        var options = new ChatOptions { ResponseFormat = ChatResponseFormat.Json, MaxOutputTokens = 2000, Tools = [] };
        var response = await AskAsync(CopyPrompt.For(request), options, cancellationToken).ConfigureAwait(false);
        if (response.FinishReason == ChatFinishReason.ContentFilter)
        {
            throw new CopySourceException("The model refuses to write these words.", mayRetry: false);
        }

        var text = response.Text;
        if (string.IsNullOrWhiteSpace(text) || text.Length > MostCharacters)
        {
            throw new CopySourceException(FormattableString.Invariant($"The model's answer has {text.Length} characters. Expected: one JSON object of 1 to {MostCharacters} characters."), mayRetry: true);
        }

        return Read(text);
    }

    /// <summary>A model's own failure becomes the source's: the set is made in the brief's words. A wish to stop stays one.</summary>
    private async Task<ChatResponse> AskAsync(IReadOnlyList<ChatMessage> prompt, ChatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetResponseAsync(prompt, options, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error) when (error is HttpRequestException or InvalidOperationException or TimeoutException or IOException or OperationCanceledException)
        {
            throw new CopySourceException("The model cannot be reached.", mayRetry: false, error);
        }
    }

    private static CopyProposal Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Unfenced(text));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw Malformed(null);
            }

            if (Text(root, "refusal") is { Length: > 0 })
            {
                throw new CopySourceException("The model refuses to write these words.", mayRetry: false);
            }

            return new CopyProposal
            {
                Headline = Text(root, "headline") ?? throw Malformed(null),
                SupportingText = Text(root, "supportingText"),
                Caption = Text(root, "caption"),
                AltText = Text(root, "altText"),
                Hashtags = root.TryGetProperty("hashtags", out var tags) && tags.ValueKind == JsonValueKind.Array
                    ? [.. tags.EnumerateArray().Select(tag => tag.ValueKind == JsonValueKind.String ? tag.GetString()! : throw Malformed(null))]
                    : null,
            };
        }
        catch (JsonException error)
        {
            throw Malformed(error);
        }
    }

    private static CopySourceException Malformed(JsonException? cause) =>
        new("The model's answer is not of the asked form. Expected: one JSON object with headline, supportingText, caption, hashtags and altText, and nothing around it.", mayRetry: true, cause);

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            _ => throw Malformed(null),
        }
        : null;

    /// <summary>Models like to put JSON into a fence.</summary>
    private static string Unfenced(string text)
    {
        var trimmed = text.Trim();
        return trimmed.StartsWith("```", StringComparison.Ordinal) && trimmed.EndsWith("```", StringComparison.Ordinal) && trimmed.IndexOf('\n', StringComparison.Ordinal) is var start and > 0 && trimmed.Length - 3 > start
            ? trimmed[start..^3]
            : trimmed;
    }
}
