using System.Globalization;
using SocialPipeline.Colors;
using SocialPipeline.Documents;

namespace SocialPipeline.Templates;

/// <summary>Reads the inputs of a template.</summary>
internal static class InputReader
{
    public static IReadOnlyList<InputDefinition> Read(DocumentReader template)
        => [.. template.OptionalMap("inputs", ReadOne, 0, TemplateLimits.MaxInputs).Values.OfType<InputDefinition>()];

    private static InputDefinition? ReadOne(string name, DocumentValue value)
    {
        if (!IsName(name))
        {
            value.Fault($"'{name}' cannot be the name of an input.", "a letter, then letters, digits and underscores, at most 40");
        }
        else if (LiquidScope.Reserved.Contains(name) || name is "forloop" or "true" or "false" or "nil" or "blank" or "empty")
        {
            value.Fault($"'{name}' has a meaning of its own in Liquid.", "another name");
        }

        return value.AsObject(reader => ReadInput(name, reader));
    }

    private static InputDefinition ReadInput(string name, DocumentReader reader)
    {
        var type = reader.RequiredName("type", TemplateNames.InputTypes);
        var input = new InputDefinition
        {
            Name = name,
            Type = type,
            Label = reader.OptionalString("label", 100) ?? name,
            Required = reader.OptionalBoolean("required") ?? false,
        };
        input = type switch
        {
            InputType.Text => input with { MaxLength = reader.OptionalInteger("maxLength", 1, 10_000) ?? 500 },
            InputType.Number => input with { Min = reader.OptionalNumber("min"), Max = reader.OptionalNumber("max") },
            InputType.List => ReadList(input, reader),
            _ => input,
        };
        if (type is not (InputType.Image or InputType.List))
        {
            input = input with { Default = Value(reader, "default", input), Example = Value(reader, "example", input) };
        }

        if (input.Min > input.Max || input.MinItems > input.MaxItems)
        {
            reader.Fault("The smallest is above the largest.", null, "a min up to the max");
        }

        if (input is { Required: true, Default: not null })
        {
            reader.Fault("default", "An input with a default is never missing.", null, "either required or default");
        }

        return input;
    }

    private static InputDefinition ReadList(InputDefinition input, DocumentReader reader)
    {
        var list = input with
        {
            MinItems = reader.OptionalInteger("minItems", 0, TemplateLimits.MaxRepeats) ?? 0,
            MaxItems = reader.OptionalInteger("maxItems", 1, TemplateLimits.MaxRepeats) ?? 20,
            MaxLength = reader.OptionalInteger("maxLength", 1, 10_000) ?? 500,
            Fields = reader.OptionalArray("fields", Field, 1, 20),
        };
        return list with { ExampleItems = reader.OptionalArray("example", item => ExampleItem(item, list.Fields), 1, list.MaxItems) };
    }

    private static string Field(DocumentValue value)
    {
        var field = value.AsString(40);
        if (field.Length > 0 && !IsName(field))
        {
            value.Fault("This cannot be the name of a field.", "a letter, then letters, digits and underscores, at most 40");
        }

        return field;
    }

    private static IReadOnlyDictionary<string, string> ExampleItem(DocumentValue item, IReadOnlyList<string> fields)
    {
        if (fields.Count == 0)
        {
            return new Dictionary<string, string> { ["text"] = item.AsString() };
        }

        return item.AsObject(reader =>
        {
            var record = new OrderedDictionary<string, string>();
            foreach (var field in fields)
            {
                if (reader.OptionalString(field) is { } text)
                {
                    record[field] = text;
                }
            }

            return record;
        }) ?? [];
    }

    private static string? Value(DocumentReader reader, string name, InputDefinition input)
    {
        if (reader.Optional(name) is not { } value)
        {
            return null;
        }

        switch (input.Type)
        {
            case InputType.Number:
                var (min, max) = input.Min > input.Max ? (null, null) : (input.Min, input.Max);
                return value.AsNumber(min ?? double.MinValue, max ?? double.MaxValue).ToString(CultureInfo.InvariantCulture);
            case InputType.Boolean:
                return value.AsBoolean() ? "true" : "false";
            case InputType.Color:
                var color = value.AsString(100);
                if (color.Length > 0 && !ColorToken.TryParse(color, true, out _, out _))
                {
                    value.Fault("This is not a colour.", $"a colour token or {ColorFormatException.AllowedSyntax}");
                }

                return color;
            default:
                var text = value.AsString();
                if (new StringInfo(text).LengthInTextElements > input.MaxLength)
                {
                    value.Fault("The text is longer than the input allows.", $"at most {input.MaxLength} characters");
                }

                return text;
        }
    }

    private static bool IsName(string name)
        => name.Length is > 0 and <= 40 && char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
