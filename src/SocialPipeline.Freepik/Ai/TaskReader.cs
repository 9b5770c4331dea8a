using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace SocialPipeline.Freepik.Ai;

/// <summary>
/// Reads a task in every form in which the API gives one: wrapped in <c>data</c> or bare, <c>status</c> or <c>task_status</c>, without
/// <c>generated</c>, as a list of base64 pictures, or as the addresses of a cut-out.
/// </summary>
internal static class TaskReader
{
    /// <returns><see langword="null"/> when it is no task in any form.</returns>
    public static FreepikTask? Read(JsonElement answer, string model, bool givesText = false)
    {
        var inner = answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("data", out var data) ? data : answer;
        if (inner.ValueKind == JsonValueKind.Array)
        {
            return Pictures(inner, model);
        }

        if (inner.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (Text(inner, "task_id") is not { } id)
        {
            return Text(inner, "high_resolution") is not null ? Cut(inner, model) : null;
        }

        return new FreepikTask
        {
            Model = model,
            TaskId = id,
            Status = (Text(inner, "status") ?? Text(inner, "task_status") ?? "UNKNOWN").ToUpperInvariant(),
            Outputs = Outputs(inner, givesText),
            HasNsfw = Flags(inner),
            Error = Text(inner, "error"),
        };
    }

    /// <summary>The ids and statuses of a list of tasks.</summary>
    public static IReadOnlyList<FreepikTask> ReadList(JsonElement answer, string model)
    {
        var list = new List<FreepikTask>();
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array)
        {
            list.AddRange(data.EnumerateArray().Select(item => Read(item, model)).OfType<FreepikTask>());
        }

        return list;
    }

    public static AiOutput Output(string text, bool isText)
    {
        if (isText)
        {
            return new AiOutput { Text = text };
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
        {
            return new AiOutput { Address = address };
        }

        return Picture(text) is { } bytes ? new AiOutput { Bytes = bytes } : new AiOutput { Text = text };
    }

    private static List<AiOutput> Outputs(JsonElement task, bool isText)
    {
        var outputs = new List<AiOutput>();
        if (task.TryGetProperty("generated", out var generated) && generated.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in generated.EnumerateArray())
            {
                var text = item.ValueKind == JsonValueKind.Object ? Text(item, "url") ?? Text(item, "base64") : item.ValueKind == JsonValueKind.String ? item.GetString() : null;
                if (!string.IsNullOrEmpty(text))
                {
                    outputs.Add(Output(text, isText));
                }
            }
        }

        return outputs;
    }

    private static FreepikTask? Pictures(JsonElement list, string model)
    {
        var pictures = list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object ? Text(item, "base64") : null).OfType<string>().ToList();
        return pictures.Count == 0 ? null : new FreepikTask
        {
            Model = model,
            TaskId = "",
            Status = "COMPLETED",
            Outputs = [.. pictures.Select(text => Output(text, isText: false))],
            HasNsfw = [.. list.EnumerateArray().Select(item => item.TryGetProperty("has_nsfw", out var flag) && flag.ValueKind == JsonValueKind.True)],
        };
    }

    private static FreepikTask Cut(JsonElement answer, string model) => new()
    {
        Model = model,
        TaskId = "",
        Status = "COMPLETED",
        Outputs = [Output(Text(answer, "high_resolution")!, isText: false)],
    };

    private static List<bool> Flags(JsonElement task) => task.TryGetProperty("has_nsfw", out var flags) && flags.ValueKind == JsonValueKind.Array
        ? [.. flags.EnumerateArray().Select(flag => flag.ValueKind == JsonValueKind.True)]
        : [];

    private static string? Text(JsonElement parent, string name)
        => parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A picture as base64, with or without <c>data:</c> before it. A text of letters alone could be base64 too, so that the first bytes decide.</summary>
    private static ReadOnlyMemory<byte>? Picture(string text)
    {
        var start = text.StartsWith("data:", StringComparison.Ordinal) ? text.IndexOf(',', StringComparison.Ordinal) + 1 : 0;
        var encoded = Encoding.ASCII.GetBytes(text[start..]);
        if (!Base64.IsValid(encoded))
        {
            return null;
        }

        var bytes = Convert.FromBase64String(text[start..]);
        return bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] ? bytes : null;
    }
}
