namespace SocialPipeline.Brands;

/// <summary>Everything the engine needs to know of a brand: colours, type, logos, shapes and voice. Immutable.</summary>
public sealed record Brand
{
    /// <summary>The brand's identifier: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The name as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>The brand's colours by role.</summary>
    public required Palette Palette { get; init; }

    /// <summary>The brand's type by role.</summary>
    public required Typography Typography { get; init; }

    /// <summary>Colour schemes that templates ask for by name, such as <c>brand</c> or <c>paper</c>; missing ones are derived from the palette.</summary>
    public IReadOnlyDictionary<string, Surface> Surfaces { get; init; } = new Dictionary<string, Surface>();

    /// <summary>Named outlines in the unit square as SVG path data, such as <c>art</c> or <c>tile</c>: the brand's own shapes.</summary>
    public IReadOnlyDictionary<string, string> Shapes { get; init; } = new Dictionary<string, string>();

    /// <summary>How the brand treats photographs. Default: as they are.</summary>
    public PhotoStyle Photo { get; init; } = PhotoStyle.Natural;

    /// <summary>How much chips and badges are rounded, as a share of their height, per corner. Default: square.</summary>
    public CornerStyle Corners { get; init; } = CornerStyle.Square;

    /// <summary>The logo in all its variants; empty for a brand without a logo.</summary>
    public IReadOnlyList<LogoVariant> Logos { get; init; } = [];

    /// <summary>How the logo may be used.</summary>
    public LogoPolicy LogoPolicy { get; init; } = new();

    /// <summary>How the brand speaks.</summary>
    public Voice Voice { get; init; } = new();

    /// <summary>Font files that come with the brand.</summary>
    public IReadOnlyList<BrandAsset> Fonts { get; init; } = [];
}
