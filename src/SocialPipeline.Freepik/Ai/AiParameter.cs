namespace SocialPipeline.Freepik.Ai;

/// <summary>One parameter of a model. The API passes over what it does not know, so that the client checks it.</summary>
public sealed record AiParameter
{
    /// <summary>Its name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>array</c>, <c>object</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it must be set. Default: no.</summary>
    public bool Required { get; init; }

    /// <summary>The words that are allowed; <see langword="null"/> for any.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>What the API takes when it is not set; <see langword="null"/> when that is not known.</summary>
    public string? Default { get; init; }

    /// <summary>The least number.</summary>
    public double? Least { get; init; }

    /// <summary>The greatest number.</summary>
    public double? Most { get; init; }

    /// <summary>The fewest characters.</summary>
    public int? Shortest { get; init; }

    /// <summary>The most characters.</summary>
    public int? Longest { get; init; }

    /// <summary>The fewest items of an array.</summary>
    public int? Fewest { get; init; }

    /// <summary>The most items of an array.</summary>
    public int? Items { get; init; }
}
