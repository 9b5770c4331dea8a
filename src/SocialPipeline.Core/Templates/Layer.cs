namespace SocialPipeline.Templates;

/// <summary>A thing on the canvas. Every layer has the same frame of properties; the kinds add their own.</summary>
public abstract record Layer
{
    private protected Layer()
    {
    }

    /// <summary>The layer's id, unique in the template: drop orders, variants and errors speak of it.</summary>
    public required string Id { get; init; }

    /// <summary>When it is there; <see langword="null"/> always.</summary>
    public Condition? When { get; init; }

    /// <summary>Whether it is there at all; variants switch layers off by it. Default: yes.</summary>
    public bool Visible { get; init; } = true;

    /// <summary>In a free frame: the distance from the parent's start edge.</summary>
    public Length? Start { get; init; }

    /// <summary>In a free frame: the distance from the parent's upper edge.</summary>
    public Length? Top { get; init; }

    /// <summary>In a free frame: the distance from the parent's end edge.</summary>
    public Length? End { get; init; }

    /// <summary>In a free frame: the distance from the parent's lower edge.</summary>
    public Length? Bottom { get; init; }

    /// <summary>How wide it is. Default: hug for text and logos, fill for everything else.</summary>
    public Extent? Width { get; init; }

    /// <summary>How high it is. Default: hug for text, logos and stacks, fill for everything else.</summary>
    public Extent? Height { get; init; }

    /// <summary>The least width.</summary>
    public Length? MinWidth { get; init; }

    /// <summary>The most width.</summary>
    public Length? MaxWidth { get; init; }

    /// <summary>The least height.</summary>
    public Length? MinHeight { get; init; }

    /// <summary>The most height.</summary>
    public Length? MaxHeight { get; init; }

    /// <summary>Width ÷ height, when one side follows the other.</summary>
    public double? Aspect { get; init; }

    /// <summary>In a stack: its own alignment across the stack. Default: the stack's.</summary>
    public CrossAlign? AlignSelf { get; init; }

    /// <summary>Extra space before it in a stack, added to the gap; not drawn for the first child.</summary>
    public Length? SpaceBefore { get; init; }

    /// <summary>Opacity from 0 to 1. Default 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>How it comes in when the design is animated. Default: by its kind.</summary>
    public EnterEffect Enter { get; init; }

    /// <summary>The area in which a layer of the canvas is placed. Default: the canvas.</summary>
    public LayerArea Area { get; init; }

    /// <summary>Makes one copy an item.</summary>
    public Repeat? Repeat { get; init; }

    /// <summary>Surface names in order of preference, for this layer and what is inside; <see langword="null"/> keeps the parent's.</summary>
    public IReadOnlyList<string>? Surface { get; init; }

    /// <summary>Ids of layers with which it may overlap on purpose (a badge on a picture); shapes, images and scrims may always lie under others.</summary>
    public IReadOnlyList<string> MayOverlap { get; init; } = [];
}
