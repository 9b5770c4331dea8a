namespace SocialPipeline.Templates;

/// <summary>One named input (slot) of a template.</summary>
public sealed record InputDefinition
{
    /// <summary>The name by which layers and data speak of it: a letter, then letters, digits and underscores.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required InputType Type { get; init; }

    /// <summary>What a form shows beside it. Default: the name.</summary>
    public string Label { get; init; } = "";

    /// <summary>Whether rendering fails without it. Default: no.</summary>
    public bool Required { get; init; }

    /// <summary>The text used when it is not given (text, colour, number and boolean, as text).</summary>
    public string? Default { get; init; }

    /// <summary>A value that shows the template at its best.</summary>
    public string? Example { get; init; }

    /// <summary>Text: most characters (grapheme clusters) allowed. Default 500.</summary>
    public int MaxLength { get; init; } = 500;

    /// <summary>Number: the smallest value.</summary>
    public double? Min { get; init; }

    /// <summary>Number: the largest value.</summary>
    public double? Max { get; init; }

    /// <summary>List: the fewest items. Default 0.</summary>
    public int MinItems { get; init; }

    /// <summary>List: the most items. Default 20.</summary>
    public int MaxItems { get; init; } = 20;

    /// <summary>List: the fields of a record; empty for a list of plain texts.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>List: example items by field; items of a list of plain texts have the one field <c>text</c>.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> ExampleItems { get; init; } = [];
}
