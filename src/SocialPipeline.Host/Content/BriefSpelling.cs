using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SocialPipeline.Host.Content;

/// <summary>
/// The API writes <c>content_brief</c> where a brief file writes <c>contentBrief</c>, and takes one <c>platform</c> as well as
/// <c>platforms</c>. A body in the file's spelling is understood, too; faults are told in the caller's.
/// </summary>
internal sealed partial class BriefSpelling
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["content_brief"] = "contentBrief",
        ["content_type"] = "contentType",
        ["alt_text"] = "altText",
        ["schema_version"] = "schemaVersion",
    };

    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private bool _onePlatform;

    /// <summary>Respells a body in place.</summary>
    public void ToBrief(JsonObject request, RequestFaults faults)
    {
        Respell(request, "", faults);
        if (request["translations"] is JsonObject translations)
        {
            foreach (var (tag, value) in translations)
            {
                if (value is JsonObject translation)
                {
                    Respell(translation, $"translations.{tag}.", faults);
                }
            }
        }

        if (!request.TryGetPropertyValue("platform", out var platform))
        {
            return;
        }

        request.Remove("platform");
        if (platform is null || (platform.GetValueKind() == JsonValueKind.String && platform.GetValue<string>().Length == 0))
        {
            return;
        }

        if (platform.GetValueKind() != JsonValueKind.String)
        {
            faults.Add("platform", "This is no id of a platform. A list goes in platforms.");
        }
        else if (request.ContainsKey("platforms"))
        {
            faults.Add("platform", "Give platform or platforms, not both.");
        }
        else
        {
            _onePlatform = true;
            request["platforms"] = new JsonArray(platform.DeepClone());
        }
    }

    /// <summary>A path or a sentence with the names as the caller writes them.</summary>
    public string ToCaller(string text)
    {
        text = _onePlatform ? text.Replace("platforms[0]", "platform", StringComparison.Ordinal) : text;
        return Word().Replace(text, match => Names.FirstOrDefault(pair => pair.Value == match.Value).Key is { } snake && !_kept.Contains(match.Value) ? snake : match.Value);
    }

    private void Respell(JsonObject part, string path, RequestFaults faults)
    {
        foreach (var (snake, camel) in Names)
        {
            if (part.ContainsKey(camel))
            {
                _kept.Add(camel);
            }

            if (!part.TryGetPropertyValue(snake, out var value))
            {
                continue;
            }

            part.Remove(snake);
            if (!part.TryAdd(camel, value))
            {
                faults.Add(path + snake, $"It is given twice, as {snake} and {camel}.");
            }
        }
    }

    [GeneratedRegex(@"\b[a-z]+[A-Z][A-Za-z]+\b")]
    private static partial Regex Word();
}
