namespace SocialPipeline.Templates;

/// <summary>One arrangement of a template.</summary>
public sealed record TemplateLayout
{
    /// <summary>The variant's name; <c>base</c> for the base layout.</summary>
    public required string Name { get; init; }

    /// <summary>When it is used; <see langword="null"/> always.</summary>
    public Condition? When { get; init; }

    /// <summary>Names of surfaces in order of preference; the first that the brand has is the ground of the canvas.</summary>
    public required IReadOnlyList<string> Surface { get; init; }

    /// <summary>The margins of the content area; <see langword="null"/> uses the design grid's for the format class.</summary>
    public Edges? Margin { get; init; }

    /// <summary>The layers from back to front, on the canvas as a free frame.</summary>
    public required IReadOnlyList<Layer> Layers { get; init; }

    /// <summary>What goes first when space is short.</summary>
    public IReadOnlyList<DropStep> DropOrder { get; init; } = [];
}
