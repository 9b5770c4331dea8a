namespace SocialPipeline.Templates;

/// <summary>A question about the format or the inputs. All parts that are given must hold.</summary>
public sealed record Condition
{
    /// <summary>Format classes, one of which must be the format's; empty asks nothing.</summary>
    public IReadOnlyList<FormatClass> Classes { get; init; } = [];

    /// <summary>The smallest aspect ratio (width ÷ height), inclusive.</summary>
    public double? MinAspect { get; init; }

    /// <summary>The largest aspect ratio, exclusive.</summary>
    public double? MaxAspect { get; init; }

    /// <summary>Platforms, one of which must be the format's; empty asks nothing.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>Format ids, one of which must be the format's; empty asks nothing.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>An input, or a field of the current item as <c>item.name</c>, that must be given and not empty.</summary>
    public string? Input { get; init; }

    /// <summary>The value that <see cref="Input"/> must have, as text.</summary>
    public string? EqualTo { get; init; }

    /// <summary>A Liquid expression that must be true, such as <c>index &lt; value</c>.</summary>
    public string? Liquid { get; init; }

    /// <summary>Conditions that must all hold.</summary>
    public IReadOnlyList<Condition> All { get; init; } = [];

    /// <summary>Conditions of which one must hold; empty asks nothing.</summary>
    public IReadOnlyList<Condition> Any { get; init; } = [];

    /// <summary>A condition that must not hold.</summary>
    public Condition? Not { get; init; }
}
