using System.Globalization;
using SocialPipeline.Generation;
using SocialPipeline.Layout;
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

    /// <summary>The value as the engine takes it; <see langword="null"/> when nothing was typed or it cannot be read.</summary>
    public InputValue? ToValue(InputDefinition input)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            return null;
        }

        return input.Type switch
        {
            InputType.Number => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            InputType.List => new InputValue.List([.. Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Record(line, input))]),
            _ => (InputValue)Text.Trim(),
        };
    }

    /// <summary>One line a record; its fields parted by a vertical bar, in the template's order.</summary>
    private static Dictionary<string, InputValue> Record(string line, InputDefinition input)
    {
        var fields = input.Fields.Count == 0 ? ["text"] : input.Fields;
        var parts = line.Split('|', fields.Count, StringSplitOptions.TrimEntries);
        return parts.Select((part, index) => (Name: fields[index], part)).ToDictionary(pair => pair.Name, pair => (InputValue)pair.part, StringComparer.Ordinal);
    }
}
