namespace SocialPipeline.Templates;

/// <summary>A piece of text with one style.</summary>
public sealed record TextRun
{
    /// <summary>
    /// The text; may be Liquid. It knows the template's inputs, <c>brand.id</c>, <c>brand.name</c>, <c>brand.shapes</c> (their names), <c>format.id</c>, <c>format.platform</c>,
    /// <c>format.class</c>, <c>format.aspect</c>, and in repeated layers <c>item</c>, <c>index</c> (from 0) and <c>number</c> (from 1).
    /// </summary>
    /// <remarks>
    /// Tags: if, unless, case, for, break, continue, assign, comment, raw, echo. Filters: Liquid's own for text, numbers and lists, and
    /// <c>initials</c> ("Maha Al Khalifa" → "MK"), <c>number_part</c>, <c>fraction_part</c> and <c>unit_part</c> ("18.500" → "18" and ".500",
    /// "1,299" → "1,299" and "", "38%" → "38" and "%"), <c>quoted</c> with two marks (none are added to a text that has its own). The clock and other files are out of reach.
    /// </remarks>
    public required string Text { get; init; }

    /// <summary>A role of the brand's typography instead of the layer's.</summary>
    public string? Role { get; init; }

    /// <summary>A weight instead of the role's.</summary>
    public int? Weight { get; init; }

    /// <summary>Italic instead of the role's.</summary>
    public bool? Italic { get; init; }

    /// <summary>A colour token instead of the layer's.</summary>
    public string? Color { get; init; }

    /// <summary>The size as a multiple of the layer's, 0.1 to 4. Default 1.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Where a smaller run stands beside the full-size run before or after it. Default: on the baseline.</summary>
    public RunAlign Align { get; init; }

    /// <summary>OpenType features besides those of the role and the layer, such as <c>tnum</c>, <c>smcp</c>, <c>-liga</c> or <c>ss01=2</c>.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>Whether the digits 0 to 9 become those in which the brand counts in this script. Default: no, digits stay as they are typed.</summary>
    public bool BrandDigits { get; init; }

    /// <summary>Whether a line stands below the words, as under a link. Default: no.</summary>
    public bool Underline { get; init; }

    /// <summary>A colour behind the words.</summary>
    public RunHighlight? Highlight { get; init; }

    /// <summary>Whether the run is there; <see langword="null"/> always.</summary>
    public Condition? When { get; init; }
}
