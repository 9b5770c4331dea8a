using SocialPipeline.Colors;

namespace SocialPipeline.Layout;

/// <summary>A solved design: every element with its rectangle, colours and facts, in drawing order. The renderer draws it, the validator reads it.</summary>
public sealed record Scene
{
    /// <summary>The version of the scene document.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The template's id.</summary>
    public required string Template { get; init; }

    /// <summary>SHA-256 of the template document.</summary>
    public required string TemplateSha256 { get; init; }

    /// <summary>The name of the layout that was used: <c>base</c> or a variant's.</summary>
    public required string Layout { get; init; }

    /// <summary>The brand's id.</summary>
    public required string Brand { get; init; }

    /// <summary>The format's id.</summary>
    public required string Format { get; init; }

    /// <summary>The canvas's width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>The canvas's height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The reading direction.</summary>
    public required LayoutDirection Direction { get; init; }

    /// <summary>The flat colour under everything.</summary>
    public required Color Ground { get; init; }

    /// <summary>Where text and logos may stand: inside the margins and the platform's safe area.</summary>
    public required Box Content { get; init; }

    /// <summary>What the platform leaves visible.</summary>
    public required Box Safe { get; init; }

    /// <summary>The smallest legible text size on this canvas in pixels.</summary>
    public required double TextFloor { get; init; }

    /// <summary>The elements from back to front.</summary>
    public required IReadOnlyList<SceneElement> Elements { get; init; }

    /// <summary>What had to go so that the rest fits, in order.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>All text elements.</summary>
    public IEnumerable<SceneText> Texts => Elements.OfType<SceneText>();
}
