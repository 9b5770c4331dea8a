using System.Globalization;
using SocialPipeline.Colors;
using SocialPipeline.Documents;
using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>Values checked against a template's inputs, with defaults filled in: what Liquid reads, and the pictures.</summary>
internal sealed class BoundInputs
{
    private BoundInputs(Dictionary<string, object?> values, Dictionary<string, InputValue.Image> images)
    {
        Values = values;
        Images = images;
    }

    /// <summary>Texts, numbers (decimal), booleans and lists of dictionaries by name. A picture is the text <c>true</c>: conditions ask whether it is there.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; }

    /// <summary>Pictures by input name, those of lists as <c>list#index.field</c>.</summary>
    public IReadOnlyDictionary<string, InputValue.Image> Images { get; }

    public static BoundInputs Bind(Template template, TemplateData data)
    {
        var problems = new List<string>();
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var images = new Dictionary<string, InputValue.Image>(StringComparer.Ordinal);
        foreach (var (name, _) in data)
        {
            if (template.FindInput(name) is null)
            {
                var closest = NameSuggestion.Closest(name, template.Inputs.Select(input => input.Name));
                problems.Add($"'{name}' is no input{(closest is null ? "" : $"; did you mean '{closest}'?")} Inputs: {string.Join(", ", template.Inputs.Select(input => input.Name))}.");
            }
        }

        foreach (var input in template.Inputs)
        {
            var value = data.TryGet(input.Name, out var given) ? given : Default(input);
            if (value is null || value is InputValue.Text { Value: var text } && string.IsNullOrWhiteSpace(text))
            {
                if (input.Required)
                {
                    problems.Add($"'{input.Name}' is required and was not given.");
                }

                continue;
            }

            Convert(input, value, values, images, problems);
        }

        return problems.Count == 0 ? new BoundInputs(values, images) : throw new InputException(template.Id, problems);
    }

    private static InputValue? Default(InputDefinition input) => input.Default switch
    {
        null => null,
        var text => input.Type switch
        {
            InputType.Number => new InputValue.Number(double.Parse(text, CultureInfo.InvariantCulture)),
            InputType.Boolean => new InputValue.Flag(text == "true"),
            InputType.Color => new InputValue.ColorValue(Color.Parse(text)),
            _ => new InputValue.Text(text),
        },
    };

    private static void Convert(InputDefinition input, InputValue value, Dictionary<string, object?> values, Dictionary<string, InputValue.Image> images, List<string> problems)
    {
        switch (input.Type, value)
        {
            case (InputType.Text, InputValue.Text text):
                values[input.Name] = CheckLength(input, input.Name, text.Value.Trim(), problems);
                break;
            case (InputType.Text, InputValue.Number number):
                values[input.Name] = number.Value.ToString(CultureInfo.InvariantCulture);
                break;
            case (InputType.Number, InputValue.Number number):
                values[input.Name] = CheckRange(input, number.Value, problems);
                break;
            case (InputType.Number, InputValue.Text text) when double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed):
                values[input.Name] = CheckRange(input, parsed, problems);
                break;
            case (InputType.Boolean, InputValue.Flag flag):
                values[input.Name] = flag.Value;
                break;
            case (InputType.Color, InputValue.ColorValue color):
                values[input.Name] = color.Value.ToHex();
                break;
            case (InputType.Color, InputValue.Text text) when Color.TryParse(text.Value, out var color):
                values[input.Name] = color.ToHex();
                break;
            case (InputType.Image, InputValue.Image image):
                values[input.Name] = true;
                images[input.Name] = CheckFocus(input.Name, image, problems);
                break;
            case (InputType.List, InputValue.List list):
                values[input.Name] = ConvertList(input, list, images, problems);
                break;
            default:
                problems.Add($"'{input.Name}' takes a value of type {input.Type}; found {value.GetType().Name}.");
                break;
        }
    }

    private static List<object?> ConvertList(InputDefinition input, InputValue.List list, Dictionary<string, InputValue.Image> images, List<string> problems)
    {
        if (list.Items.Count < input.MinItems || list.Items.Count > input.MaxItems)
        {
            problems.Add($"'{input.Name}' takes {input.MinItems} to {input.MaxItems} items; found {list.Items.Count}.");
        }

        var allowed = input.Fields.Count == 0 ? ["text"] : input.Fields;
        var rows = new List<object?>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var row = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var (field, value) in list.Items[i])
            {
                if (!allowed.Contains(field))
                {
                    problems.Add($"'{input.Name}' item {i + 1} has a field '{field}'; allowed: {string.Join(", ", allowed)}.");
                }
                else if (value is InputValue.Image image)
                {
                    row[field] = true;
                    images[$"{input.Name}#{i}.{field}"] = CheckFocus($"{input.Name}[{i + 1}].{field}", image, problems);
                }
                else if (value is InputValue.Text text)
                {
                    row[field] = CheckLength(input, $"{input.Name}[{i + 1}].{field}", text.Value.Trim(), problems);
                }
                else
                {
                    problems.Add($"'{input.Name}' item {i + 1}, field '{field}' takes a text or a picture; found {value.GetType().Name}.");
                }
            }

            // Liquid sees the items of a plain list as texts, those of records as records.
            rows.Add(input.Fields.Count == 0 ? row.GetValueOrDefault("text") : row);
        }

        return rows;
    }

    private static string CheckLength(InputDefinition input, string where, string text, List<string> problems)
    {
        // Characters first: counting clusters of an endless string would cost what the limit is there to save.
        var length = text.Length;
        if (length <= input.MaxLength * 32)
        {
            length = 0;
            for (var rest = text.AsSpan(); !rest.IsEmpty; rest = rest[StringInfo.GetNextTextElementLength(rest)..])
            {
                length++;
            }
        }

        if (length > input.MaxLength)
        {
            problems.Add($"'{where}' has {length} characters; at most {input.MaxLength} are allowed.");
        }

        return text;
    }

    private static InputValue.Image CheckFocus(string where, InputValue.Image image, List<string> problems)
    {
        if (image.Focus is { } focus && focus is not { X: >= 0 and <= 1, Y: >= 0 and <= 1 })
        {
            problems.Add(FormattableString.Invariant($"'{where}' has its focus at {focus.X}, {focus.Y}; allowed are 0 to 1 for each."));
        }

        return image;
    }

    private static decimal CheckRange(InputDefinition input, double value, List<string> problems)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > 1e15 || value < input.Min || value > input.Max)
        {
            problems.Add(FormattableString.Invariant($"'{input.Name}' is {value}; allowed are {input.Min ?? -1e15} to {input.Max ?? 1e15}."));
            return 0;
        }

        return (decimal)value;
    }
}
