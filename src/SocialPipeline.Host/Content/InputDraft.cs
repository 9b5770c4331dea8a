using System.Globalization;
using System.Text.Json.Nodes;
using SocialPipeline.Generation;
using SocialPipeline.Templates;

namespace SocialPipeline.Host.Content;

/// <summary>The typed value of one further input of a template, as text.</summary>
internal sealed class InputDraft
{
    public string? Text { get; set; } = "";

    /// <summary>The inputs that the form asks for besides title, description and picture.</summary>
    public static IEnumerable<InputDefinition> Further(Template template)
    {
        var title = BriefInputs.TitleOf(template);
        var description = BriefInputs.DescriptionOf(template);
        return template.Inputs.Where(input => input != title && input != description && input.Type is (InputType.Text or InputType.Number or InputType.List));
    }

    /// <summary>The value as a brief document has it; <see langword="null"/> when nothing was typed or it cannot be read.</summary>
    public JsonNode? ToJson(InputDefinition input)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            return null;
        }

        return input.Type switch
        {
            InputType.Number => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? JsonValue.Create(number) : null,
            InputType.List => new JsonArray([.. Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Record(line, input))]),
            _ => JsonValue.Create(Text.Trim()),
        };
    }

    /// <summary>One line a record; its fields parted by a vertical bar, in the template's order.</summary>
    private static JsonObject Record(string line, InputDefinition input)
    {
        var fields = input.Fields.Count == 0 ? ["text"] : input.Fields;
        var parts = line.Split('|', fields.Count, StringSplitOptions.TrimEntries);
        return new JsonObject(parts.Select((part, index) => new KeyValuePair<string, JsonNode?>(fields[index], JsonValue.Create(part))));
    }
}
